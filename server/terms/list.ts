import { eachNewest } from '../kernel/keyset';
import { pageOf, windowOf, type Page } from '../kernel/paging';

import type { Context } from './context';
import type { ConsentFilter, ListConsentsQuery, ListTermsQuery } from './contract';
import { presentConsent, presentTerms, type ConsentView, type TermsPageView } from './present';
import type { Condition } from '../kernel/page-query';

/** The versions of the terms, the one in force first. */
export const listTerms = async ({ store }: Context, query: ListTermsQuery): Promise<Page<TermsPageView>> => {
  const view = windowOf(query, 'createdAt:desc');
  const [total, records] = await Promise.all([store.count(), store.newest(view)]);
  const counts = await store.countConsents(records.map(({ version }) => version));
  return pageOf(
    records.map((record) => presentTerms(record, counts.get(record.version) ?? 0)),
    view,
    total,
  );
};

const conditionOf = ({ store }: Context, { version, _q }: ConsentFilter): Condition => {
  const text = _q?.trim();
  return {
    $and: [...(version === undefined ? [] : [{ version }]), ...(text ? [store.search(text)] : [])],
  };
};

/** Who has agreed to what, the latest first. */
export const listConsents = async (
  context: Context,
  query: ListConsentsQuery,
): Promise<Page<ConsentView>> => {
  const view = windowOf(query, 'createdAt:desc');
  const where = conditionOf(context, query);
  const [total, consents] = await Promise.all([
    context.store.countOf(where),
    context.store.page(where, view),
  ]);
  return pageOf(consents.map(presentConsent), view, total);
};

/** All of them, the latest first. */
export const eachConsent = (context: Context, filter: ConsentFilter): AsyncGenerator<ConsentView> =>
  eachNewest(
    ({ where, limit }) => context.store.page(where, { limit }),
    conditionOf(context, filter),
    (consents) => consents.map(presentConsent),
  );
