import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/** `JWT_MANAGEMENT` is `refresh` or `legacy-support`; `JWT_HTTP_ONLY` puts the refresh token into a cookie. */
export const usersPermissions = (env: Env) => ({
  enabled: true,
  config: {
    jwtSecret: env('JWT_SECRET', 'playground-users-jwt-secret'),
    jwtManagement: env('JWT_MANAGEMENT', 'refresh'),
    sessions: {
      httpOnly: env.bool('JWT_HTTP_ONLY', false),
      // In production the host would mark the cookie "secure" and then refuse to set it over plain HTTP.
      cookie: { secure: env('PUBLIC_URL', '').startsWith('https:') },
    },
  },
});
