import type { LanguageTemplate, Variables } from '../catalogue';
import { formatMoment } from '../moment';
import { lineOf, messageLinesOf, nameOf } from '../plain-text';

import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { htmlSource } from './html';
import type { InvitationPhrases } from './phrases';
import { textSource } from './text';

const sourceOf = (phrases: InvitationPhrases): LanguageTemplate => ({
  subject: phrases.subject,
  text: textSource(phrases),
  html: htmlSource(phrases),
});

/** @throws Error where it is no address of the web, so that no mail goes out that leads nowhere or runs a script */
const linkOf = (value: unknown): string => {
  const link = typeof value === 'string' ? value : '';
  if (!/^https?:\/\/[^\s"'<>]+$/.test(link)) {
    throw new Error('The mail has no usable link.');
  }
  return link;
};

/** The mail that invites somebody. */
export const invitation = {
  sources: { en: sourceOf(en), de: sourceOf(de), ar: sourceOf(ar) },
  /** All that the texts may name; everything that somebody typed is cleaned. */
  prepare: (variables: Variables, language: string): Variables => ({
    inviterName: nameOf(variables.inviterName),
    recipientName: nameOf(variables.recipientName),
    accountName: nameOf(variables.accountName),
    roleName: nameOf(variables.roleName),
    siteName: lineOf(variables.siteName),
    messageLines: messageLinesOf(variables.message),
    link: linkOf(variables.link),
    expiresAt: formatMoment(variables.expiresAt, language),
  }),
};
