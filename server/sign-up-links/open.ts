import { invitationNotFound } from '../invitations/errors';
import { isBoundTo, parseToken } from '../invitations/link-token';

import type { Context } from './context';
import { signUpLinkEnded } from './errors';
import { bindingOf, type SignUpLinkRecord } from './record';
import { stateAt } from './sign-up-link';

/**
 * Throws what the state says, if nobody can come by the link.
 *
 * @throws PluginError 410
 */
export const assertActive = ({ now }: Context, record: SignUpLinkRecord): void => {
  const state = stateAt(record, now());
  if (state !== 'active') {
    throw signUpLinkEnded(state);
  }
};

/**
 * Finds the link of a token. Forged, malformed, unknown and for another purpose are one answer, the one of invitations;
 * a forgery costs no query. Whoever holds a link that was rotated since is told that it was revoked: the tag says that it
 * was one of ours.
 *
 * @throws PluginError `InvitationNotFound` (404), or the 410 that names what happened
 */
export const openSignUpLink = async (context: Context, text: string): Promise<SignUpLinkRecord> => {
  const token = parseToken(context.keys, text);
  if (token?.purpose !== 'sign-up') {
    throw invitationNotFound();
  }
  const record = await context.store.byPublicId(token.publicId);
  if (!record) {
    throw invitationNotFound();
  }
  if (!isBoundTo(context.keys, token, bindingOf(record))) {
    throw signUpLinkEnded('revoked');
  }
  assertActive(context, record);
  return record;
};

/**
 * Somebody else was faster: tells the loser what has become of the link.
 *
 * @throws PluginError always: the 410 that names what happened
 */
export const throwOutcome = async (
  context: Context,
  { id, nonce }: Pick<SignUpLinkRecord, 'id' | 'nonce'>,
): Promise<never> => {
  const current = await context.store.byId(id);
  if (current?.nonce === nonce) {
    assertActive(context, current);
  }
  throw signUpLinkEnded('revoked');
};
