import { boolean, datetime, hiddenContentType, integer, json, string } from '../kernel/content-type';

export const CHALLENGE_UID = 'plugin::invitations.challenge';

/**
 * A code that somebody was sent, and what follows when they type it in. A row per slot, which a new request takes over:
 * so there is never a second living code, and the tries of the first still count. Swept when it is over.
 */
const challenge = hiddenContentType({
  singularName: 'challenge',
  pluralName: 'challenges',
  displayName: 'Challenge',
  collectionName: 'invitations_challenges',
  uniques: [['slot'], ['challenge_id']],
  indexes: [['kept_until']],
  attributes: {
    challengeId: string,
    slot: string,
    flow: string,
    address: string,
    language: string,
    payload: json,
    isDecoy: boolean,
    nonce: string,
    keyId: string,
    tries: integer,
    openedAt: datetime,
    windowEndsAt: datetime,
    expiresAt: datetime,
    keptUntil: datetime,
    usedAt: datetime,
  },
});

export const contentTypes = { challenge };
