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

import { listImportsSchema, listRowsSchema, mappingSchema } from './contract';
import { resultColumns, resultRow } from './result';
import { withUpload } from './upload';

const emptySchema = only({});

const mayApply = (ctx: Koa): boolean =>
  (ctx.state as { userAbility: { can(action: string): boolean } }).userAbility.can(
    adminActionId('imports.apply'),
  );

export const adminController = defineController(({ strapi }) => {
  const imports = () => getService(strapi, 'imports');
  const actorOf = (ctx: Koa) => adminActor(ctx, originOf(strapi, ctx));
  const idOf = (ctx: Koa): string => {
    parse(emptySchema, jsonBody(ctx));
    return pathId(ctx);
  };
  return {
    find: (ctx) => imports().list(parse(listImportsSchema, ctx.query)),
    async create(ctx) {
      const data = await withUpload(ctx, (upload) => imports().upload(upload, actorOf(ctx)));
      ctx.status = 201;
      return { data };
    },
    async findOne(ctx) {
      return { data: await imports().find(pathId(ctx)) };
    },
    async changeMapping(ctx) {
      const { mapping } = parse(mappingSchema, jsonBody(ctx));
      return { data: await imports().changeMapping(pathId(ctx), mapping, actorOf(ctx)) };
    },
    findRows: (ctx) => imports().rows(pathId(ctx), parse(listRowsSchema, ctx.query)),
    async result(ctx) {
      const record = await imports().record(pathId(ctx));
      return sendCsv(ctx, {
        file: 'import-result.csv',
        columns: resultColumns(record),
        records: imports().eachRow(record),
        toRow: resultRow(record),
      });
    },
    async apply(ctx) {
      return { data: await imports().apply(idOf(ctx), actorOf(ctx)) };
    },
    async cancel(ctx) {
      return { data: await imports().cancel(idOf(ctx), mayApply(ctx) ? null : actorOf(ctx)) };
    },
    async pause(ctx) {
      return { data: await imports().pause(idOf(ctx)) };
    },
    async resume(ctx) {
      return { data: await imports().resume(idOf(ctx)) };
    },
  };
});
