import { columnsOf } from '../invitations/draft';
import { patchRole } from '../invitations/edit';
import { accessGiven } from '../invitations/edit-target';
import { vouchedBy } from '../invitations/grant';
import { grantLife, isLifeAsked } from '../invitations/life';
import type { Actor } from '../kernel/actor';
import { randomId } from '../kernel/secret';

import type { Context } from './context';
import type { EditLinkInput } from './contract';
import { domainsGiven } from './create';
import { linkEvent } from './events';
import type { SignUpLinkPatch, SignUpLinkRecord } from './record';
import { revise } from './revise';

/** What is left out stays as it is. */
const patchOwn = (context: Context, input: EditLinkInput): SignUpLinkPatch => ({
  ...(input.name === undefined ? {} : { name: input.name.trim() }),
  ...(input.maxUses === undefined ? {} : { maxUses: input.maxUses }),
  ...(input.domains === undefined ? {} : { domains: domainsGiven(input.domains) }),
  ...(isLifeAsked(input)
    ? { expiresAt: grantLife(context, input, context.config.expiry.defaultMs).expiresAt }
    : {}),
});

/**
 * Changes a link that is not revoked; a new expiry or maximum brings an expired or exhausted one back. Another account
 * is another link: the earlier one dies, as its holders were to come into the former account. Whoever edits vouches for
 * the link from now on.
 *
 * @throws PluginError `NotFoundError` (404), `SignUpLinkRevoked` (410), `ValidationError`, `PermissionCeiling` (403)
 */
export const editSignUpLink = (
  context: Context,
  actor: Actor,
  documentId: string,
  input: EditLinkInput,
): Promise<SignUpLinkRecord> =>
  revise(context, documentId, async (record) => {
    const { account, groups, permissions } = input;
    const access = await accessGiven(context, actor, record, { account, groups, permissions });
    const patch: SignUpLinkPatch = {
      ...patchOwn(context, input),
      ...(await patchRole(context, actor, record, input)),
      ...(access ? columnsOf(access) : {}),
      ...vouchedBy(actor),
    };
    const isMoved = patch.accountKey !== undefined && patch.accountKey !== record.accountKey;
    return {
      patch: isMoved ? { ...patch, nonce: randomId() } : patch,
      async follow(changed) {
        if (access) {
          await context.store.replaceGroups(
            record.id,
            access.groups.map(({ id }) => id),
          );
        }
        await context.bus.publish([linkEvent('updated', changed, actor, { ...input })]);
      },
    };
  });
