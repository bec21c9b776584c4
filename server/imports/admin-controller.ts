import type { Context as Koa } from 'koa';

import { adminActor } from '../kernel/admin-actor';
import { defineController } from '../kernel/controller';
import { sendCsv } from '../kernel/csv';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { only } from '../kernel/fields';
import { pathId } from '../kernel/path-id';
import { adminActionId } from '../kernel/routes';
import { parse } from '../kernel/validate';
import { originOf } from '../rate-limits';

import { listImportsSchema, listRowsSchema, mappingSchema, resultSchema } from './contract';
import type { ImportDetail, OneImportView } from './present';
import { resultSheet } from './result';
import { withUpload } from './upload';

const emptySchema = only({});

const may = (ctx: Koa, action: 'imports.apply' | 'imports.create'): boolean =>
  (ctx.state as { userAbility: { can(action: string): boolean } }).userAbility.can(adminActionId(action));

export const adminController = defineController(({ strapi }) => {
  const imports = () => getService(strapi, 'imports');
  const actorOf = (ctx: Koa) => adminActor(ctx, originOf(strapi, ctx));
  const idOf = (ctx: Koa): string => {
    parse(emptySchema, jsonBody(ctx));
    return pathId(ctx);
  };
  /** Whoever may apply imports cancels all of them; whoever may only upload takes back their own. */
  const mayCancel = async (ctx: Koa, documentId: string): Promise<boolean> =>
    may(ctx, 'imports.apply') ||
    (may(ctx, 'imports.create') && (await imports().mayTakeBack(documentId, actorOf(ctx))));
  const shown = async (ctx: Koa, detail: ImportDetail): Promise<{ data: OneImportView }> => ({
    data: { ...detail, mayCancel: await mayCancel(ctx, detail.documentId) },
  });
  return {
    find: (ctx) => imports().list(parse(listImportsSchema, ctx.query)),
    async create(ctx) {
      const detail = await withUpload(ctx, (upload) => imports().upload(upload, actorOf(ctx)));
      ctx.status = 201;
      return shown(ctx, detail);
    },
    findOne: async (ctx) => shown(ctx, await imports().find(pathId(ctx))),
    async changeMapping(ctx) {
      const { mapping } = parse(mappingSchema, jsonBody(ctx));
      return shown(ctx, await imports().changeMapping(pathId(ctx), mapping, actorOf(ctx)));
    },
    findRows: (ctx) => imports().rows(pathId(ctx), parse(listRowsSchema, ctx.query)),
    async result(ctx) {
      const filter = parse(resultSchema, ctx.query);
      const record = await imports().record(pathId(ctx));
      return sendCsv(ctx, {
        file: 'import-result.csv',
        ...resultSheet(record),
        records: imports().eachRow(record, filter),
      });
    },
    apply: async (ctx) => shown(ctx, await imports().apply(idOf(ctx), actorOf(ctx))),
    async cancel(ctx) {
      const uploader = may(ctx, 'imports.apply') ? null : actorOf(ctx);
      return shown(ctx, await imports().cancel(idOf(ctx), uploader));
    },
    pause: async (ctx) => shown(ctx, await imports().pause(idOf(ctx))),
    resume: async (ctx) => shown(ctx, await imports().resume(idOf(ctx))),
  };
});
