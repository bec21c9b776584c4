import { notFound } from '../kernel/errors';
import { inTransaction, isMissingReference } from '../kernel/transaction';

import type { Context } from './context';
import { signUpLinkEnded } from './errors';
import type { SignUpLinkPatch, SignUpLinkRecord } from './record';

/** Each try that fails is one in which somebody else has changed the link. */
const MAX_TRIES = 50;

/** @throws PluginError `NotFoundError` (404) */
export const findLink = async ({ store }: Context, documentId: string): Promise<SignUpLinkRecord> => {
  const record = await store.byDocumentId(documentId);
  if (!record) {
    throw notFound();
  }
  return record;
};

/** What a verb wants to change of the record as it found it, and what follows in the same transaction. */
export interface Revision {
  patch: SignUpLinkPatch;
  follow(changed: SignUpLinkRecord): Promise<void>;
}

const apply = async (context: Context, record: SignUpLinkRecord, revision: Revision): Promise<boolean> => {
  const { id, nonce, state } = record;
  const count = await context.store.change({ id, nonce, state }, revision.patch);
  const changed = count === 1 ? await context.store.byId(id) : null;
  if (changed) {
    await revision.follow(changed);
  }
  return changed !== null;
};

/**
 * Changes a link that is not revoked. Where it changed in between, or what it is to refer to was deleted, it is read
 * again and the verb decides anew.
 *
 * @param decide looks at the record as it is and says what to change; null where there is nothing to change
 * @returns the record as it is afterwards
 * @throws PluginError `NotFoundError` (404), `SignUpLinkRevoked` (410), and what the verb throws
 */
export const revise = async (
  context: Context,
  documentId: string,
  decide: (record: SignUpLinkRecord) => Promise<Revision> | Revision,
): Promise<SignUpLinkRecord> => {
  for (let tries = 1; ; tries += 1) {
    const record = await findLink(context, documentId);
    if (record.state === 'revoked') {
      throw signUpLinkEnded('revoked');
    }
    const revision = await decide(record);
    try {
      if (await inTransaction(context.strapi, () => apply(context, record, revision))) {
        return await findLink(context, documentId);
      }
    } catch (error) {
      if (!isMissingReference(error) || tries >= MAX_TRIES) {
        throw error;
      }
    }
    if (tries >= MAX_TRIES) {
      throw new Error(
        `The sign-up link ${documentId} changed ${MAX_TRIES} times while it was to be changed.`,
      );
    }
  }
};
