import { accountName } from '../accounts/account';
import type { AccountName, Seats } from '../accounts/service';
import { createAccountStore } from '../accounts/store';
import { createGroupStore } from '../groups/store';
import type { Actor } from '../kernel/actor';
import type { PermissionEntry } from '../permissions/service';

import type { Context } from './context';

/** What the invite form offers to this inviter. */
export interface InviteOptions {
  roles: { documentId: string; name: string; type: string }[];
  /** The role that is given where none is named. */
  defaultRole: string | null;
  languages: { code: string; name: string }[];
  expiry: { default: string; presets: string[]; max: string };
  required: string[];
  /** Those that people can be invited into, by name; the first ones of many: the accounts' own list searches. */
  accounts: (AccountName & { seats: Seats })[];
  groups: { documentId: string; name: string; account: { documentId: string; name: string } | null }[];
  permissions: readonly PermissionEntry[];
  /** Whether somebody may be made a member without an invitation. */
  allowDirectMembership: boolean;
  mail: { ready: boolean; reason: string | null };
  emailPolicy: 'invited';
}

/** More than these are searched for, not scrolled through. */
const MAX_CHOICES = 100;

const choices = async (
  context: Context,
): Promise<Pick<InviteOptions, 'accounts' | 'groups' | 'permissions'>> => {
  const { strapi, permissions, config } = context;
  if (!config.features.accounts) {
    return { accounts: [], groups: [], permissions: [] };
  }
  const byName: Record<string, 'asc'>[] = [{ name: 'asc' }, { id: 'asc' }];
  const page = { where: {}, orderBy: byName, limit: MAX_CHOICES };
  const [accounts, groups] = await Promise.all([
    createAccountStore(strapi).page(page),
    createGroupStore(strapi).page(page),
  ]);
  const seats = await context.accounts.seatsOf(accounts);
  return {
    accounts: accounts.flatMap((account) => {
      const of = seats.get(account.id);
      return of ? [{ ...accountName(account), seats: of }] : [];
    }),
    groups: groups.map(({ documentId, name, account }) => ({
      documentId,
      name,
      account: account && { documentId: account.documentId, name: account.name },
    })),
    permissions: permissions.catalogue(),
  };
};

/** The fields of `invite.required`, and what of the access every invitation has to name. */
const requiredOf = ({ config: { invite, accounts, groups, features } }: Context): string[] => [
  ...invite.required,
  ...(features.accounts && accounts.required ? ['account'] : []),
  ...(features.accounts && groups.required ? ['groups'] : []),
];

const languageName = (code: string): string =>
  new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;

export const inviteOptions = async (context: Context, actor: Actor): Promise<InviteOptions> => {
  const { users, permissions, delivery, config } = context;
  const [roles, defaultRole] = await Promise.all([permissions.grantableRoles(actor), users.defaultRole()]);
  const readiness = delivery.readiness();
  return {
    roles: roles.map(({ documentId, name, type }) => ({ documentId, name, type })),
    defaultRole: defaultRole?.documentId ?? null,
    languages: delivery.languages().map((code) => ({ code, name: languageName(code) })),
    expiry: { default: config.expiry.default, presets: [...config.expiry.presets], max: config.expiry.max },
    required: requiredOf(context),
    ...(await choices(context)),
    allowDirectMembership: config.accounts.allowDirectMembership,
    mail: { ready: readiness.isReady, reason: readiness.reason },
    emailPolicy: 'invited',
  };
};
