import type { Actor } from '../kernel/actor';
import type { EmailAddress } from '../kernel/email-address';
import { PluginError } from '../kernel/errors';
import { randomId } from '../kernel/secret';
import { inTransaction, isDuplicate } from '../kernel/transaction';
import { parse } from '../kernel/validate';

import type { Context } from './context';
import { createSchema } from './contract';
import { invitationPending, userExists } from './errors';
import { expireThese, overdueAmong } from './expire';
import { assertRequired, readAddress, readFields } from './fields';
import { createRoleResolver, granterOf, vouchedBy } from './grant';
import { grantLife } from './life';
import type { InvitationSource } from './invitation';
import { openKeyOf } from './invitation';
import type { InvitationRecord, NewInvitation } from './record';
import { subjectOf } from './record';
import { orderOf } from './send';

/** What became of one row: the record, or the error that a single create would have answered. */
export type Outcome = { record: InvitationRecord } | { error: PluginError };

interface Draft {
  row: NewInvitation & { openKey: string };
  address: EmailAddress;
  isSent: boolean;
}

type Prepared = { draft: Draft } | { error: PluginError };

/** Errors that are meant for the caller become outcomes; everything else is ours and breaks the whole call. */
const asError = (error: unknown): { error: PluginError } => {
  if (error instanceof PluginError) {
    return { error };
  }
  throw error;
};

/** Who invites, by which way, and the roles that they may name. */
interface Inviter {
  actor: Actor;
  source: InvitationSource;
  roleOf: ReturnType<typeof createRoleResolver>;
}

const draft = async (
  context: Context,
  { actor, source, roleOf }: Inviter,
  input: unknown,
): Promise<Draft> => {
  const given = parse(createSchema, input);
  const address = readAddress(context, given.email);
  const fields = readFields(given);
  assertRequired(context, fields);
  const role = await roleOf(given.role);
  const life = grantLife(context, given, context.config.expiry.defaultMs);
  const invitedBy = granterOf(actor);
  const row = {
    publicId: randomId(),
    nonce: randomId(),
    email: address.typed,
    emailCanonical: address.canonical,
    emailKey: address.key,
    openKey: openKeyOf(address.key),
    state: 'pending' as const,
    ...life,
    ...fields,
    language: given.locale ?? null,
    source,
    metadata: (given.metadata as Record<string, unknown> | null | undefined) ?? null,
    role: role?.id ?? null,
    isRoleNamed: role !== null,
    invitedByKind: invitedBy.kind,
    invitedById: invitedBy.id,
    invitedByName: invitedBy.name,
    ...vouchedBy(actor),
  };
  return { row, address, isSent: given.send ?? true };
};

const prepare = async (
  context: Context,
  actor: Actor,
  source: InvitationSource,
  inputs: readonly unknown[],
): Promise<Prepared[]> => {
  const inviter = { actor, source, roleOf: createRoleResolver(context, actor) };
  const prepared: Prepared[] = [];
  for (const input of inputs) {
    prepared.push(await draft(context, inviter, input).then((made) => ({ draft: made }), asError));
  }
  return prepared;
};

/** What stands in the way of an address. */
interface Holders {
  /** Open key → the pending invitation, ours included in the end. */
  invitations: Map<string, InvitationRecord>;
  /** Those that only hold a key because nobody has written their expiry down. */
  overdue: readonly InvitationRecord[];
  /** Keys of the addresses that have a user. */
  users: ReadonlySet<string>;
}

/**
 * Users after invitations, in this order: whoever accepts gives up the key and becomes a user in one step, so who looks
 * for the key first finds one or the other.
 */
const findHolders = async (context: Context, drafts: readonly Draft[]): Promise<Holders> => {
  const { store, users } = context;
  const records = await store.byOpenKeys([...new Set(drafts.map(({ row }) => row.openKey))]);
  const found = await users.findByAddresses(drafts.map(({ address }) => address));
  const overdue = overdueAmong(context, records);
  const living = records.filter((record) => !overdue.includes(record));
  return {
    invitations: new Map(living.map((record) => [record.openKey ?? '', record])),
    overdue,
    users: new Set(found.keys()),
  };
};

