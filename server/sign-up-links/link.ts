import { assertMayVouch } from '../invitations/grant';
import { noPublicUrl } from '../invitations/link';
import { makeToken } from '../invitations/link-token';
import type { Actor } from '../kernel/actor';
import { inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import { linkEvent } from './events';
import { bindingOf, type SignUpLinkRecord } from './record';
import { assertLiving } from './switch';

/**
 * The address that people open. It is built from the configuration only: a request's Host header may be forged.
 *
 * @throws PluginError where the site has no public URL
 */
export const urlOf = ({ config, keys }: Context, record: SignUpLinkRecord): string => {
  const token = makeToken(keys, 'sign-up', bindingOf(record));
  if (config.links.joinUrl) {
    return config.links.joinUrl.replaceAll('{token}', token);
  }
  if (config.publicUrl === null) {
    throw noPublicUrl();
  }
  return `${config.publicUrl}${config.pages.path}/join?token=${token}`;
};

/**
 * The address for an administrator to pass on; it leaves an event. A paused link has one, too: it may be printed before
 * it is opened.
 *
 * @throws PluginError 410 where it has ended, `PermissionCeiling` and `ForbiddenError` (403)
 */
export const copySignUpLink = async (
  context: Context,
  actor: Actor,
  record: SignUpLinkRecord,
): Promise<{ url: string }> => {
  assertLiving(context, record);
  await assertMayVouch(context, actor, record);
  const url = urlOf(context, record);
  await inTransaction(context.strapi, () => context.bus.publish([linkEvent('link-copied', record, actor)]));
  return { url };
};
