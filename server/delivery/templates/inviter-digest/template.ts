import type { Variables } from '../catalogue';
import { button, frame, lastAside, paragraph } from '../frame';
import { lineOf, linkOf, nameOf } from '../plain-text';
import { sourcesOf } from '../sources';

import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import { PARTS, type InviterDigestPhrases, type Part } from './phrases';
import { ptBR } from './pt-br';

/** Whom one line is about. */
export interface DigestLine {
  email: string;
  name: string | null;
  account: string | null;
}

/** What happened of one kind. */
export interface DigestPart {
  /** To how many invitations. */
  total: number;
  /** Those of them that are listed. */
  lines: DigestLine[];
}

const LINE = '{{ line.who }}{% if line.account %} ({{ line.account }}){% endif %}';

/** @param each makes one part of its heading, its lines and what is left out */
const partsOf = (phrases: InviterDigestPhrases, each: (heading: string, more: string) => string): string =>
  PARTS.map(
    (part) =>
      `{% for part in ${part} %}${each(`${phrases[part]} ({{ part.total }})`, `{% if part.more %}${phrases.more}{% endif %}`)}{% endfor %}`,
  ).join('\n');

const htmlSource = (phrases: InviterDigestPhrases): string =>
  frame(
    phrases,
    [
      paragraph(phrases.introduction),
      partsOf(phrases, (heading, more) =>
        paragraph(
          `<strong>${heading}</strong>{% for line in part.lines %}<br><span dir="auto">${LINE}</span>{% endfor %}{% if part.more %}<br>{% endif %}${more}`,
        ),
      ),
      `{% if link %}${button('{{ link }}', phrases.look)}{% endif %}`,
      lastAside(phrases.why),
    ].join('\n'),
  );

const textSource = (phrases: InviterDigestPhrases): string =>
  [
    phrases.heading,
    phrases.introduction,
    partsOf(
      phrases,
      (heading, more) => `${heading}\n{% for line in part.lines %}- ${LINE}\n{% endfor %}${more}\n\n`,
    ),
    `{% if link %}${phrases.look}:\n{{ link }}{% endif %}`,
    phrases.why,
  ].join('\n\n');

const lineFrom = ({ email, name, account }: DigestLine): Record<string, string> => {
  const address = lineOf(email);
  const cleanName = nameOf(name);
  return { who: cleanName ? `${cleanName} (${address})` : address, account: nameOf(account) };
};

/** A list of one, or of none where nothing of the kind happened: Liquid then leaves the part out. */
const partOf = (value: unknown) => {
  const { total, lines } = (value ?? { total: 0, lines: [] }) as DigestPart;
  const more = total - lines.length;
  return total === 0 ? [] : [{ total, lines: lines.map(lineFrom), more: more > 0 ? String(more) : '' }];
};

/** To whoever invited, once a day: what happened to their invitations. */
export const inviterDigest = {
  sources: sourcesOf({ en, de, fr, es, 'pt-BR': ptBR, ja, ar }, { text: textSource, html: htmlSource }),
  prepare: (variables: Variables): Variables => ({
    siteName: lineOf(variables.siteName),
    link: linkOf(variables.link),
    ...Object.fromEntries(PARTS.map((part: Part) => [part, partOf(variables[part])])),
  }),
};
