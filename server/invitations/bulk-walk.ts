import type { JobFailure, JobKind, JobRecord, Step } from '../jobs/service';
import type { Actor } from '../kernel/actor';
import type { Bus, DomainEvent } from '../kernel/bus';
import { PluginError } from '../kernel/errors';
import type { Condition } from '../kernel/page-query';
import { stepSize } from '../kernel/step-size';
import { inSavepoint, isTransient } from '../kernel/transaction';

import type { Context } from './context';
import { actorNow } from './inviter';
import type { InvitationRecord } from './record';
import type { Target } from './revive';
import type { Handle } from './overdue';

/** Invitations in one step. */
const STEP = { sqlite: 10, others: 20 };
/** Rows that are looked through at once for some that a filter wants. */
const WINDOW = 5000;
/** The same for one step: then the job has at least its lease renewed. */
const WINDOWS_PER_STEP = 40;
/** How often one invitation is tried where somebody else gets in between. */
const MAX_TRIES = 3;

/** Work on many invitations, one after the other. */
export interface Walk {
  name: string;
  /** The RBAC action that whoever started it must still have. */
  permission: (job: JobRecord) => string;
  /** Which invitations, by the clock as it is at each step; null where the job names them one by one. */
  conditionOf: (job: JobRecord) => Promise<Condition | null>;
  act: (context: Context, actor: Actor, target: Target, job: JobRecord) => Promise<InvitationRecord>;
}

/** What all jobs that walk are told, besides what their kind needs to know. */
export interface WalkParams {
  /** The newest invitation when the job began: so that it ends, however many are created meanwhile. */
  upTo: number;
  /** Named one by one. */
  ids?: readonly string[] | undefined;
}

interface Found {
  documentIds: readonly string[];
  /** Where the step after this one begins: an id, or a place in the list. */
  next: number;
  isLast: boolean;
}

interface Prepared extends Found {
  /** The accounts that they are in. */
  accountIds: readonly number[];
}

const paramsOf = (job: JobRecord): WalkParams => job.params as unknown as WalkParams;
const placeOf = (job: JobRecord): number => Number(job.cursor ?? 0);

const namedOnes = (context: Context, ids: readonly string[], place: number): Found => {
  const documentIds = ids.slice(place, place + stepSize(context.strapi, STEP));
  const next = place + documentIds.length;
  return { documentIds, next, isLast: next >= ids.length };
};

/** A window of ids at a time, so that a filter that few rows meet costs no long query. */
const nextOnes = async (context: Context, where: Condition, place: number, upTo: number): Promise<Found> => {
  const step = stepSize(context.strapi, STEP);
  let after = place;
  for (let windows = 0; after < upTo && windows < WINDOWS_PER_STEP; windows += 1) {
    const end = Math.min(after + WINDOW, upTo);
    const found: Handle[] = await context.store.handles(
      { $and: [where, { id: { $gt: after, $lte: end } }] },
      step,
    );
    const last = found.length === step ? found.at(-1) : undefined;
    after = last?.id ?? end;
    if (found.length > 0) {
      return { documentIds: found.map(({ documentId }) => documentId), next: after, isLast: after >= upTo };
    }
  }
  return { documentIds: [], next: after, isLast: after >= upTo };
};

const unexpected = (): PluginError =>
  new PluginError({
    name: 'UnexpectedError',
    status: 409,
    message: 'This did not work. The log of the server says why.',
  });

/** One invitation: what goes wrong with it is undone alone. */
const attempt = async (
  { strapi }: Context,
  act: (tries: number) => Promise<InvitationRecord>,
): Promise<PluginError | null> => {
  for (let tries = 1; ; tries += 1) {
    try {
      await inSavepoint(strapi, () => act(tries));
      return null;
    } catch (error) {
      if (error instanceof PluginError) {
        return error;
      }
      // The whole step is run again.
      if (isTransient(error)) {
        throw error;
      }
      if (tries >= MAX_TRIES) {
        strapi.log.error(`Invitations: an invitation of a job failed. ${String(error)}`);
        return unexpected();
      }
    }
  }
};

