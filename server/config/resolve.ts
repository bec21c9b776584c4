import type { Core } from '@strapi/types';

import { parseByteSize } from './byte-size';
import type { Allowance, Config } from './config';
import type { FilledConfig } from './defaults';
import { toHostName } from './domain-name';
import { parseDuration } from './duration';
import { fill } from './fill';
import { refuseReusedSecrets, secretsFrom } from './host-secrets';
import { publicUrlOf } from './public-url';
import { configError, validator } from './validator';

const ms = (text: string): number => {
  const value = parseDuration(text);
  if (value === null) {
    throw new Error(`"${text}" is no duration.`);
  }
  return value;
};

const allowance = ({ points, per }: { points: number; per: string }): Allowance => ({
  points,
  perMs: ms(per),
});

const expiryOf = (expiry: FilledConfig['expiry']): Config['expiry'] => ({
  ...expiry,
  defaultMs: ms(expiry.default),
  maxMs: ms(expiry.max),
});

const deliveryOf = (delivery: FilledConfig['delivery']): Config['delivery'] => {
  const { retry, sendTimeout, pollInterval, lease, ...rest } = delivery;
  return {
    ...rest,
    retry: { attempts: retry.attempts, firstDelayMs: ms(retry.firstDelay), maxDelayMs: ms(retry.maxDelay) },
    sendTimeoutMs: ms(sendTimeout),
    pollIntervalMs: ms(pollInterval),
    leaseMs: ms(lease),
  };
};

const portalOf = ({ sessionLife, sessionIdle, ...rest }: FilledConfig['portal']): Config['portal'] => ({
  ...rest,
  sessionLifeMs: ms(sessionLife),
  sessionIdleMs: ms(sessionIdle),
});

const importsOf = (imports: FilledConfig['imports']): Config['imports'] => ({
  ...imports,
  maxBytes: parseByteSize(imports.maxSize) ?? 0,
  keepForMs: ms(imports.keepFor),
});

const rateLimitOf = ({
  codes,
  codesPerIp,
  codesOverall,
  wrongCodesPerIp,
  wrongCodesOverall,
  failures,
  public: open,
  ...rest
}: FilledConfig['rateLimit']): Config['rateLimit'] => ({
  ...rest,
  public: allowance(open),
  failures: allowance(failures),
  codes: codes.map(allowance),
  codesPerIp: allowance(codesPerIp),
  codesOverall: allowance(codesOverall),
  wrongCodesPerIp: allowance(wrongCodesPerIp),
  wrongCodesOverall: allowance(wrongCodesOverall),
});

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
};

const secretsOf = (strapi: Core.Strapi, configured: FilledConfig['secret']): readonly string[] => {
  const secrets = secretsFrom(strapi, configured);
  refuseReusedSecrets(strapi, secrets);
  if (secrets.length === 0) {
    throw configError([
      { key: 'secret', message: 'must be set, as the host has no app.keys to derive it from' },
    ]);
  }
  return secrets;
};

/**
 * Makes the configuration that the features read, from what the site wrote and what the host knows.
 *
 * @throws Error naming every wrong key
 */
export const resolveConfig = (strapi: Core.Strapi, written: unknown): Config => {
  validator(written);
  const {
    publicUrl,
    secret,
    expiry,
    delivery,
    jobs,
    reminders,
    rateLimit,
    retention,
    domains,
    portal,
    ...rest
  } = fill(written);
  return freeze(
    // A copy: freezing must reach neither the defaults nor the host's own object.
    structuredClone({
      ...rest,
      domains: { allow: domains.allow.map(toHostName), block: domains.block.map(toHostName) },
      publicUrl: publicUrlOf(strapi, publicUrl),
      secrets: secretsOf(strapi, secret),
      expiry: expiryOf(expiry),
      delivery: deliveryOf(delivery),
      jobs: { pollIntervalMs: ms(jobs.pollInterval), leaseMs: ms(jobs.lease), keepForMs: ms(jobs.keepFor) },
      portal: portalOf(portal),
      remindersMs: reminders.map(ms),
      rateLimit: rateLimitOf(rateLimit),
      imports: importsOf(rest.imports),
      retention: {
        pseudonymiseAfterMs: retention.pseudonymiseAfter === null ? null : ms(retention.pseudonymiseAfter),
      },
    }),
  );
};
