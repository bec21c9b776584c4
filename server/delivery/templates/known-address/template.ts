import type { Variables } from '../catalogue';
import { button, frame, lastAside, paragraph } from '../frame';
import { lineOf, linkOf } from '../plain-text';
import { sourcesOf } from '../sources';

import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import type { KnownAddressPhrases } from './phrases';
import { ptBR } from './pt-br';

const htmlSource = (phrases: KnownAddressPhrases): string =>
  frame(
    phrases,
    [
      paragraph(phrases.introduction),
      `{% if link %}${button('{{ link }}', phrases.logIn)}{% endif %}`,
      lastAside(phrases.unexpected),
    ].join('\n'),
  );

const textSource = (phrases: KnownAddressPhrases): string =>
  [
    phrases.heading,
    phrases.introduction,
    `{% if link %}${phrases.logIn}:\n{{ link }}{% endif %}`,
    phrases.unexpected,
  ].join('\n\n');

/** Instead of a code, to an address that has a user. */
export const knownAddress = {
  sources: sourcesOf({ en, de, fr, es, 'pt-BR': ptBR, ja, ar }, { text: textSource, html: htmlSource }),
  prepare: (variables: Variables): Variables => ({
    siteName: lineOf(variables.siteName),
    link: linkOf(variables.link),
  }),
};
