import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { errors } from '@strapi/utils';

const UID = 'api::invoice.invoice';

/** What the plugin's policy leaves behind: the membership by which somebody came in. */
interface Entered {
  membership: { account: { documentId: string } };
}

interface Invoice {
  title: string;
  amount: number;
}

const accountOf = (ctx: Context): string => (ctx.state as Entered).membership.account.documentId;

/** What the columns take on every database. */
const isTitle = (title: unknown): title is string =>
  typeof title === 'string' && title !== '' && title.length <= 255 && !title.includes('\0');
const isAmount = (amount: unknown): amount is number =>
  typeof amount === 'number' && Math.abs(amount) < 100_000_000;

const isInvoice = (body: unknown): body is Invoice => {
  const { title, amount } = (body ?? {}) as Partial<Record<keyof Invoice, unknown>>;
  return isTitle(title) && isAmount(amount);
};

/** Every query names the account of the membership, never one that the caller sent. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const data = await strapi.documents(UID).findMany({ filters: { account: accountOf(ctx) }, sort: 'id' });
    return { data };
  },

  async create(ctx: Context) {
    const { body } = ctx.request as { body?: unknown };
    if (!isInvoice(body)) {
      throw new errors.ValidationError('An invoice has a title and an amount.');
    }
    const { title, amount } = body;
    ctx.status = 201;
    return { data: await strapi.documents(UID).create({ data: { title, amount, account: accountOf(ctx) } }) };
  },
});
