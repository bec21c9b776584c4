import { toHostName } from '../config/domain-name';
import { resolveAccess } from '../invitations/access';
import { columnsOf } from '../invitations/draft';
import { granterOf, resolveRole, vouchedBy } from '../invitations/grant';
import { grantLife } from '../invitations/life';
import type { Actor } from '../kernel/actor';
import { randomId } from '../kernel/secret';
import { inTransaction, lookingAgain } from '../kernel/transaction';
import type { Access } from '../permissions/service';

import type { Context } from './context';
import type { CreateLinkInput } from './contract';
import { linkEvent } from './events';
import type { NewSignUpLink, SignUpLinkRecord } from './record';

/** Each once, in the form in which they are compared. */
export const domainsGiven = (domains: readonly string[] | null | undefined): string[] => [
  ...new Set((domains ?? []).map(toHostName)),
];

const insert = (context: Context, actor: Actor, row: NewSignUpLink, { groups }: Access) =>
  inTransaction(context.strapi, async (): Promise<SignUpLinkRecord> => {
    const { store, bus } = context;
    await store.insert(row);
    const made = await store.byPublicId(row.publicId);
    if (!made) {
      throw new Error(`The sign-up link "${row.name}" was not made.`);
    }
    await store.replaceGroups(
      made.id,
      groups.map(({ id }) => id),
    );
    const { name, expiresAt, maxUses } = row;
    await bus.publish([
      linkEvent('created', made, actor, { name, expiresAt, maxUses, role: made.role?.name ?? null }),
    ]);
    return (await store.byId(made.id)) ?? made;
  });

/**
 * Makes a sign-up link; whoever makes it vouches for what it gives.
 *
 * @throws PluginError `ValidationError`, `PermissionCeiling` and `ForbiddenError` (403)
 */
export const createSignUpLink = (
  context: Context,
  actor: Actor,
  input: CreateLinkInput,
): Promise<SignUpLinkRecord> =>
  lookingAgain(context.strapi, async () => {
    const role = await resolveRole(context, actor, input.role);
    const { account, groups, permissions } = input;
    const access = await resolveAccess(context, actor, { account, groups, permissions });
    const author = granterOf(actor);
    const row: NewSignUpLink = {
      name: input.name.trim(),
      publicId: randomId(),
      nonce: randomId(),
      state: 'active',
      expiresAt: grantLife(context, input, context.config.expiry.defaultMs).expiresAt,
      maxUses: input.maxUses ?? null,
      uses: 0,
      domains: domainsGiven(input.domains),
      role: role?.id ?? null,
      isRoleNamed: role !== null,
      ...columnsOf(access),
      authorKind: author.kind,
      authorId: author.id,
      authorName: author.name,
      ...vouchedBy(actor),
    };
    return insert(context, actor, row, access);
  });
