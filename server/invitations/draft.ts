import type { Actor } from '../kernel/actor';
import type { EmailAddress } from '../kernel/email-address';
import { PluginError } from '../kernel/errors';
import { randomId } from '../kernel/secret';
import { parse } from '../kernel/validate';
import type { Access } from '../permissions/service';
import type { HostRole } from '../users/service';

import { createAccessResolver } from './access';
import type { Context } from './context';
import { createSchema } from './contract';
import { assertRequired, readAddress, readFields } from './fields';
import { createRoleResolver, granterOf, vouchedBy } from './grant';
import type { InvitationSource } from './invitation';
import { openKeyOf } from './invitation';
import { grantLife } from './life';
import { assertMayChoosePolicy } from './policy-now';
import type { MailSummary, NewInvitation } from './record';

/**
 * A row that is right by itself; whether there is room for it is another question. What the users and the outbox say of it is
 * asked when it is inserted.
 */
export interface Draft {
  row: Omit<NewInvitation, 'invitee' | keyof MailSummary> & { openKey: string };
  address: EmailAddress;
  role: HostRole | null;
  access: Access;
  isSent: boolean;
}

export type Prepared = { draft: Draft } | { error: PluginError };

/** Who invites, and by which way. */
export interface Inviter {
  actor: Actor;
  source: InvitationSource;
}

/** Errors that are meant for the caller become outcomes; everything else is ours and breaks the whole call. */
const asError = (error: unknown): { error: PluginError } => {
  if (error instanceof PluginError) {
    return { error };
  }
  throw error;
};

/** What an access is in the columns of the table. */
export const columnsOf = ({ account, permissions, groups }: Access) => ({
  account: account?.id ?? null,
  accountKey: account?.documentId ?? null,
  hasAllPermissions: permissions === 'all',
  permissions: permissions === 'all' ? [] : [...permissions],
  hasGroups: groups.length > 0,
});

/** Looks the roles and the access up that the rows name: what several name is looked up once. */
const createResolvers = (context: Context, actor: Actor) => ({
  roleOf: createRoleResolver(context, actor),
  accessOf: createAccessResolver(context, actor),
});

const draft = async (
  context: Context,
  { actor, source }: Inviter,
  { roleOf, accessOf }: ReturnType<typeof createResolvers>,
  input: unknown,
): Promise<Draft> => {
  const given = parse(createSchema, input);
  const address = readAddress(context, given.email);
  const fields = readFields(given);
  assertRequired(context, fields);
  assertMayChoosePolicy(context, actor, given.emailPolicy);
  const role = await roleOf(given.role);
  const access = await accessOf(given);
  const life = grantLife(context, given, context.config.expiry.defaultMs);
  const invitedBy = granterOf(actor);
  const row = {
    publicId: randomId(),
    nonce: randomId(),
    email: address.typed,
    emailCanonical: address.canonical,
    emailKey: address.key,
    openKey: openKeyOf(address.key, access.account?.documentId),
    state: 'pending' as const,
    ...life,
    ...fields,
    language: given.locale ?? null,
    emailPolicy: given.emailPolicy ?? null,
    source,
    metadata: (given.metadata as Record<string, unknown> | null | undefined) ?? null,
    role: role?.id ?? null,
    isRoleNamed: role !== null,
    ...columnsOf(access),
    invitedByKind: invitedBy.kind,
    invitedById: invitedBy.id,
    invitedByName: invitedBy.name,
    ...vouchedBy(actor),
  };
  return { row, address, role, access, isSent: given.send ?? true };
};

/** Checks every row by itself. */
export const prepare = async (
  context: Context,
  inviter: Inviter,
  inputs: readonly unknown[],
): Promise<Prepared[]> => {
  const resolvers = createResolvers(context, inviter.actor);
  const prepared: Prepared[] = [];
  for (const input of inputs) {
    prepared.push(await draft(context, inviter, resolvers, input).then((made) => ({ draft: made }), asError));
  }
  return prepared;
};
