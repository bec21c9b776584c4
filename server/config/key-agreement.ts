import type { Core } from '@strapi/types';

import type { KeyRing } from '../kernel/secret';

/** What the database knows of the keys: the fingerprint of the one that signs, which gives nothing of it away. */
interface StoredKey {
  fingerprint: string;
}

const store = (strapi: Core.Strapi) =>
  strapi.store({ type: 'plugin', name: 'invitations', key: 'signing-key' });

const isStoredKey = (value: unknown): value is StoredKey =>
  typeof value === 'object' &&
  value !== null &&
  'fingerprint' in value &&
  typeof value.fingerprint === 'string';

const storedFingerprint = async (strapi: Core.Strapi): Promise<string | null> => {
  const value: unknown = await store(strapi).get({});
  return isStoredKey(value) ? value.fingerprint : null;
};

const explain = (stored: string, { currentKeyId, keyIds }: KeyRing): string =>
  `The invitations plugin signs links with the key ${currentKeyId}, but the database last saw the key ${stored}, ` +
  `which is not among this node's keys (${keyIds.join(', ')}). Links signed with it do not work on this node. Either ` +
  'a key was dropped (keep the former one behind the new one until its links have expired) or this node has other ' +
  'secrets than the rest: give all nodes the same "plugin.invitations.config.secret".';

/**
 * Compares this node's keys with those that other nodes, and earlier starts, have signed with. Nodes that disagree
 * would each call the other's links forged, and nobody would know why.
 */
export const checkKeyAgreement = async (strapi: Core.Strapi, keys: KeyRing): Promise<void> => {
  const stored = await storedFingerprint(strapi);
  if (stored !== null && !keys.keyIds.includes(stored)) {
    strapi.log.error(explain(stored, keys));
  }
  if (stored !== keys.currentKeyId) {
    await store(strapi).set({ value: { fingerprint: keys.currentKeyId } });
  }
};
