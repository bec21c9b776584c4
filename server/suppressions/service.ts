import type { Core } from '@strapi/types';

import { SYSTEM, type Actor } from '../kernel/actor';
import { parseAddress, type EmailAddress } from '../kernel/email-address';
import { invalidField, notFound } from '../kernel/errors';
import type { LifecycleContext } from '../kernel/feature';
import { getService } from '../kernel/get-service';
import { ask, type LookUp } from '../kernel/look-up';
import { pageOf, windowOf, type Page } from '../kernel/paging';
import { inTransaction } from '../kernel/transaction';

import type { ListSuppressionsQuery } from './contract';
import { addressSuppressed } from './errors';
import { createSuppressionStore, type Suppression } from './store';

/** A suppressed address as administrators see it: never the address. */
export interface SuppressionView {
  documentId: string;
  createdAt: string;
}

/** Addresses that asked not to be invited again. Only a keyed hash of each is kept, so they can be recognised, not read. */
export interface SuppressionsService {
  /** Remembers the address, in the transaction under way; twice is once. */
  suppress(canonical: string): Promise<void>;
  /** The keys of those of these addresses that are suppressed. */
  among(addresses: readonly Pick<EmailAddress, 'canonical' | 'key'>[]): LookUp<Set<string>>;
  /** The same, asked alone. */
  suppressedAmong(addresses: readonly Pick<EmailAddress, 'canonical' | 'key'>[]): Promise<Set<string>>;
  /** @throws PluginError `AddressSuppressed` (409) */
  assertWelcome(address: Pick<EmailAddress, 'canonical' | 'key'>): Promise<void>;
  list(query?: ListSuppressionsQuery): Promise<Page<SuppressionView>>;
  /** @throws PluginError `ValidationError` (400) where it is no address */
  add(email: string, actor?: Actor): Promise<SuppressionView>;
  /** Lifts it: the address may be invited again. @throws PluginError `NotFoundError` (404) */
  remove(documentId: string, actor?: Actor): Promise<void>;
}

/** The use of the key under which the addresses are kept. */
const USE = 'suppression/v1';

const view = ({ documentId, createdAt }: Suppression): SuppressionView => ({
  documentId,
  createdAt: new Date(createdAt).toISOString(),
});

const readAddress = (email: string): EmailAddress => {
  const address = parseAddress(email);
  if (!address) {
    throw invalidField('email', 'This is not an email address.');
  }
  return address;
};

const eventOf = (name: string, { id, documentId }: Suppression, actor: Actor) => ({
  name,
  subject: { type: 'suppression', id, documentId },
  actor,
});

const createSuppressions = (strapi: Core.Strapi): SuppressionsService => {
  const store = createSuppressionStore(strapi);
  const keys = () => getService(strapi, 'keys');
  const bus = () => getService(strapi, 'bus');
  /** An older key may have written it. */
  const find = async (canonical: string): Promise<Suppression | null> =>
    (await ask(strapi, store.byHashes(keys().keyedHashes(USE, canonical))))[0] ?? null;

  const suppress = async (canonical: string): Promise<void> => {
    if (!(await find(canonical))) {
      await store.insert(keys().keyedHash(USE, canonical));
    }
  };

  const among: SuppressionsService['among'] = (addresses) => {
    const keyOf = new Map(
      addresses.flatMap(({ canonical, key }) =>
        keys()
          .keyedHashes(USE, canonical)
          .map((hash): [string, string] => [hash, key]),
      ),
    );
    const kept = store.byHashes([...keyOf.keys()]);
    return {
      ...kept,
      read: async (ids) => new Set((await kept.read(ids)).flatMap(({ keyHash }) => keyOf.get(keyHash) ?? [])),
    };
  };
  const suppressedAmong: SuppressionsService['suppressedAmong'] = (addresses) =>
    ask(strapi, among(addresses));

  return {
    suppress,
    among,
    suppressedAmong,
    async assertWelcome(address) {
      if ((await suppressedAmong([address])).size > 0) {
        throw addressSuppressed();
      }
    },

    async list({ email, ...query } = {}) {
      const window = windowOf(query, 'createdAt:desc');
      if (email !== undefined) {
        const found = await find(readAddress(email).canonical);
        return pageOf(found ? [view(found)] : [], window, found ? 1 : 0);
      }
      const [total, rows] = await Promise.all([store.count(), store.page(window)]);
      return pageOf(rows.map(view), window, total);
    },

    async add(email, actor = SYSTEM) {
      const { canonical } = readAddress(email);
      const add = async (): Promise<Suppression> => {
        const former = await find(canonical);
        await suppress(canonical);
        const kept = former ?? (await find(canonical));
        if (!kept) {
          throw new Error('An address was suppressed, and is not kept.');
        }
        await bus().publish(former ? [] : [eventOf('suppression.created', kept, actor)]);
        return kept;
      };
      return view(await inTransaction(strapi, add, { retryDuplicates: true }));
    },

    async remove(documentId, actor = SYSTEM) {
      const kept = await store.byDocumentId(documentId);
      const isRemoved = await inTransaction(strapi, async () => {
        if (!kept || !(await store.remove(kept))) {
          return false;
        }
        await bus().publish([eventOf('suppression.removed', kept, actor)]);
        return true;
      });
      if (!isRemoved) {
        throw notFound();
      }
    },
  };
};

export const suppressionsService = ({ strapi }: LifecycleContext): SuppressionsService =>
  createSuppressions(strapi);

declare module '../kernel/get-service' {
  interface Services {
    suppressions: SuppressionsService;
  }
}
