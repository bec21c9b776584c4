import { SYSTEM, type Actor, type Origin } from '../kernel/actor';
import type { LifecycleContext } from '../kernel/feature';
import type { Page } from '../kernel/paging';
import { createRecent } from '../kernel/recent';

import { TERMS_UID } from './content-type';
import { createContext } from './context';
import type { ConsentFilter, CreateTermsInput, ListConsentsQuery, ListTermsQuery } from './contract';
import { termsNotAccepted } from './errors';
import { eachConsent, listConsents, listTerms } from './list';
import { presentConsent, type ConsentView, type TermsPageView } from './present';
import { publishTerms } from './publish';
import { shortAgent, termsView, type TermsView } from './terms';

export type { TermsView } from './terms';
export type { ConsentView, TermsPageView } from './present';

/** What people agree to when they come in, and who has agreed. */
export interface TermsService {
  /** The version in force, which is the newest, to be shown: it may be a moment old. Null where the site has none. */
  current(): Promise<TermsView | null>;
  /** Whether there are terms to which this user has not agreed yet. */
  isOwed(userId: number): Promise<boolean>;
  /** What somebody is to be shown: the terms in force, or null for a user who has agreed to them already. */
  owedBy(userId: number | null): Promise<TermsView | null>;
  /**
   * @param version the one that was read, if any
   * @param userId null for somebody who is no user yet
   * @returns the version that is agreed to now and is to be written down; null where nothing is
   * @throws PluginError `TermsNotAccepted` (400) where it is not the one in force, and the user has not agreed to that before
   */
  assertAccepted(version: string | null | undefined, userId: number | null): Promise<string | null>;
  /**
   * Writes a consent down, in the transaction under way; twice is once.
   *
   * @param version of `assertAccepted`, not looked up again: a newer one may have been published since
   */
  record(userId: number, version: string | null, origin: Origin): Promise<void>;
  /** See `publish.ts`. */
  publish(input: CreateTermsInput, actor?: Actor): Promise<TermsPageView>;
  list(query?: ListTermsQuery): Promise<Page<TermsPageView>>;
  consents(query?: ListConsentsQuery): Promise<Page<ConsentView>>;
  /** All consents, one after the other. */
  eachConsent(filter?: ConsentFilter): AsyncGenerator<ConsentView>;
  /** The latest first. */
  consentsOf(userId: number): Promise<ConsentView[]>;
}

/** More versions than anybody agrees to. */
const MAX_OF_USER = 100;

export const createTermsService = ({ strapi }: LifecycleContext): TermsService => {
  const context = createContext(strapi);
  const { store } = context;

  const inForce = async (): Promise<TermsView | null> => {
    const [newest] = await store.newest({ limit: 1 });
    return newest ? termsView(newest) : null;
  };

  const current = createRecent(strapi, [TERMS_UID], inForce);

  const owed = async (terms: TermsView | null, userId: number | null): Promise<TermsView | null> => {
    const isSettled =
      terms === null || (userId !== null && (await store.hasConsented(userId, terms.version)));
    return isSettled ? null : terms;
  };

  return {
    current: current.get,
    owedBy: async (userId) => owed(await current.get(), userId),
    isOwed: async (userId) => (await owed(await inForce(), userId)) !== null,

    async assertAccepted(version, userId) {
      const terms = await inForce();
      if (terms === null || terms.version === version) {
        return terms?.version ?? null;
      }
      if (userId === null || !(await store.hasConsented(userId, terms.version))) {
        // Who is refused is shown the ones in force next, whichever node has published them.
        current.forget();
        throw termsNotAccepted(terms.version);
      }
      return null;
    },

    async record(userId, version, { ip, userAgent }) {
      if (version !== null) {
        const at = context.now();
        await store.insertConsent({ userId, version, at, ip, userAgent: shortAgent(userAgent) });
      }
    },

    publish: (input, actor = SYSTEM) => publishTerms(context, actor, input),
    list: (query = {}) => listTerms(context, query),
    consents: (query = {}) => listConsents(context, query),
    eachConsent: (filter = {}) => eachConsent(context, filter),
    async consentsOf(userId) {
      return (await store.page({ user_id: userId }, { limit: MAX_OF_USER })).map(presentConsent);
    },
  };
};

declare module '../kernel/get-service' {
  interface Services {
    terms: TermsService;
  }
}
