import type { Variables } from '../catalogue';
import { aside, frame, INK, lastAside, paragraph } from '../frame';
import { formatMoment } from '../moment';
import { lineOf } from '../plain-text';
import { sourcesOf } from '../sources';

import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import type { CodePhrases } from './phrases';
import { ptBR } from './pt-br';

const CODE = `margin: 0 0 24px; ${INK} font-size: 32px; line-height: 40px; font-weight: 600; letter-spacing: 6px;`;

const htmlSource = (phrases: CodePhrases): string =>
  frame(
    phrases,
    [
      paragraph(phrases.introduction),
      `<p class="ink" dir="ltr" style="${CODE}">{{ code }}</p>`,
      aside(phrases.expires),
      lastAside(phrases.unexpected),
    ].join('\n'),
  );

/** The code stands alone on its line, so that it is easily marked. */
const textSource = (phrases: CodePhrases): string =>
  [phrases.heading, phrases.introduction, '{{ code }}', phrases.expires, phrases.unexpected].join('\n\n');

/** @throws Error where it is no code, so that no mail goes out that helps nobody */
const codeOf = (value: unknown): string => {
  const code = typeof value === 'string' ? value : '';
  if (!/^\d{6}$/.test(code)) {
    throw new Error('The mail has no code.');
  }
  return code;
};

/** The mail with a security code. */
export const code = {
  sources: sourcesOf({ en, de, fr, es, 'pt-BR': ptBR, ja, ar }, { text: textSource, html: htmlSource }),
  prepare: (variables: Variables, language: string): Variables => ({
    siteName: lineOf(variables.siteName),
    code: codeOf(variables.code),
    expiresAt: formatMoment(variables.expiresAt, language),
  }),
};
