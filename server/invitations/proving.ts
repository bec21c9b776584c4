import type { OpenChallenge } from '../challenges/service';
import type { Origin } from '../kernel/actor';
import type { EmailAddress } from '../kernel/email-address';

import type { Context } from './context';
import { reopen, type Opened, type OpenLink } from './open';

/** Where somebody comes from, and what language they read where the invitation names none. */
export interface Asker {
  origin: Origin;
  language: string | null;
}

/** Ways in on which an address is proved by a code first. */
export type ProvingFlow = 'invitation' | 'acceptance';

interface Question {
  flow: ProvingFlow;
  address: EmailAddress;
  /** Besides what the link opened. */
  payload: Record<string, unknown>;
  isDecoy: boolean;
}

/** What a payload says of the link that was opened. */
export interface OpenedPayload {
  invitation: number;
  nonce: string;
}

/**
 * Sends a code to the address that somebody wants to come in with; nothing else happens before the code is right.
 *
 * @throws PluginError `RateLimitError` (429)
 */
export const askForCode = (
  { challenges }: Context,
  { record }: OpenLink,
  { origin, language }: Asker,
  { payload, ...question }: Question,
): Promise<OpenChallenge> =>
  challenges.open({
    ...question,
    subject: record.publicId,
    language: record.language ?? language,
    payload: { ...payload, invitation: record.id, nonce: record.nonce },
    origin,
  });

/**
 * What the link opened that the code was asked for with, as it is now. A code proves the address, so it is as good as a
 * copied link.
 *
 * @throws PluginError `InvitationNotFound` (404), or the 410 that names what happened since
 */
export const openAgain = async (
  context: Context,
  { invitation: id, nonce }: OpenedPayload,
): Promise<OpenLink> => {
  const opened: Opened = { id, nonce };
  return { record: await reopen(context, opened), purpose: 'share' };
};
