import { ACCOUNT_UID } from '../accounts/content-type';
import { GROUP_UID } from '../groups/content-type';
import { boolean, hiddenContentType, json, reference, string } from '../kernel/content-type';
import { ROLE_UID } from '../users/user';

/** The row of an invitation or a sign-up link, and the table that says which groups it gives. */
export interface GroupLinkTable {
  uid: string;
  /** The attribute, and the column of its foreign key, that name who gives the group. */
  owner: string;
  ownerColumn: string;
}

/** What a row gives to whoever comes by it, and who vouches for that: see `GrantRecord`. */
export const grantColumns = ({ uid, owner }: GroupLinkTable) => ({
  /** Null where no role was named: then the host's default role is given. */
  role: reference(ROLE_UID),
  /** Was a role named? It tells a deleted role from none. */
  isRoleNamed: boolean,
  /** Null where none was named, and where it was deleted since: then `accountKey` tells. */
  account: reference(ACCOUNT_UID),
  /** The documentId of the account that was named: its links are bound to it. */
  accountKey: string,
  hasAllPermissions: boolean,
  /** Keys of the catalogue; empty where it gives all. */
  permissions: json,
  /** Were groups named? Spares the look at their table. */
  hasGroups: boolean,
  /** Only to be asked for in conditions. */
  groupLinks: { type: 'relation', relation: 'oneToMany', target: uid, mappedBy: owner, private: true },
  /** Who created or changed it last: whose right to grant is checked when somebody comes by it. */
  vouchedByKind: string,
  vouchedById: string,
  /** The reason, or null. */
  needsAttention: string,
});

interface GroupLinkNames {
  singularName: string;
  pluralName: string;
  displayName: string;
  collectionName: string;
  /** Whose groups they are. */
  target: string;
}

/** One group that a row gives; without its group once that is deleted. */
export const groupLinkType = ({ owner, ownerColumn }: GroupLinkTable, { target, ...names }: GroupLinkNames) =>
  hiddenContentType({
    ...names,
    uniques: [[ownerColumn, 'group_id']],
    indexes: [['group_id']],
    attributes: {
      [owner]: { ...reference(target), inversedBy: 'groupLinks' },
      group: reference(GROUP_UID),
    },
  });
