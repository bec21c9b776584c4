import type { Core } from '@strapi/types';

/** The host's JWT service, as far as it is used. */
export interface JwtService {
  /** Rejects where the token cannot be used; null where the request carries no bearer token. */
  getToken(ctx: object): Promise<{ id?: number } | null> | null;
  /** A text in the mode `legacy-support`, a promise in the mode `refresh`. */
  issue(payload: { id: number }): string | Promise<string>;
  /** Rejects where the token cannot be used; `getToken` calls it by `this`. */
  verify(token: string): Promise<object>;
}

interface UserService {
  validatePassword(password: string, hash: string): Promise<boolean>;
}

interface HostServices {
  jwt: JwtService;
  user: UserService;
}

/** A service of users-permissions. Its code has no types; what is used of it is written down here. */
export const hostService = <Name extends keyof HostServices>(
  strapi: Core.Strapi,
  name: Name,
): HostServices[Name] => strapi.plugin('users-permissions').service(name) as unknown as HostServices[Name];

export interface CookieConfig {
  name?: string;
  secure?: boolean;
  sameSite?: 'strict' | 'lax' | 'none';
  path?: string;
  domain?: string;
  maxAge?: number;
}

interface SessionsConfig {
  httpOnly?: boolean;
  cookie?: CookieConfig;
}

export interface ValidationRules {
  validatePassword?: (password: string) => boolean | Promise<boolean>;
}

/** How the host lets people stay signed in. */
export const jwtMode = (strapi: Core.Strapi): 'legacy-support' | 'refresh' =>
  strapi.config.get('plugin::users-permissions.jwtManagement', 'legacy-support');

export const sessionsConfig = (strapi: Core.Strapi): SessionsConfig =>
  strapi.config.get<SessionsConfig | undefined>('plugin::users-permissions.sessions') ?? {};

export const validationRules = (strapi: Core.Strapi): ValidationRules =>
  strapi.config.get<ValidationRules | undefined>('plugin::users-permissions.validationRules') ?? {};

/** The name of the cookie that holds the refresh token. */
export const refreshCookieName = (strapi: Core.Strapi): string =>
  sessionsConfig(strapi).cookie?.name ?? 'strapi_up_refresh';

/**
 * The host's sessions of its users.
 *
 * @throws Error where the host keeps none, which it always does in the mode `refresh`
 */
export const hostSessions = (strapi: Core.Strapi) => {
  return strapi.sessionManager('users-permissions');
};

interface AdvancedSettings {
  email_confirmation?: boolean;
  default_role?: string;
}

/** What the administrator has set under "Advanced settings" of users-permissions. */
export const advancedSettings = async (strapi: Core.Strapi): Promise<AdvancedSettings> => {
  const stored: unknown = await strapi
    .store({ type: 'plugin', name: 'users-permissions' })
    .get({ key: 'advanced' });
  return stored ?? {};
};
