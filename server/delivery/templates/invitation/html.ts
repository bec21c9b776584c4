import { aside, button, frame, INK, lastAside, paragraph } from '../frame';

import type { InvitationPhrases } from './phrases';

const link = (content: string): string =>
  `<a class="link" href="{{ link }}" style="color: #4945ff; text-decoration: underline;">${content}</a>`;

const message = ({ messageFrom, direction }: InvitationPhrases): string => {
  const side = direction === 'rtl' ? 'right' : 'left';
  const quote = `margin: 0 0 24px; padding: 4px 16px; border-${side}: 3px solid #4945ff;`;
  return `{% if messageLines.size > 0 %}
${paragraph(messageFrom)}
<blockquote class="message" dir="auto" style="${quote}"><p class="ink" style="margin: 0; ${INK}">{% for line in messageLines %}{{ line }}{% unless forloop.last %}<br>{% endunless %}{% endfor %}</p></blockquote>
{% endif %}`;
};

/** The HTML part; text of its own on every link. */
export const htmlSource = (phrases: InvitationPhrases): string =>
  frame(
    phrases,
    `${paragraph(phrases.greeting)}
${paragraph(phrases.introduction)}
${message(phrases)}
${button('{{ link }}', phrases.accept)}
${aside(`${phrases.newHere} ${link(phrases.registerUser)}${phrases.fullStop ?? '. '}${phrases.haveAccount}`)}
{% if expiresAt %}${aside(phrases.expires)}{% endif %}
${aside(`${phrases.copyLink}<br><a class="link" dir="ltr" href="{{ link }}" style="color: #4945ff; word-break: break-all;">{{ link }}</a>`)}
${lastAside(phrases.unexpected)}`,
  );
