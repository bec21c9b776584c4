import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import path from 'node:path';

import type { Core } from '@strapi/types';
import { env } from '@strapi/utils';

/** What is handed to the host's email provider. */
export interface OutgoingMail {
  from?: string;
  replyTo?: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  headers: Record<string, string>;
}

export interface EmailProvider {
  send(mail: OutgoingMail): Promise<unknown>;
}

/** The host's default, which it takes silently where its owner has set nothing. */
const SILENT_DEFAULT = 'sendmail';

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

const readConfigFile = (file: string): unknown => {
  const loaded: unknown = createRequire(file)(file);
  const content = at(loaded, '__esModule') === true ? at(loaded, 'default') : loaded;
  return typeof content === 'function'
    ? (content as (tools: { env: typeof env }) => unknown)({ env })
    : content;
};

/** Does this `config/plugins` file say anything about the configuration of the email plugin? */
export const mentionsEmail = (file: string): boolean => {
  const written = at(at(readConfigFile(file), 'email'), 'config');
  return typeof written === 'object' && written !== null && Object.keys(written).length > 0;
};

/**
 * Did the owner of the host configure its email plugin? Strapi lays what they wrote over the plugin's defaults and
 * keeps only the result, in which a chosen sendmail looks like none; so the files are read again, as Strapi reads them.
 */
export const isEmailConfigured = (strapi: Core.Strapi): boolean => {
  if (strapi.config.get('plugin::email.provider') !== SILENT_DEFAULT) {
    return true;
  }
  const folder = strapi.dirs.dist.config;
  const environment = process.env.NODE_ENV ?? 'development';
  return [path.join(folder, 'plugins.js'), path.join(folder, 'env', environment, 'plugins.js')]
    .filter((file) => existsSync(file))
    .some(mentionsEmail);
};

interface EmailPlugin {
  provider?: EmailProvider;
}

/**
 * The provider of the host's email plugin. It is called directly: the plugin's own `sendTemplatedEmail` runs code that
 * stands in a template.
 *
 * @returns null where the email plugin is switched off
 */
export const emailProviderOf = (strapi: Core.Strapi): EmailProvider | null => {
  // Not there where the plugin is disabled, though the type knows nothing of that.
  const plugin = strapi.plugin('email') as unknown as EmailPlugin | undefined;
  return plugin?.provider ?? null;
};

/** The sender that the host's email plugin falls back to. */
export const defaultSenderOf = (strapi: Core.Strapi): string | null => {
  const sender = strapi.config.get('plugin::email.settings.defaultFrom');
  return typeof sender === 'string' ? sender : null;
};
