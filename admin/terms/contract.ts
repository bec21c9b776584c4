import type { ListQuery } from '../accounts/contract';

/** What the server's admin routes for terms and consents take and answer. */

/** A version of the terms. What was published stays what it is. */
export interface Terms {
  documentId: string;
  version: string;
  text: string | null;
  url: string | null;
  createdAt: string;
  /** How many users have agreed to it. */
  consentCount: number;
}

export interface CreateTerms {
  version: string;
  text?: string;
  url?: string;
}

/** That somebody has agreed to a version. */
export interface Consent {
  documentId: string;
  version: string;
  consentedAt: string;
  ip: string | null;
  userAgent: string | null;
  /** `null` once the user was deleted. */
  user: { documentId: string; username: string; email: string } | null;
}

export interface ConsentQuery extends ListQuery {
  version?: string;
}
