import { hkdfSync } from 'node:crypto';

import type { Core } from '@strapi/types';

import type { Problem } from './problems';
import { configError } from './validator';

const DERIVED_BYTES = 32;

/** Where the host keeps secrets of its own. */
const HOST_SECRETS = [
  'server.app.keys',
  'admin.auth.secret',
  'admin.apiToken.salt',
  'admin.transfer.token.salt',
  'admin.secrets.encryptionKey',
] as const;

const textsAt = (strapi: Core.Strapi, key: string): string[] =>
  [strapi.config.get(key)].flat().filter((value): value is string => typeof value === 'string');

/** A key of our own per key of the host (HKDF, RFC 5869), in the host's order: the first signs, all are accepted. */
const derivedSecrets = (strapi: Core.Strapi): string[] =>
  textsAt(strapi, 'server.app.keys').map((key) =>
    Buffer.from(hkdfSync('sha256', key, 'strapi-plugin-invitations', 'secret', DERIVED_BYTES)).toString(
      'hex',
    ),
  );

/**
 * Refuses a secret that another part of the host uses: whoever learns one of the two holds both.
 *
 * @param keys where the host keeps secrets in its configuration
 * @throws Error naming the key that is the same
 */
export const refuseReusedSecrets = (
  strapi: Core.Strapi,
  secrets: readonly string[],
  keys: readonly string[] = HOST_SECRETS,
): void => {
  const problems: Problem[] = keys
    .filter((key) => textsAt(strapi, key).some((text) => secrets.includes(text)))
    .map((key) => ({
      key: 'secret',
      message: `must be a secret of its own: it is the same as the host's ${key}`,
    }));
  if (problems.length > 0) {
    throw configError(problems);
  }
};

/** @param configured the key `secret` of the configuration; nothing there means the host's own keys */
export const secretsFrom = (
  strapi: Core.Strapi,
  configured: string | readonly string[] | null,
): readonly string[] => (configured === null ? derivedSecrets(strapi) : [configured].flat());
