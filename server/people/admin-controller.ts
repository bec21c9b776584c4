import type { Context as Koa } from 'koa';

import { adminActor } from '../kernel/admin-actor';
import { defineController } from '../kernel/controller';
import { sendCsv } from '../kernel/csv';
import { getService } from '../kernel/get-service';
import { jsonBody } from '../kernel/json-body';
import { pathId } from '../kernel/path-id';
import { parse } from '../kernel/validate';
import { originOf } from '../rate-limits';

import { editPersonSchema, emptySchema, listPeopleSchema, peopleFilterSchema } from './contract';
import { PERSON_SHEET } from './export';

export const adminController = defineController(({ strapi }) => {
  const people = () => getService(strapi, 'people');
  const actorOf = (ctx: Koa) => adminActor(ctx, originOf(strapi, ctx));
  return {
    find: (ctx) => people().list(parse(listPeopleSchema, ctx.query)),
    exportAll: (ctx) =>
      sendCsv(ctx, {
        file: 'people.csv',
        ...PERSON_SHEET,
        records: people().eachPerson(parse(peopleFilterSchema, ctx.query)),
      }),
    async findOne(ctx) {
      return { data: await people().find(pathId(ctx)) };
    },
    async update(ctx) {
      const input = parse(editPersonSchema, jsonBody(ctx));
      return { data: await people().edit(pathId(ctx), input, actorOf(ctx)) };
    },
    async revokeSessions(ctx) {
      parse(emptySchema, jsonBody(ctx));
      await people().revokeSessions(pathId(ctx), actorOf(ctx));
      return { data: null };
    },
  };
});
