import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/** Nothing is configured without `SMTP_HOST`, as on a site whose owner has not come to it yet. */
export const email = (env: Env) => {
  const host = env('SMTP_HOST', '');
  if (host === '') return {};
  const from = env('MAIL_FROM', 'Playground <no-reply@playground.test>');
  return {
    email: {
      config: {
        provider: 'nodemailer',
        providerOptions: {
          host,
          port: env.int('SMTP_PORT', 1025),
          secure: env.bool('SMTP_SECURE', false),
          // Local mail catchers speak no TLS, or one with a certificate that nobody signed.
          ignoreTLS: true,
          pool: env.bool('SMTP_POOL', true),
          maxConnections: env.int('SMTP_MAX_CONNECTIONS', 5),
        },
        settings: { defaultFrom: from, defaultReplyTo: from },
      },
    },
  };
};
