import { assertMayVouch, vouchedBy } from '../invitations/grant';
import type { Actor } from '../kernel/actor';
import { randomId } from '../kernel/secret';

import type { Context } from './context';
import { signUpLinkEnded } from './errors';
import { linkEvent } from './events';
import type { SignUpLinkRecord } from './record';
import { revise } from './revise';
import { stateAt } from './sign-up-link';

/**
 * Pausing and resuming are for links that the clock and the counter have not ended.
 *
 * @throws PluginError 410
 */
export const assertLiving = ({ now }: Context, record: SignUpLinkRecord): void => {
  const state = stateAt(record, now());
  if (state !== 'active' && state !== 'paused') {
    throw signUpLinkEnded(state);
  }
};

/**
 * Nobody can come by the link until it is resumed; pausing twice is pausing once.
 *
 * @throws PluginError `NotFoundError` (404), 410
 */
export const pauseSignUpLink = (
  context: Context,
  actor: Actor,
  documentId: string,
): Promise<SignUpLinkRecord> =>
  revise(context, documentId, (record) => {
    assertLiving(context, record);
    return {
      patch: { state: 'paused' },
      async follow(changed) {
        if (record.state !== 'paused') {
          await context.bus.publish([linkEvent('paused', changed, actor)]);
        }
      },
    };
  });

/**
 * Lets people come by the link again. Whoever resumes it vouches for it.
 *
 * @throws PluginError `NotFoundError` (404), 410, `PermissionCeiling` and `ForbiddenError` (403), `ValidationError` where
 * something that it gives is gone
 */
export const resumeSignUpLink = (
  context: Context,
  actor: Actor,
  documentId: string,
): Promise<SignUpLinkRecord> =>
  revise(context, documentId, async (record) => {
    assertLiving(context, record);
    await assertMayVouch(context, actor, record);
    return {
      patch: { state: 'active', ...vouchedBy(actor) },
      async follow(changed) {
        if (record.state !== 'active') {
          await context.bus.publish([linkEvent('resumed', changed, actor)]);
        }
      },
    };
  });

/**
 * Ends the link for good.
 *
 * @throws PluginError `NotFoundError` (404), `SignUpLinkRevoked` (410) where it was revoked before
 */
export const revokeSignUpLink = (
  context: Context,
  actor: Actor,
  documentId: string,
): Promise<SignUpLinkRecord> =>
  revise(context, documentId, () => ({
    patch: { state: 'revoked', needsAttention: null },
    follow: (changed) => context.bus.publish([linkEvent('revoked', changed, actor)]),
  }));

/**
 * Makes another address for the same link: whoever holds the earlier one is told that it was revoked. Whoever rotates it
 * vouches for it.
 *
 * @throws PluginError as `resumeSignUpLink`, but not where it has expired or is exhausted
 */
export const rotateSignUpLink = (
  context: Context,
  actor: Actor,
  documentId: string,
): Promise<SignUpLinkRecord> =>
  revise(context, documentId, async (record) => {
    await assertMayVouch(context, actor, record);
    return {
      patch: { nonce: randomId(), ...vouchedBy(actor) },
      follow: (changed) => context.bus.publish([linkEvent('rotated', changed, actor)]),
    };
  });