/** What the invitations of a step have to tell is told together, so that it is written down by one statement. */
const gathering = (context: Context): { within: Context; events: DomainEvent[] } => {
  const events: DomainEvent[] = [];
  const bus: Bus = { ...context.bus, publish: (told) => Promise.resolve(void events.push(...told)) };
  return { within: { ...context, bus }, events };
};

const failureOf = (subject: string, { name, message }: PluginError): JobFailure => ({
  subject,
  name,
  message,
});

const countsOf = (done: number, failures: readonly JobFailure[]): Record<string, number> => {
  const counts: Record<string, number> = { done, failed: failures.length };
  for (const { name } of failures) {
    counts[`failed.${name}`] = (counts[`failed.${name}`] ?? 0) + 1;
  }
  return counts;
};

/** Those that the filter still wants, now that nobody else can change them; those that are gone by their name. */
const stillWanted = async (
  { store }: Context,
  where: Condition | null,
  documentIds: readonly string[],
): Promise<readonly Target[]> => {
  if (documentIds.length === 0) {
    return [];
  }
  const among: Condition = { documentId: { $in: [...documentIds] } };
  const found = await store.find(where ? { $and: [where, among] } : among);
  const known = new Set(found.map(({ documentId }) => documentId));
  return where ? found : [...found, ...documentIds.filter((documentId) => !known.has(documentId))];
};

/**
 * Accounts before invitations, in the order in which everybody takes them, and all of it before anything is read: who
 * counts seats must see what others have taken meanwhile.
 *
 * @returns false where one was moved to an account that is not held
 */
const holdAll = async (
  { accounts, store }: Context,
  { documentIds, accountIds }: Prepared,
): Promise<boolean> => {
  await accounts.lock(accountIds);
  await store.lock(documentIds);
  return (await store.accountIdsOf(documentIds)).every((id) => accountIds.includes(id));
};

const takeStep = async (context: Context, walk: Walk, job: JobRecord, prepared: Prepared): Promise<Step> => {
  if (!(await holdAll(context, prepared))) {
    // The same again, with the accounts as they are then.
    return { processed: 0, cursor: job.cursor };
  }
  const actor = await actorNow(context.strapi, job.actor, walk.permission(job));
  const wanted = await stillWanted(context, await walk.conditionOf(job), prepared.documentIds);
  const failures: JobFailure[] = [];
  const { within, events } = gathering(context);
  for (const target of wanted) {
    const told = events.length;
    const documentId = typeof target === 'string' ? target : target.documentId;
    const error = await attempt(context, (tries) => {
      events.length = told;
      // Another one of this step may have changed it since it was read.
      return walk.act(within, actor, tries === 1 ? target : documentId, job);
    });
    if (error) {
      events.length = told;
      failures.push(failureOf(documentId, error));
    }
  }
  await context.bus.publish(events);
  return {
    processed: wanted.length,
    counts: countsOf(wanted.length - failures.length, failures),
    failures,
    cursor: prepared.next,
    // What was wanted at the start may not be any more: in the end all there was is done.
    ...(prepared.isLast ? { total: job.processed + wanted.length, end: 'done' } : {}),
  };
};

const find = async (context: Context, walk: Walk, job: JobRecord): Promise<Found> => {
  const { ids, upTo } = paramsOf(job);
  const where = ids ? null : await walk.conditionOf(job);
  return ids || !where
    ? namedOnes(context, ids ?? [], placeOf(job))
    : nextOnes(context, where, placeOf(job), upTo);
};

/** A kind of job that does something to each invitation of a selection once, in the order of their ids. */
export const walkingKind = (context: Context, walk: Walk): JobKind<Prepared> => ({
  name: walk.name,
  async prepare(job) {
    const found = await find(context, walk, job);
    return { ...found, accountIds: await context.store.accountIdsOf(found.documentIds) };
  },
  step: (job, prepared) => takeStep(context, walk, job, prepared),
  async emailsOf(documentIds) {
    const records = await context.store.byDocumentIds(documentIds);
    return new Map(records.map(({ documentId, email }) => [documentId, email]));
  },
});
