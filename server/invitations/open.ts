import { livingAt } from './condition';
import type { Context } from './context';
import { invitationEnded, invitationNotFound, invitationReplaced } from './errors';
import { isFinal, stateAt } from './invitation';
import type { LinkPurpose, ParsedToken } from './link-token';
import { isBoundTo, parseToken } from './link-token';
import type { InvitationRecord, LinkedRecord } from './record';
import { bindingOf } from './record';

/** A link that is good: whose, and what kind. */
export interface OpenLink {
  record: InvitationRecord;
  purpose: LinkPurpose;
}

/**
 * Throws what the state says, if it is not pending by the clock.
 *
 * @throws PluginError 410
 */
export const assertPending = (context: Context, record: InvitationRecord): void => {
  const state = stateAt(record, context.now());
  if (state !== 'pending') {
    throw invitationEnded(state, context.config.acceptance.renewal !== 'off');
  }
};

/** One that was opened by its link itself. */
interface OpenedByLink extends OpenLink {
  record: LinkedRecord;
}

/** What an authentic link leads to; `isCurrent` is false where a newer link replaced it. */
interface Found extends OpenedByLink {
  isCurrent: boolean;
}

const isFormer = async (
  { store, keys }: Context,
  token: ParsedToken,
  record: InvitationRecord,
): Promise<boolean> => {
  const former = await store.formerLinks(record.id);
  return former.some(({ nonce, emailKey, account }) =>
    isBoundTo(keys, token, { ...bindingOf(record), nonce, emailKey, account }),
  );
};

/**
 * Finds the invitation of a link. Forged, malformed, unknown and wrong purpose are one answer.
 *
 * @throws PluginError `InvitationNotFound` (404)
 */
export const findByToken = async (
  context: Context,
  text: string,
  purposes: readonly LinkPurpose[] = ['mail', 'share'],
): Promise<Found> => {
  const token = parseToken(context.keys, text);
  if (!token || !purposes.includes(token.purpose)) {
    throw invitationNotFound();
  }
  const record = await context.store.byPublicId(token.publicId);
  if (!record) {
    throw invitationNotFound();
  }
  const isCurrent = isBoundTo(context.keys, token, bindingOf(record));
  if (!isCurrent && !(await isFormer(context, token, record))) {
    throw invitationNotFound();
  }
  return { record, purpose: token.purpose, isCurrent };
};

/**
 * Opens a link: the holder of an authentic one is told what happened, if it cannot be used any more.
 *
 * @throws PluginError `InvitationNotFound` (404), or the 410 that names what happened
 */
export const openLink = async (
  context: Context,
  text: string,
  purposes?: readonly LinkPurpose[],
): Promise<OpenedByLink> => {
  const { record, purpose, isCurrent } = await findByToken(context, text, purposes);
  if (!isCurrent && !isFinal(record.state)) {
    throw invitationReplaced();
  }
  assertPending(context, record);
  return { record, purpose };
};

/** What a conditional update asks for, so that it only ever changes what the link was opened for. */
export const asOpened = (context: Context, { record }: OpenLink) => ({
  id: record.id,
  nonce: record.nonce,
  ...livingAt(context.now()),
});

/** What a link was opened for, by which it is found again. */
export type Opened = Pick<InvitationRecord, 'id' | 'nonce'>;

/**
 * Looks again at what a link opened before.
 *
 * @throws PluginError the 410 that names what happened since
 */
export const reopen = async (context: Context, { id, nonce }: Opened): Promise<InvitationRecord> => {
  const current = await context.store.byId(id);
  if (!current) {
    throw invitationNotFound();
  }
  if (current.nonce !== nonce && !isFinal(current.state)) {
    throw invitationReplaced();
  }
  assertPending(context, current);
  return current;
};

/**
 * Somebody else was faster: tells the loser what has become of the invitation.
 *
 * @throws PluginError always: the 410 that names what happened
 */
export const throwOutcome = async (context: Context, opened: OpenLink): Promise<never> => {
  await reopen(context, opened.record);
  throw invitationReplaced();
};
