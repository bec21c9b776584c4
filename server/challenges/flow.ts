import type { Origin } from '../kernel/actor';
import type { EmailAddress } from '../kernel/email-address';
import type { Acceptance } from '../members/acceptance';

import type { Flow } from './challenge';

export interface ChallengeRequest {
  flow: Flow;
  /** What the code is asked for: of one flow, subject and address there is one living challenge. */
  subject: string;
  /** Where the code goes. */
  address: EmailAddress;
  /** A language tag; null for English. */
  language: string | null;
  /** What the flow needs when the code is right; never a password, only its hash. Dropped when it is used or over. */
  payload: Record<string, unknown>;
  /** The address has a user: its mail says to log in instead, and no code is ever right; answer and time are the same. */
  isDecoy: boolean;
  origin: Origin;
}

/** What whoever asked for the code is told: the same for known and unknown addresses. */
export interface OpenChallenge {
  challenge: string;
  expiresAt: string;
}

/** Answered as a registration is, or as `{ data }`; `proved` is for pages. */
export type ChallengeResult = { acceptance: Acceptance } | { data: object; proved?: Proved };

/** Who has proved their own address. */
export interface Proved {
  userId: number;
  /** Where the proof ended the sessions of before: from when on new ones count. */
  sessionsFrom: Date | null;
}

export interface Proof {
  /** The address that the code proved. */
  address: EmailAddress;
  origin: Origin;
  /**
   * Uses the challenge up; to be called first inside the transaction of what follows, so that both happen or neither.
   *
   * @throws PluginError `CodeExpired` (410) where somebody else was faster
   */
  claim: () => Promise<void>;
}

/** What follows when the code of a flow was right. Everything that was checked at its beginning is checked again there. */
export interface ChallengeFlow {
  confirm(payload: Record<string, unknown>, proof: Proof): Promise<ChallengeResult>;
}
