import { createRequire } from 'node:module';
import { rowOf } from './seeds.mjs';

const require = createRequire(import.meta.url);
const bcrypt = require('bcrypt');
const nodemailer = require('nodemailer');

const DAY_MS = 86_400_000;
const COST = 10;

/** One route twice, behind the same log-in: with the policy and without. */
const guardedPair = (/** @type {import('@strapi/types').Core.Strapi} */ strapi) => {
  const has = {
    name: 'plugin::invitations.has-permission',
    config: { account: { from: 'path', name: 'account' }, permission: 'invoices.view' },
  };
  const route = (/** @type {string} */ name, /** @type {object[]} */ policies) => ({
    method: 'GET',
    path: `/${name}/:account`,
    info: { pluginName: 'invitations', type: 'content-api' },
    config: { auth: { scope: [] }, policies },
    async handler(/** @type {import('koa').Context} */ ctx) {
      const filters = { account: ctx.params.account };
      ctx.body = { data: await strapi.documents('api::invoice.invoice').findMany({ filters, sort: 'id' }) };
    },
  });
  return [route('guarded', [has]), route('unguarded', [])];
};

/**
 * Routes that do as little as can be done behind the same doors, added before the server listens.
 *
 * @param {import('@strapi/types').Core.Strapi} strapi
 */
const addRoutes = (strapi) => {
  const behindPermission = {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: ['plugin::invitations.invitations.create'] } },
    ],
  };
  const info = { pluginName: 'invitations', type: 'admin' };
  const createDocument = async (/** @type {import('koa').Context} */ ctx) => {
    const data = rowOf(0, 'pending', new Date(Date.now() + DAY_MS));
    const document = await strapi.documents('plugin::invitations.invitation').create({ data });
    ctx.status = 201;
    ctx.body = { data: { documentId: document.documentId } };
  };
  strapi.server.routes({
    type: 'admin',
    prefix: '/bench',
    routes: [
      {
        method: 'POST',
        path: '/document',
        info,
        config: behindPermission,
        handler: createDocument,
      },
    ],
  });
  strapi.server.routes({
    type: 'content-api',
    prefix: '/bench',
    routes: [
      {
        method: 'POST',
        path: '/document',
        info: { pluginName: 'invitations', type: 'content-api' },
        config: { auth: { scope: [] } },
        handler: createDocument,
      },
      {
        method: 'POST',
        path: '/empty',
        info: { pluginName: 'invitations', type: 'content-api' },
        config: { auth: false },
        handler(/** @type {import('koa').Context} */ ctx) {
          ctx.body = { data: null };
        },
      },
      ...guardedPair(strapi),
    ],
  });
};

/** @param {import('@strapi/types').Core.Strapi} strapi */
export const addBaselines = (strapi) => {
  addRoutes(strapi);
  return {
    /** Native hashes per second, sixteen at once, of the cost that the host uses. */
    async bareHash(/** @type {number} */ count) {
      const began = performance.now();
      let next = 0;
      const lane = async () => {
        while (next < count) {
          next += 1;
          await bcrypt.hash(`password ${next}`, COST);
        }
      };
      await Promise.all(Array.from({ length: 16 }, lane));
      return (count * 1000) / (performance.now() - began);
    },
    /** The same number of mails through pooled nodemailer, as many connections at once as the outbox uses. */
    async bareMail(/** @type {number} */ count) {
      const transport = nodemailer.createTransport({
        host: process.env.SMTP_HOST,
        port: Number(process.env.SMTP_PORT),
        pool: true,
        maxConnections: 5,
        maxMessages: Infinity,
        ignoreTLS: true,
      });
      const send = (/** @type {number} */ index) =>
        transport.sendMail({
          from: 'bench@site.test',
          to: `bare-${index}@site.test`,
          subject: 'An invitation',
          text: 'A text of some length. '.repeat(40),
          html: `<p>${'A text of some length. '.repeat(120)}</p>`,
        });
      await Promise.all(Array.from({ length: count }, (_, index) => send(index)));
      transport.close();
    },
  };
};
