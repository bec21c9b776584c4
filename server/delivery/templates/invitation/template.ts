import type { Variables } from '../catalogue';
import { formatMoment } from '../moment';
import { lineOf, linkOf, messageLinesOf, nameOf } from '../plain-text';
import { sourcesOf } from '../sources';

import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { htmlSource } from './html';
import { ja } from './ja';
import { ptBR } from './pt-br';
import { textSource } from './text';

/** @throws Error where it is no address of the web, so that no mail goes out that leads nowhere or runs a script */
const requiredLinkOf = (value: unknown): string => {
  const link = linkOf(value);
  if (link === '') {
    throw new Error('The mail has no usable link.');
  }
  return link;
};

/** The mail that invites somebody. */
export const invitation = {
  sources: sourcesOf({ en, de, fr, es, 'pt-BR': ptBR, ja, ar }, { text: textSource, html: htmlSource }),
  /** All that the texts may name; everything that somebody typed is cleaned. */
  prepare: (variables: Variables, language: string): Variables => ({
    inviterName: nameOf(variables.inviterName),
    recipientName: nameOf(variables.recipientName),
    accountName: nameOf(variables.accountName),
    roleName: nameOf(variables.roleName),
    siteName: lineOf(variables.siteName),
    messageLines: messageLinesOf(variables.message),
    link: requiredLinkOf(variables.link),
    expiresAt: formatMoment(variables.expiresAt, language),
  }),
};
