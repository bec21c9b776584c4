import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import type { Actor } from '../kernel/actor';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { routeOf } from '../kernel/routes';

import type { Answer } from './call';

/** A creating call that names an `Idempotency-Key` is done once; its repetition gets the first answer again. */
export const once = async (
  strapi: Core.Strapi,
  ctx: Context,
  actor: Actor,
  work: () => Promise<Answer>,
): Promise<void> => {
  const call = {
    caller: `${actor.kind}:${actor.id}`,
    route: routeOf(ctx),
    key: ctx.get('Idempotency-Key'),
    // The same body for another account is another call.
    body: { path: ctx.params as object, body: jsonBody(ctx) },
  };
  const answer =
    ctx.headers['idempotency-key'] === undefined
      ? await work()
      : await getService(strapi, 'idempotency').run(call, work);
  ctx.status = answer.status;
  ctx.body = answer.body;
};
