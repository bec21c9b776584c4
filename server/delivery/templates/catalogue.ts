import type { Language } from '../../kernel/languages';

import { code } from './code/template';
import { invitation } from './invitation/template';
import { inviterDigest } from './inviter-digest/template';
import { inviterAccepted, inviterDeclined } from './inviter-note/template';
import { knownAddress } from './known-address/template';
import { reminder } from './reminder/template';
import { renewalRequest } from './renewal-request/template';

export type Variables = Record<string, unknown>;

/** The Liquid sources of one mail in one language. */
export interface LanguageTemplate {
  subject: string;
  text: string;
  html: string;
}

export interface MailTemplate {
  /** Every mail is written in every language. */
  sources: Readonly<Record<Language, LanguageTemplate>>;
  /**
   * Makes what the template may name out of what the mail's source gave.
   *
   * @param language the language that was chosen, one of the sources'
   * @throws Error where the mail would be useless, such as without its link
   */
  prepare(variables: Variables, language: string): Variables;
}

/** Every mail that there is. */
export const CATALOGUE = {
  invitation,
  code,
  'known-address': knownAddress,
  'renewal-request': renewalRequest,
  reminder,
  'inviter-accepted': inviterAccepted,
  'inviter-declined': inviterDeclined,
  'inviter-digest': inviterDigest,
} satisfies Record<string, MailTemplate>;

export type TemplateName = keyof typeof CATALOGUE;

export { LANGUAGES } from '../../kernel/languages';
