import type { Core } from '@strapi/types';

import { getConfig } from '../config';

import { defaultSenderOf } from './host-email';

const hostOf = (url: string | null): string | null => (url === null ? null : new URL(url).hostname);

const domainOf = (sender: string | null): string | null =>
  /@([^@>\s]+)>?\s*$/.exec(sender ?? '')?.[1] ?? null;

/**
 * The Message-ID of a delivery. It depends on nothing that changes between attempts, so the receiver can tell that two
 * copies of a mail are one.
 */
export const messageIdOf = (strapi: Core.Strapi, documentId: string): string => {
  const { publicUrl, delivery } = getConfig(strapi);
  const domain =
    hostOf(publicUrl) ?? domainOf(delivery.from) ?? domainOf(defaultSenderOf(strapi)) ?? 'localhost';
  return `<${documentId}@${domain}>`;
};
