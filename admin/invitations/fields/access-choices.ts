import type { Invitation, Options } from '../contract';

/** What an invitation gives now. */
export type CurrentAccess = Pick<Invitation, 'role' | 'account' | 'groups'>;

const NO_SEATS = { limit: null, used: 0, reserved: 0 };

/** What the form offers, with what the invitation gives now even if this admin could not give it anew. */
export const withCurrent = (options: Options, current?: CurrentAccess): Options => {
  if (!current) return options;
  const { account, groups } = current;
  const isKnown = (list: { documentId: string }[], id: string) =>
    list.some(({ documentId }) => documentId === id);

  return {
    ...options,
    accounts:
      account && !isKnown(options.accounts, account.documentId)
        ? [...options.accounts, { ...account, seats: NO_SEATS }]
        : options.accounts,
    groups: [
      ...options.groups,
      ...groups
        .filter(({ documentId }) => !isKnown(options.groups, documentId))
        .map((group) => ({ ...group, account: null })),
    ],
  };
};

/** Sites without accounts and groups are not asked for any. */
export const offersAccounts = ({ accounts, required }: Options): boolean =>
  accounts.length > 0 || required.includes('account');

export const offersGroups = ({ groups, required }: Options): boolean =>
  groups.length > 0 || required.includes('groups');
