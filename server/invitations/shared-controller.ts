import type { Context as Koa } from 'koa';

import { once } from '../idempotency';
import type { Actor } from '../kernel/actor';
import { errorBody, type PluginError } from '../kernel/errors';
import type { LifecycleContext } from '../kernel/feature';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { isPathId } from '../kernel/path-id';
import { parse } from '../kernel/validate';

import { batchSchema, createSchema, emptySchema, extendSchema, listSchema, resendSchema } from './contract';
import type { Outcome } from './create';
import { invitationNotFound } from './errors';
import type { InvitationSource } from './invitation';
import type { InvitationView } from './present';

type Row = { status: 'created' | 'done'; invitation: InvitationView } | { status: 'failed'; error: unknown };

export const errorOf = (error: PluginError) => errorBody(error).error;

/**
 * `:id` of the path.
 *
 * @throws PluginError `InvitationNotFound` (404)
 */
export const idOf = (ctx: Koa): string => {
  const { id } = ctx.params as { id: unknown };
  if (!isPathId(id)) {
    throw invitationNotFound();
  }
  return id;
};

/**
 * What administrators and API tokens do alike, over the same verbs: each side names the actor and how the
 * invitation came to be, and keeps its own permissions.
 */
export const createOperations = (
  { strapi }: LifecycleContext,
  source: InvitationSource,
  actorOf: (ctx: Koa) => Actor,
) => {
  const invitations = () => getService(strapi, 'invitations');

  const rows = (outcomes: readonly Outcome[], status: 'created' | 'done'): Row[] =>
    outcomes.map((outcome) =>
      'record' in outcome
        ? { status, invitation: invitations().present(outcome.record) }
        : { status: 'failed', error: errorOf(outcome.error) },
    );

  const tally = (data: Row[]) => {
    const failed = data.filter(({ status }) => status === 'failed').length;
    return { data, meta: { created: data.length - failed, failed } };
  };

  return {
    tally,
    rows,
    /** One invitation with its mails and its timeline. */
    findOne: async (ctx: Koa) => {
      const record = await invitations().record(idOf(ctx));
      const [deliveries, timeline] = await Promise.all([
        getService(strapi, 'delivery').ofSubjects('invitation', [record.id]),
        getService(strapi, 'timeline').ofSubject('invitation', record.id),
      ]);
      return {
        data: { ...invitations().present(record), deliveries: deliveries.get(record.id) ?? [], timeline },
      };
    },
    find: (ctx: Koa) => invitations().list(parse(listSchema, ctx.query)),
    create: (ctx: Koa) =>
      once(strapi, ctx, actorOf(ctx), async () => {
        const input = parse(createSchema, jsonBody(ctx));
        return { status: 201, body: { data: await invitations().create(input, actorOf(ctx), source) } };
      }),
    batch: (ctx: Koa) =>
      once(strapi, ctx, actorOf(ctx), async () => {
        const input = parse(batchSchema, jsonBody(ctx));
        const outcomes = await invitations().createMany(input.invitations, actorOf(ctx), source);
        return { status: 200, body: tally(rows(outcomes, 'created')) };
      }),
    resend: async (ctx: Koa) => {
      const input = parse(resendSchema, jsonBody(ctx));
      return { data: await invitations().resend(idOf(ctx), input, actorOf(ctx)) };
    },
    extend: async (ctx: Koa) => {
      const input = parse(extendSchema, jsonBody(ctx));
      return { data: await invitations().extend(idOf(ctx), input, actorOf(ctx)) };
    },
    cancel: async (ctx: Koa) => {
      parse(emptySchema, jsonBody(ctx));
      return { data: await invitations().cancel(idOf(ctx), actorOf(ctx)) };
    },
    link: async (ctx: Koa) => {
      ctx.set('Cache-Control', 'no-store');
      return { data: await invitations().copyLink(idOf(ctx), actorOf(ctx)) };
    },
  };
};
