import type { AccountRecord } from '../accounts/service';
import { nameKeyOf, type GroupRecord } from '../groups/group';
import type { HostRole } from '../users/service';

import type { Context } from './context';
import type { ImportOutcome } from './import';
import type { RowValues } from './row-values';

/** Why a row is not invited. */
export interface Refusal {
  outcome: ImportOutcome;
  message: string;
}

/** A row as the body of the create route, or why it cannot be one. */
export type RowInput = { input: Record<string, unknown> } | { refusal: Refusal };

/** What the rows of one step name, looked up together. */
interface Known {
  roles: readonly HostRole[];
  accounts: readonly AccountRecord[];
  /** Name key → group. */
  groups: ReadonlyMap<string, GroupRecord>;
}

const isSame = (left: string, right: string): boolean =>
  left.trim().toLowerCase() === right.trim().toLowerCase();

class RefusedRow extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

const unknown = (outcome: ImportOutcome, message: string): RefusedRow => new RefusedRow({ outcome, message });

const roleOf = ({ roles }: Known, text: string): string => {
  const role =
    roles.find(({ type, documentId }) => type === text || documentId === text) ??
    roles.find(({ name, type }) => isSame(name, text) || isSame(type, text));
  if (!role) {
    throw unknown('unknown-role', `There is no role called "${text}".`);
  }
  return role.documentId;
};

const accountOf = ({ accounts }: Known, text: string): AccountRecord => {
  const exact = accounts.find(({ slug, documentId }) => isSame(slug, text) || documentId === text);
  const named = exact ? [exact] : accounts.filter(({ name }) => name.trim() === text);
  const [account] = named;
  if (!account || named.length > 1) {
    throw unknown(
      'unknown-account',
      account
        ? `Several accounts are called "${text}". Write the slug of the one that is meant.`
        : `There is no account called "${text}".`,
    );
  }
  return account;
};

/** A group of the account, else of the whole site. */
const groupOf = ({ groups }: Known, name: string, account: AccountRecord | null): string => {
  const group = (account && groups.get(nameKeyOf(name, account.id))) ?? groups.get(nameKeyOf(name, null));
  if (!group) {
    throw unknown('unknown-group', `There is no group called "${name}".`);
  }
  return group.documentId;
};

const given = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

const inputOf = (
  known: Known,
  values: RowValues,
  defaults: Record<string, unknown>,
): Record<string, unknown> => {
  const { role, account: named, groups, ...rest } = values;
  const account = named === null ? defaultAccount(known, defaults) : accountOf(known, named);
  return {
    ...defaults,
    ...given(rest),
    ...(role !== null && { role: roleOf(known, role) }),
    ...(named !== null && account && { account: account.documentId }),
    ...(groups !== null && { groups: groups.map((name) => groupOf(known, name, account)) }),
  };
};

const defaultAccount = ({ accounts }: Known, { account }: Record<string, unknown>): AccountRecord | null =>
  accounts.find(({ documentId }) => documentId === account) ?? null;

const namesIn = (rows: readonly RowValues[], field: 'role' | 'account'): string[] => [
  ...new Set(rows.flatMap(({ [field]: name }) => (name === null ? [] : [name]))),
];

const lookUp = async (
  { users, accounts, groups }: Context,
  rows: readonly RowValues[],
  defaults: Record<string, unknown>,
): Promise<Known> => {
  const groupNames = [...new Set(rows.flatMap((row) => row.groups ?? []))];
  const ofDefaults = groupNames.length > 0 && typeof defaults.account === 'string' ? [defaults.account] : [];
  const accountNames = [...namesIn(rows, 'account'), ...ofDefaults];
  const found = accountNames.length === 0 ? [] : await accounts.findNamed(accountNames);
  const owners = [null, ...found.map(({ id }) => id)];
  const keys = groupNames.flatMap((name) => owners.map((owner) => nameKeyOf(name, owner)));
  return {
    roles: namesIn(rows, 'role').length === 0 ? [] : await users.roles(),
    accounts: found,
    groups: keys.length === 0 ? new Map() : await groups.findByNameKeys(keys),
  };
};

/** Looks up what rows name, a few statements for all of them. */
export const inputsOf = async (
  context: Context,
  rows: readonly RowValues[],
  defaults: Record<string, unknown>,
): Promise<RowInput[]> => {
  const known = await lookUp(context, rows, defaults);
  return rows.map((values) => {
    try {
      return { input: inputOf(known, values, defaults) };
    } catch (error) {
      if (error instanceof RefusedRow) {
        return { refusal: error.refusal };
      }
      throw error;
    }
  });
};
