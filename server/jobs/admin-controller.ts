import type { Context as Koa } from 'koa';

import { adminActor } from '../kernel/admin-actor';
import { NOWHERE } from '../kernel/actor';
import { defineController } from '../kernel/controller';
import { sendCsv } from '../kernel/csv';
import { forbidden, notFound } from '../kernel/errors';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { pathId } from '../kernel/path-id';
import { adminActionId } from '../kernel/routes';
import { parse } from '../kernel/validate';

import { emptySchema, listJobsSchema } from './contract';
import { nameOfActor, type JobRecord } from './job';
import type { OneJobView } from './present';
import { RESULT_SHEET } from './result';

const may = (ctx: Koa, action: 'jobs.read' | 'jobs.manage' | 'invitations.read'): boolean =>
  (ctx.state as { userAbility: { can(action: string): boolean } }).userAbility.can(adminActionId(action));

const seesAll = (ctx: Koa): boolean => may(ctx, 'jobs.read') || may(ctx, 'jobs.manage');
const me = (ctx: Koa) => adminActor(ctx, NOWHERE);
const isMine = (ctx: Koa, { actor }: JobRecord): boolean => nameOfActor(actor) === nameOfActor(me(ctx));

/** Whoever starts jobs sees, pauses and cancels their own; those of others are behind permissions. */
export const adminController = defineController(({ strapi }) => {
  const jobs = () => getService(strapi, 'jobs');

  const find = async (ctx: Koa): Promise<JobRecord> => {
    const job = await jobs().find(pathId(ctx));
    if (!seesAll(ctx) && !isMine(ctx, job)) {
      throw notFound('There is no such job.');
    }
    return job;
  };

  const mayTurn = (ctx: Koa, job: JobRecord): boolean => may(ctx, 'jobs.manage') || isMine(ctx, job);
  const shown = (ctx: Koa, job: JobRecord): OneJobView => ({
    ...jobs().present(job),
    mayManage: mayTurn(ctx, job),
  });

  const turn = (verb: 'cancel' | 'pause' | 'resume') => async (ctx: Koa) => {
    parse(emptySchema, jsonBody(ctx));
    const job = await find(ctx);
    if (!mayTurn(ctx, job)) {
      throw forbidden();
    }
    return { data: shown(ctx, await jobs()[verb](job.documentId)) };
  };

  return {
    find: (ctx) => jobs().list(parse(listJobsSchema, ctx.query), seesAll(ctx) ? undefined : me(ctx)),
    findOne: async (ctx) => ({ data: shown(ctx, await find(ctx)) }),
    cancel: turn('cancel'),
    pause: turn('pause'),
    resume: turn('resume'),
    async result(ctx) {
      const job = await find(ctx);
      return sendCsv(ctx, {
        file: `${job.kind}.csv`,
        ...RESULT_SHEET,
        records: jobs().eachFailure(job, may(ctx, 'invitations.read')),
      });
    },
  };
});
