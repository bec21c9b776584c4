import type { Actor } from '../kernel/actor';
import { inTransaction, isDuplicate } from '../kernel/transaction';

import type { Context } from './context';
import type { CreateTermsInput } from './contract';
import { versionTaken } from './errors';
import { presentTerms, type TermsPageView } from './present';

/**
 * Puts a new version of the terms into force: whoever accepts an invitation from now on is asked to agree to it, also
 * those who agreed to an older one.
 *
 * @throws PluginError `VersionTaken` (409)
 */
export const publishTerms = async (
  context: Context,
  actor: Actor,
  input: CreateTermsInput,
): Promise<TermsPageView> => {
  const { strapi, store, bus } = context;
  const version = input.version.trim();
  const row = { version, text: input.text?.trim() || null, url: input.url?.trim() || null };
  try {
    return await inTransaction(strapi, async () => {
      await store.insert(row);
      const published = await store.byVersion(version);
      if (!published) {
        throw new Error(`The terms "${version}" were not published.`);
      }
      await bus.publish([
        {
          name: 'terms.published',
          subject: { type: 'terms', id: published.id, documentId: published.documentId },
          actor,
          changes: { version },
        },
      ]);
      return presentTerms(published, 0);
    });
  } catch (error) {
    throw isDuplicate(error) ? versionTaken() : error;
  }
};
