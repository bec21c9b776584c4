import { invitation } from './invitation/template';

export type Variables = Record<string, unknown>;

/** The Liquid sources of one mail in one language. */
export interface LanguageTemplate {
  subject: string;
  text: string;
  html: string;
}

export interface MailTemplate {
  /** By language; English is always there. */
  sources: Readonly<Record<string, LanguageTemplate>> & { en: LanguageTemplate };
  /**
   * Makes what the template may name out of what the mail's source gave.
   *
   * @param language the language that was chosen, one of the sources'
   * @throws Error where the mail would be useless, such as without its link
   */
  prepare(variables: Variables, language: string): Variables;
}

/** Every mail that there is. */
export const CATALOGUE = { invitation } satisfies Record<string, MailTemplate>;

export type TemplateName = keyof typeof CATALOGUE;

/** What every mail is written in. */
export const LANGUAGES: readonly string[] = Object.keys(CATALOGUE.invitation.sources);
