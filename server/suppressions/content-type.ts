import { hiddenContentType, string } from '../kernel/content-type';

export const SUPPRESSION_UID = 'plugin::invitations.suppression';

/** An address that asked not to be invited again, as a keyed hash: the table tells nobody which ones. */
const suppression = hiddenContentType({
  singularName: 'suppression',
  pluralName: 'suppressions',
  displayName: 'Suppressed address',
  collectionName: 'invitations_suppressions',
  uniques: [['key_hash']],
  attributes: { keyHash: string },
});

export const contentTypes = { suppression };
