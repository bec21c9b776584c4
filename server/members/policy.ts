import { errors } from '@strapi/utils';
import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { object, string } from 'yup';

import { hasPermission } from '../accounts/membership';
import type { Standing } from '../accounts/service';
import { getConfig } from '../config';
import { PluginError } from '../kernel/errors';
import { only } from '../kernel/fields';
import { getService } from '../kernel/get-service';
import { isPathId } from '../kernel/path-id';
import { hasApiToken } from '../kernel/policy';

/** Where a route finds the account that it is about. */
interface AccountSource {
  from: 'path' | 'header' | 'query';
  name: string;
}

/** What a route writes down; the account is taken from the parameter `account` of the path unless it says otherwise. */
interface PolicyConfig {
  account?: AccountSource;
}

interface PermissionConfig extends PolicyConfig {
  permission: string;
}

const DEFAULT_SOURCE: AccountSource = { from: 'path', name: 'account' };

const account = object({
  from: string().oneOf(['path', 'header', 'query']).required(),
  name: string().required(),
})
  .noUnknown()
  .default(undefined);
const memberSchema = only({ account });
const permissionSchema = only({ account, permission: string().required() });

/** A policy sees a copy of the host's context, without what Koa keeps on the context's prototype. */
const nameIn = ({ params, request }: Context, { from, name }: AccountSource): unknown => {
  const places: Record<AccountSource['from'], () => unknown> = {
    path: () => (params as Record<string, unknown>)[name],
    header: () => request.header[name.toLowerCase()],
    query: () => request.query[name],
  };
  return places[from]();
};

interface GuardedState {
  user?: { id: number };
  auth?: { strategy?: { name?: string } };
  /** The user whom a policy of ours has recognised in this request. */
  memberUser?: { id: number };
  membership?: Standing;
}

const isOf = (name: unknown, { account: { documentId, slug } }: Standing): boolean =>
  name === documentId || name === slug;

const lookUp = async (strapi: Core.Strapi, userId: number, name: unknown): Promise<Standing> => {
  const isOn = getConfig(strapi).features.accounts;
  const standing =
    isOn && isPathId(name) ? await getService(strapi, 'accounts').standingOf(userId, name) : null;
  if (!standing) {
    throw new errors.NotFoundError('There is no such thing, or it is not yours.');
  }
  return standing;
};

/** Nobody stands between a policy and the host, which knows the status of its own errors only. */
const asHostError = (error: unknown): unknown => {
  if (!(error instanceof PluginError)) {
    return error;
  }
  return error.status === 401
    ? new errors.UnauthorizedError(error.message)
    : new errors.ForbiddenError(error.message);
};

/** Whom the host has let through, or, on a route with `auth: false`, whose token the request carries. */
const userOf = async (ctx: Context, strapi: Core.Strapi): Promise<{ id: number }> => {
  const state = ctx.state as GuardedState;
  // On a route of the admin panel the user is an administrator, whose number may be that of anybody here.
  const isHosts = state.auth?.strategy?.name === 'users-permissions';
  if (hasApiToken(ctx) || (state.user && !isHosts && !state.memberUser)) {
    throw new errors.ForbiddenError('This route is for signed-in users only.');
  }
  try {
    state.memberUser ??= (isHosts ? state.user : null) ?? (await getService(strapi, 'users').signedIn(ctx));
    state.user ??= state.memberUser;
    return state.memberUser;
  } catch (error) {
    throw asHostError(error);
  }
};

/** The membership by which whoever is signed in enters, read once per request, however many policies ask. */
const enter = async (
  ctx: Context,
  { account: source }: PolicyConfig,
  strapi: Core.Strapi,
): Promise<Standing> => {
  const state = ctx.state as GuardedState;
  const { id } = await userOf(ctx, strapi);
  const name = nameIn(ctx, source ?? DEFAULT_SOURCE);
  if (!state.membership || !isOf(name, state.membership)) {
    state.membership = await lookUp(strapi, id, name);
  }
  return state.membership;
};

interface Host {
  strapi: Core.Strapi;
}

/** Lets members of the account through, and puts their membership into `ctx.state.membership`. */
export const isMember = {
  name: 'is-member',
  validator: (config: unknown = {}) => void memberSchema.validateSync(config, { strict: true }),
  async handler(ctx: Context, config: PolicyConfig | undefined, { strapi }: Host): Promise<boolean> {
    await enter(ctx, config ?? {}, strapi);
    return true;
  },
};

/** Lets members of the account through who have the permission, and puts their membership into `ctx.state.membership`. */
export const mayDo = {
  name: 'has-permission',
  validator: (config: unknown) => void permissionSchema.validateSync(config, { strict: true }),
  async handler(ctx: Context, config: PermissionConfig, { strapi }: Host): Promise<boolean> {
    if (!hasPermission((await enter(ctx, config, strapi)).permissions, config.permission)) {
      throw new errors.ForbiddenError('You are not allowed to do this.');
    }
    return true;
  },
};
