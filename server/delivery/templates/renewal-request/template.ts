import type { Variables } from '../catalogue';
import { aside, button, frame, lastAside, paragraph } from '../frame';
import { lineOf, linkOf, nameOf } from '../plain-text';
import { sourcesOf } from '../sources';

import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import type { RenewalRequestPhrases } from './phrases';
import { ptBR } from './pt-br';

const introduction = ({ toAccount, toSite }: RenewalRequestPhrases): string =>
  `{% if accountName %}${toAccount}{% else %}${toSite}{% endif %}`;

const htmlSource = (phrases: RenewalRequestPhrases): string =>
  frame(
    phrases,
    [
      paragraph(introduction(phrases)),
      `{% if link %}${button('{{ link }}', phrases.approve)}${aside(phrases.asksFirst)}{% else %}${paragraph(phrases.noLink)}{% endif %}`,
      lastAside(phrases.unexpected),
    ].join('\n'),
  );

const textSource = (phrases: RenewalRequestPhrases): string =>
  [
    phrases.heading,
    introduction(phrases),
    `{% if link %}${phrases.approve}:\n{{ link }}\n\n${phrases.asksFirst}{% else %}${phrases.noLink}{% endif %}`,
    phrases.unexpected,
  ].join('\n\n');

/** To whoever invited: the invitee asks for a new link. */
export const renewalRequest = {
  sources: sourcesOf({ en, de, fr, es, 'pt-BR': ptBR, ja, ar }, { text: textSource, html: htmlSource }),
  prepare(variables: Variables): Variables {
    const email = lineOf(variables.inviteeEmail);
    return {
      email,
      invitee: nameOf(variables.inviteeName) || email,
      accountName: nameOf(variables.accountName),
      link: linkOf(variables.link),
    };
  },
};
