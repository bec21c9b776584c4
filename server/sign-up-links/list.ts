import { pageOf, windowOf } from '../kernel/paging';

import type { Context } from './context';
import type { LinkFilter, ListLinksQuery, ListUsesQuery, UseFilter } from './contract';
import { presentSignUpLink, presentUse, type SignUpLinkPage, type SignUpUsePage } from './present';
import type { SignUpLinkRecord } from './record';
import { findLink } from './revise';
import { SIGN_UP_LINK_STATES, type SignUpLinkState } from './sign-up-link';
import type { Condition } from '../kernel/page-query';

/** Of nothing that exists: an id that no row has. */
const NONE = -1;

/** As `stateAt`, for the database. */
const stateCondition = ({ store, now }: Context, state: SignUpLinkState): Condition => {
  if (state === 'revoked') {
    return { state };
  }
  const isLiving = { expiresAt: { $gt: now() } };
  if (state === 'expired') {
    return { state: { $ne: 'revoked' }, expiresAt: { $lte: now() } };
  }
  return state === 'exhausted'
    ? { $and: [{ state: { $ne: 'revoked' } }, isLiving, store.isUsedUp()] }
    : { $and: [{ state }, isLiving, store.hasUseLeft()] };
};

/** Which links a filter wants. */
export const conditionOf = async (context: Context, query: LinkFilter): Promise<Condition> => {
  const asked = SIGN_UP_LINK_STATES.filter((state) => query.state?.split(',').includes(state));
  const account = query.account === undefined ? null : await context.accounts.findAccount(query.account);
  const text = query._q?.trim();
  return {
    $and: [
      ...(asked.length === 0 ? [] : [{ $or: asked.map((state) => stateCondition(context, state)) }]),
      ...(query.account === undefined ? [] : [{ account_id: account?.id ?? NONE }]),
      ...(text ? [context.store.search(text)] : []),
    ],
  };
};

/** One page of sign-up links. */
export const listSignUpLinks = async (context: Context, query: ListLinksQuery): Promise<SignUpLinkPage> => {
  const { store, now } = context;
  const view = windowOf(query, 'createdAt:desc');
  const { offset, limit, field, direction } = view;
  const where = await conditionOf(context, query);
  const [total, records] = await Promise.all([
    store.count(where),
    store.page({ where, offset, limit, orderBy: [{ [field]: direction }, { id: direction }] }),
  ]);
  const moment = now();
  return pageOf(
    records.map((record) => presentSignUpLink(record, moment)),
    view,
    total,
  );
};

/** Which of those who have come by a link a filter wants. */
export const conditionOfUses = (
  { store }: Context,
  { id }: Pick<SignUpLinkRecord, 'id'>,
  { _q }: UseFilter,
): Condition => {
  const text = _q?.trim();
  return { $and: [{ sign_up_link_id: id }, ...(text ? [store.searchUses(text)] : [])] };
};

/**
 * One page of those who have come by a link.
 *
 * @throws PluginError `NotFoundError` (404)
 */
export const listUses = async (
  context: Context,
  documentId: string,
  query: ListUsesQuery,
): Promise<SignUpUsePage> => {
  const { store } = context;
  const record = await findLink(context, documentId);
  const view = windowOf(query, 'usedAt:desc');
  const { offset, limit, field, direction } = view;
  const where = conditionOfUses(context, record, query);
  const [total, records] = await Promise.all([
    store.countUses(where),
    store.pageOfUses({ where, offset, limit, orderBy: [{ [field]: direction }, { id: direction }] }),
  ]);
  return pageOf(records.map(presentUse), view, total);
};
