import { DEFAULT_LANGUAGE, type Language, nearestLanguage } from '../../kernel/languages';

import type { LanguageTemplate, MailTemplate, TemplateName, Variables } from './catalogue';
import { CATALOGUE } from './catalogue';
import type { Rendering } from './liquid';
import { compileHtml, compileText } from './liquid';
import { cap } from './plain-text';

/** A mail as it goes out. */
export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
  language: string;
}

/** `de-AT` is answered by `de`, and what nobody has written by English. */
const languageFor = (wanted: string): Language => nearestLanguage(wanted) ?? DEFAULT_LANGUAGE;

type Compiled = Record<keyof LanguageTemplate, Rendering>;

const compiled = new Map<string, Compiled>();

const compile = (name: TemplateName, language: Language): Compiled => {
  const key = `${name} ${language}`;
  const known = compiled.get(key);
  if (known) {
    return known;
  }
  const { sources }: MailTemplate = CATALOGUE[name];
  const source = sources[language];
  const made = {
    subject: compileText(source.subject),
    text: compileText(source.text),
    html: compileHtml(source.html),
  };
  compiled.set(key, made);
  return made;
};

const MAX_SUBJECT_LENGTH = 200;

/** A line break in a subject would begin another header. */
const subjectLine = (text: string): string => cap(text.replace(/\s+/gu, ' ').trim(), MAX_SUBJECT_LENGTH);

/** Blank lines that a condition left behind. */
const tidy = (text: string): string => `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;

/**
 * Renders a mail.
 *
 * @param wantedLanguage a language tag; the nearest that there are texts in is taken
 * @throws Error where a template fails or the variables make no mail
 */
export const renderMail = (
  name: TemplateName,
  wantedLanguage: string,
  variables: Variables,
): RenderedMail => {
  const template: MailTemplate = CATALOGUE[name];
  const language = languageFor(wantedLanguage);
  const { subject, text, html } = compile(name, language);
  const prepared = template.prepare(variables, language);
  return {
    subject: subjectLine(subject(prepared)),
    text: tidy(text(prepared)),
    html: html(prepared),
    language,
  };
};
