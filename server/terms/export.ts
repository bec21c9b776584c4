import { sheetOf } from '../kernel/csv';

import type { ConsentView } from './present';

export const CONSENT_SHEET = sheetOf<ConsentView>({
  version: ({ version }) => version,
  consentedAt: ({ consentedAt }) => consentedAt,
  email: ({ user }) => user?.email ?? null,
  username: ({ user }) => user?.username ?? null,
  user: ({ user }) => user?.documentId ?? null,
  ip: ({ ip }) => ip,
  userAgent: ({ userAgent }) => userAgent,
});
