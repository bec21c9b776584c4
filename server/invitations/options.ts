import type { Actor } from '../kernel/actor';
import type { PermissionEntry } from '../permissions/service';

import { accountChoices, groupChoices, type AccountChoice, type GroupChoice } from './choices';
import type { Context } from './context';
import type { EmailPolicy } from './email-policy';

/** What the invite form offers to this inviter. */
export interface InviteOptions {
  roles: { documentId: string; name: string; type: string }[];
  /** The role that is given where none is named. */
  defaultRole: string | null;
  languages: { code: string; name: string }[];
  expiry: { default: string; presets: string[]; max: string };
  required: string[];
  /** Those that people can be invited into, by name; the first ones of many: `/options/accounts` searches. */
  accounts: AccountChoice[];
  groups: GroupChoice[];
  permissions: readonly PermissionEntry[];
  /** Whether somebody may be made a member without an invitation. */
  allowDirectMembership: boolean;
  mail: { ready: boolean; reason: string | null };
  /** What holds where an invitation names none. */
  emailPolicy: EmailPolicy;
  /** Parts that this site has, or has switched off. */
  features: { accounts: boolean; signUpLinks: boolean };
}

const choices = async (
  context: Context,
): Promise<Pick<InviteOptions, 'accounts' | 'groups' | 'permissions'>> => {
  const [accounts, groups] = await Promise.all([accountChoices(context), groupChoices(context)]);
  return {
    accounts,
    groups,
    permissions: context.config.features.accounts ? context.permissions.catalogue() : [],
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
    emailPolicy: config.acceptance.emailPolicy,
    features: { accounts: config.features.accounts, signUpLinks: config.features.signUpLinks },
  };
};
