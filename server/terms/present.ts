import type { Consent, TermsRecord, TermsView } from './terms';

/** A version of the terms, as administrators see it. */
export interface TermsPageView extends TermsView {
  documentId: string;
  createdAt: string;
  /** How many users have agreed to it. */
  consentCount: number;
}

/** A consent, as administrators see it. */
export interface ConsentView {
  documentId: string;
  version: string;
  consentedAt: string;
  ip: string | null;
  userAgent: string | null;
  user: { documentId: string; username: string; email: string } | null;
}

export const presentTerms = (
  { documentId, version, text, url, createdAt }: TermsRecord,
  consentCount: number,
): TermsPageView => ({ documentId, version, text, url, createdAt: createdAt.toISOString(), consentCount });

export const presentConsent = ({
  documentId,
  version,
  consentedAt,
  ip,
  userAgent,
  user,
}: Consent): ConsentView => ({
  documentId,
  version,
  consentedAt: consentedAt.toISOString(),
  ip,
  userAgent,
  user: user && { documentId: user.documentId, username: user.username, email: user.email },
});
