import type { ConsentView } from './present';

export const CONSENT_COLUMNS = ['version', 'consentedAt', 'email', 'username', 'user', 'ip', 'userAgent'];

export const consentRow = ({ version, consentedAt, user, ip, userAgent }: ConsentView): (string | null)[] => [
  version,
  consentedAt,
  user?.email ?? null,
  user?.username ?? null,
  user?.documentId ?? null,
  ip,
  userAgent,
];