/** Rows of one batch that want the same key: the first gets it. */
const firstOfEachKey = (drafts: readonly Draft[]): Draft[] => {
  const seen = new Set<string>();
  return drafts.filter(({ row }) => {
    const isFirst = !seen.has(row.openKey);
    seen.add(row.openKey);
    return isFirst;
  });
};

/** Inserts rows whose keys are free, each with its delivery and event. */
const insert = async (
  context: Context,
  actor: Actor,
  free: readonly Draft[],
  overdue: readonly InvitationRecord[],
): Promise<InvitationRecord[]> => {
  const { store, bus, delivery } = context;
  await expireThese(context, overdue);
  await store.insert(free.map(({ row }) => row));
  const created = await store.byPublicIds(free.map(({ row }) => row.publicId));
  const sent = new Set(free.filter(({ isSent }) => isSent).map(({ row }) => row.publicId));
  await bus.publish(
    created.map((record) => ({
      name: 'invitation.created',
      subject: subjectOf(record),
      actor,
      changes: { email: record.email, expiresAt: record.expiresAt, role: record.role?.name ?? null },
    })),
  );
  await delivery.enqueue(created.filter(({ publicId }) => sent.has(publicId)).map(orderOf));
  return created;
};

/** Each try that fails is one in which somebody else has inserted a row that was wanted here. */
const MAX_TRIES = 50;

/**
 * Inserts what is free, in one transaction. It looks before it inserts, and looks again where the unique index finds
 * that another call or node was faster.
 *
 * @returns who holds the keys and addresses now, ours included
 */
const insertFree = async (context: Context, actor: Actor, drafts: readonly Draft[]): Promise<Holders> => {
  for (let tries = 1; ; tries += 1) {
    const holders = await findHolders(context, drafts);
    const free = firstOfEachKey(drafts).filter(
      ({ row }) => !holders.invitations.has(row.openKey) && !holders.users.has(row.emailKey),
    );
    const keys = new Set(free.map(({ row }) => row.openKey));
    const inTheWay = holders.overdue.filter(({ openKey }) => keys.has(openKey ?? ''));
    try {
      const created =
        free.length === 0
          ? []
          : await inTransaction(context.strapi, () => insert(context, actor, free, inTheWay));
      created.forEach((record) => holders.invitations.set(record.openKey ?? '', record));
      return holders;
    } catch (error) {
      if (!isDuplicate(error) || tries >= MAX_TRIES) {
        throw error;
      }
    }
  }
};

const refusalOf = ({ row }: Draft, { users, invitations }: Holders): PluginError =>
  users.has(row.emailKey) ? userExists() : invitationPending(invitations.get(row.openKey)?.documentId);

/**
 * Creates invitations, each with its mail in the outbox and its event, in one transaction; a wrong row fails alone.
 *
 * @param inputs bodies of the create route, unchecked
 * @returns one outcome per input, in the same order
 */
export const createInvitations = async (
  context: Context,
  actor: Actor,
  source: InvitationSource,
  inputs: readonly unknown[],
): Promise<Outcome[]> => {
  const prepared = await prepare(context, actor, source, inputs);
  const drafts = prepared.flatMap((item) => ('draft' in item ? [item.draft] : []));
  if (drafts.length === 0) {
    return prepared as Outcome[];
  }
  const holders = await insertFree(context, actor, drafts);
  const ours = await context.store.byPublicIds(drafts.map(({ row }) => row.publicId));
  const fresh = new Map(ours.map((record) => [record.publicId, record]));
  return prepared.map((item): Outcome => {
    if (!('draft' in item)) {
      return item;
    }
    const record = fresh.get(item.draft.row.publicId);
    return record ? { record } : { error: refusalOf(item.draft, holders) };
  });
};
