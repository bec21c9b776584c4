import type { Context as Koa } from 'koa';

import { controllerOf } from '../accounts/controller';
import { once } from '../idempotency';
import type { Actor } from '../kernel/actor';
import { adminActor } from '../kernel/admin-actor';
import { sendCsv } from '../kernel/csv';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { pathId } from '../kernel/path-id';
import { parse } from '../kernel/validate';
import { originOf } from '../rate-limits';

import {
  createLinkSchema,
  editLinkSchema,
  emptySchema,
  linkFilterSchema,
  listLinksSchema,
  listUsesSchema,
  usesFilterSchema,
  type SignUpLinkView,
} from './contract';
import { LINK_SHEET, USE_SHEET } from './export';
import { SUBJECT } from './record';

export const adminController = controllerOf('signUpLinks')(({ strapi }) => {
  const links = () => getService(strapi, 'sign-up-links');
  const actorOf = (ctx: Koa) => adminActor(ctx, originOf(strapi, ctx));

  /** A verb that takes nothing but the link. */
  const verb = (act: (documentId: string, actor: Actor) => Promise<SignUpLinkView>) => async (ctx: Koa) => {
    parse(emptySchema, jsonBody(ctx));
    return { data: await act(pathId(ctx), actorOf(ctx)) };
  };

  return {
    find: (ctx) => links().list(parse(listLinksSchema, ctx.query)),
    exportAll: (ctx) =>
      sendCsv(ctx, {
        file: 'sign-up-links.csv',
        ...LINK_SHEET,
        records: links().eachLink(parse(linkFilterSchema, ctx.query)),
      }),
    /** One link with its timeline. */
    async findOne(ctx) {
      const record = await links().record(pathId(ctx));
      const timeline = await getService(strapi, 'timeline').ofSubject(SUBJECT, record.id);
      return { data: { ...links().present(record), timeline } };
    },
    create: (ctx) =>
      once(strapi, ctx, actorOf(ctx), async () => {
        const input = parse(createLinkSchema, jsonBody(ctx));
        return { status: 201, body: { data: await links().create(input, actorOf(ctx)) } };
      }),
    async update(ctx) {
      const input = parse(editLinkSchema, jsonBody(ctx));
      return { data: await links().edit(pathId(ctx), input, actorOf(ctx)) };
    },
    async remove(ctx) {
      await links().remove(pathId(ctx), actorOf(ctx));
      return { data: null };
    },
    pause: verb((id, actor) => links().pause(id, actor)),
    resume: verb((id, actor) => links().resume(id, actor)),
    revoke: verb((id, actor) => links().revoke(id, actor)),
    rotate: verb((id, actor) => links().rotate(id, actor)),
    async link(ctx) {
      ctx.set('Cache-Control', 'no-store');
      return { data: await links().copyLink(pathId(ctx), actorOf(ctx)) };
    },
    findUses: (ctx) => links().uses(pathId(ctx), parse(listUsesSchema, ctx.query)),
    async exportUses(ctx) {
      const filter = parse(usesFilterSchema, ctx.query);
      const record = await links().record(pathId(ctx));
      return sendCsv(ctx, {
        file: 'sign-up-link-uses.csv',
        ...USE_SHEET,
        records: links().eachUse(record, filter),
      });
    },
  };
});
