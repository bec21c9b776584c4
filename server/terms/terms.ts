import type { Origin } from '../kernel/actor';

/** A version of the terms, as the table keeps it. */
export interface TermsRecord {
  id: number;
  documentId: string;
  version: string;
  /** Either of them may be null, but not both. */
  text: string | null;
  url: string | null;
  createdAt: Date;
}

/** What somebody is to agree to. */
export interface TermsView {
  version: string;
  text: string | null;
  url: string | null;
}

/** That a user has agreed, to what, when and from where. */
export interface Consent extends Origin {
  id: number;
  documentId: string;
  version: string;
  consentedAt: Date;
  user: { documentId: string; username: string; email: string } | null;
}

export const termsView = ({ version, text, url }: TermsRecord): TermsView => ({ version, text, url });

const MAX_USER_AGENT_LENGTH = 500;

/** Browsers may call themselves what they like, as long as they like. */
export const shortAgent = (userAgent: string | null): string | null =>
  userAgent?.slice(0, MAX_USER_AGENT_LENGTH) ?? null;
