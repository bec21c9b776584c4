import type { Core } from '@strapi/types';

import { getConfig } from '../config';
import type { EmailAddress } from '../kernel/email-address';
import { getService } from '../kernel/get-service';

import { ADDRESS_PROOF_UID } from './content-type';
import { upsert } from './upsert';
import type { HostUser } from './user';
import { keyOf } from './user';

/** By the mailed link of an invitation, or by a code that was sent to the address. */
export type ProofKind = 'mail-link' | 'code';

/**
 * Who reads the mail of which address. The host's `confirmed` says nothing about that: where it asks for no
 * confirmation, everybody is confirmed.
 */
export interface Proofs {
  recordProof(userId: number, address: EmailAddress, how: ProofKind): Promise<void>;
  /** Whether the user has proved the address that they have now. */
  isProved(user: HostUser): Promise<boolean>;
}

export const createProofs = (strapi: Core.Strapi): Proofs => ({
  recordProof: (userId, address, how) =>
    upsert(strapi, ADDRESS_PROOF_UID, {
      key: { user_id: userId, address_key: address.key },
      values: { how, proved_at: getService(strapi, 'clock').now() },
    }),

  async isProved(user) {
    if (getConfig(strapi).acceptance.trustConfirmed && user.confirmed) {
      return true;
    }
    const addressKey = keyOf(user.email);
    const count =
      addressKey === null
        ? 0
        : await strapi.db.query(ADDRESS_PROOF_UID).count({ where: { user: { id: user.id }, addressKey } });
    return count > 0;
  },
});
