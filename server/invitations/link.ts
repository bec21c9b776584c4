import type { Actor } from '../kernel/actor';
import { PluginError } from '../kernel/errors';
import { inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import { assertMayVouch } from './grant';
import { assertPending } from './open';
import { makeToken, type LinkBinding, type LinkPurpose } from './link-token';
import { bindingOf, subjectOf, type InvitationRecord } from './record';
import { assertSeatOf, holdAccounts } from './seats';

export const noPublicUrl = (): PluginError =>
  new PluginError({
    name: 'ValidationError',
    status: 400,
    message: 'No link can be made: the configuration names no public URL (publicUrl).',
    details: { errors: [] },
  });

/**
 * The address that a person opens. It is built from the configuration only: a request's Host header may be forged.
 *
 * @throws PluginError where the site has no public URL
 */
export const linkOf = ({ config, keys }: Context, purpose: LinkPurpose, binding: LinkBinding): string => {
  const token = makeToken(keys, purpose, binding);
  if (config.links.acceptUrl) {
    return config.links.acceptUrl.replaceAll('{token}', token);
  }
  if (config.publicUrl === null) {
    throw noPublicUrl();
  }
  return `${config.publicUrl}${config.pages.path}?token=${token}`;
};

/**
 * The link for an administrator to pass on. It proves no mailbox, which its purpose says, and leaves an event.
 *
 * @throws PluginError 410 where the invitation is not pending, `PermissionCeiling` (403), `SeatLimitReached` (409)
 */
export const copyLink = async (
  context: Context,
  actor: Actor,
  record: InvitationRecord,
): Promise<{ url: string; expiresAt: Date }> => {
  assertPending(context, record);
  await assertMayVouch(context, actor, record);
  const url = linkOf(context, 'share', bindingOf(record));
  await inTransaction(context.strapi, async () => {
    const { account } = record;
    const held = account ? (await holdAccounts(context, [account.id])).get(account.id) : undefined;
    if (held) {
      await assertSeatOf(context, held, record);
    }
    await context.bus.publish([{ name: 'invitation.link-copied', subject: subjectOf(record), actor }]);
  });
  return { url, expiresAt: record.expiresAt };
};
