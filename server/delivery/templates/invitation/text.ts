import type { InvitationPhrases } from './phrases';

/** The plain-text part. The link stands alone on its line, so that no mail client takes punctuation into it. */
export const textSource = (phrases: InvitationPhrases): string =>
  [
    phrases.heading,
    '',
    phrases.greeting,
    '',
    phrases.introduction,
    '{% if messageLines.size > 0 %}',
    phrases.messageFrom,
    '{% for line in messageLines %}',
    '> {{ line }}{% endfor %}',
    '{% endif %}',
    `${phrases.accept} (${phrases.newHere} ${phrases.registerUser}):`,
    '{{ link }}',
    '',
    phrases.haveAccount,
    `{% if expiresAt %}\n${phrases.expires}\n{% endif %}`,
    phrases.unexpected,
    '',
  ].join('\n');
