import type { Message, Obsolete } from '../delivery/service';
import type { DigestPart } from '../delivery/templates/inviter-digest/template';
import { findInviter } from '../invitations/inviter';
import { stateAt } from '../invitations/invitation';
import type { InvitationRecord } from '../invitations/record';

import type { Context } from './context';
import { languageOf } from './inviter-language';
import { pageFor } from './inviter-page';
import type { Happening } from './notice';
import type { NoticeRow } from './store';

/** Notices that are looked at in one go, however many a digest tells of. */
const PAGE = 500;

/** Lines of a part that are listed; the rest is counted. */
const MAX_LINES = 50;

/** The kind of the daily mail, and the name of its template. */
export const DIGEST_MAIL = 'inviter-digest';

/** What the outbox knows of the mail: which notice stands for it, and the digest's own name. */
export interface OrderedDigest {
  subjectId: number;
  subjectDocumentId: string;
}

/** What was mended or sent again since is no news; an answer stays one. */
const isStillSo = (what: Happening, record: InvitationRecord, now: Date): boolean => {
  if (record.pseudonymisedAt !== null) {
    return false;
  }
  const state = stateAt(record, now);
  return what === 'attention' ? record.needsAttention !== null && state === 'pending' : state === what;
};

const lineOf = ({ email, firstName, lastName, account }: InvitationRecord) => ({
  email,
  name: [firstName, lastName].filter(Boolean).join(' ') || null,
  account: account?.name ?? null,
});

const NOTHING: Obsolete = { obsolete: 'Nothing of what this email was about is still so.' };

/** An invitation stands once in a part, however often it happened. */
interface Part {
  ids: Set<number>;
  lines: ReturnType<typeof lineOf>[];
}

type Parts = Record<Happening, Part>;

const emptyPart = (): Part => ({ ids: new Set(), lines: [] });

const addTo = (parts: Parts, { what }: NoticeRow, record: InvitationRecord): void => {
  const { ids, lines } = parts[what];
  if (!ids.has(record.id) && lines.length < MAX_LINES) {
    lines.push(lineOf(record));
  }
  ids.add(record.id);
};

const addPage = async ({ invitations }: Context, parts: Parts, rows: readonly NoticeRow[]): Promise<void> => {
  const now = invitations.now();
  const found = await invitations.store.byIds(rows.flatMap(({ invitation }) => invitation?.id ?? []));
  const records = new Map(found.map((record) => [record.id, record]));
  for (const row of rows) {
    const record = records.get(row.invitation?.id ?? 0);
    if (record && isStillSo(row.what, record, now)) {
      addTo(parts, row, record);
    }
  }
};

/** Page by page: what is kept of each invitation is its number, beyond the lines that are listed. */
const partsOf = async (context: Context, digest: string, firstPage: readonly NoticeRow[]): Promise<Parts> => {
  const parts: Parts = {
    accepted: emptyPart(),
    declined: emptyPart(),
    expired: emptyPart(),
    attention: emptyPart(),
  };
  let rows = firstPage;
  while (rows.length > 0) {
    await addPage(context, parts, rows);
    const lastId = rows.at(-1)?.id ?? 0;
    rows = rows.length < PAGE ? [] : await context.notices.ofDigest(digest, lastId, PAGE);
  }
  return parts;
};

const variablesOf = (parts: Parts): Record<string, DigestPart> =>
  Object.fromEntries(
    Object.entries(parts).map(([part, { ids, lines }]) => [part, { total: ids.size, lines }]),
  );

const compose = async (context: Context, digest: string): Promise<Message | Obsolete> => {
  const rows = await context.notices.ofDigest(digest, 0, PAGE);
  const [first] = rows;
  if (!first) {
    return NOTHING;
  }
  const parts = await partsOf(context, digest, rows);
  if (Object.values(parts).every(({ ids }) => ids.size === 0)) {
    return NOTHING;
  }
  const inviter = await findInviter(context.invitations, {
    invitedByKind: first.inviterKind,
    invitedById: first.inviterId,
  });
  if (!inviter) {
    return { obsolete: 'Whoever invited is gone.' };
  }
  return {
    to: inviter.email,
    language: await languageOf(context, inviter),
    template: DIGEST_MAIL,
    variables: { ...variablesOf(parts), link: pageFor(context, inviter) },
  };
};

/** Composes digests out of what has become of the invitations by now. */
export const composeDigests = async (
  context: Context,
  ordered: readonly OrderedDigest[],
): Promise<Map<number, Message | Obsolete>> => {
  const messages = new Map<number, Message | Obsolete>();
  for (const { subjectId, subjectDocumentId } of ordered) {
    messages.set(subjectId, await compose(context, subjectDocumentId));
  }
  return messages;
};
