import type { Language } from '../../../kernel/languages';
import type { Variables } from '../catalogue';
import { button, frame, lastAside, paragraph } from '../frame';
import { lineOf, linkOf, messageLinesOf, nameOf } from '../plain-text';
import { sourcesOf } from '../sources';

import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import type { AnswerPhrases, InviterNotePhrases } from './phrases';
import { ptBR } from './pt-br';

type Answer = 'accepted' | 'declined';

/** The words of one of the two mails. */
type Spoken = Omit<InviterNotePhrases, Answer> & AnswerPhrases;

const PHRASES: Record<Language, InviterNotePhrases> = { en, de, fr, es, 'pt-BR': ptBR, ja, ar };

const spokenOf = (answer: Answer): Record<Language, Spoken> =>
  Object.fromEntries(
    Object.entries(PHRASES).map(([language, { accepted, declined, ...shared }]) => [
      language,
      { ...shared, ...(answer === 'accepted' ? accepted : declined) },
    ]),
  ) as Record<Language, Spoken>;

const introduction = ({ toAccount, toSite }: Spoken): string =>
  `{% if accountName %}${toAccount}{% else %}${toSite}{% endif %}`;

const LINES_HTML =
  '{% for line in reasonLines %}{{ line }}{% unless forloop.last %}<br>{% endunless %}{% endfor %}';

const htmlSource = (phrases: Spoken): string =>
  frame(
    phrases,
    [
      paragraph(introduction(phrases)),
      `{% if reasonLines.size > 0 %}${paragraph(phrases.reason)}${paragraph(LINES_HTML)}{% endif %}`,
      `{% if link %}${button('{{ link }}', phrases.look)}{% endif %}`,
      lastAside(phrases.why),
    ].join('\n'),
  );

const textSource = (phrases: Spoken): string =>
  [
    phrases.heading,
    introduction(phrases),
    `{% if reasonLines.size > 0 %}${phrases.reason}\n{% for line in reasonLines %}\n> {{ line }}{% endfor %}{% endif %}`,
    `{% if link %}${phrases.look}:\n{{ link }}{% endif %}`,
    phrases.why,
  ].join('\n\n');

const prepare = (variables: Variables): Variables => {
  const email = lineOf(variables.inviteeEmail);
  const name = nameOf(variables.inviteeName);
  return {
    invitee: name || email,
    who: name ? `${name} (${email})` : email,
    accountName: nameOf(variables.accountName),
    siteName: lineOf(variables.siteName),
    reasonLines: messageLinesOf(variables.reason),
    link: linkOf(variables.link),
  };
};

const noteOf = (answer: Answer) => ({
  sources: sourcesOf(spokenOf(answer), { text: textSource, html: htmlSource }),
  prepare,
});

/** To whoever invited: somebody has accepted. */
export const inviterAccepted = noteOf('accepted');

/** To whoever invited: somebody has declined. */
export const inviterDeclined = noteOf('declined');
