import type { RenewalRequestPhrases } from './phrases';

export const en: RenewalRequestPhrases = {
  language: 'en',
  direction: 'ltr',
  subject: '{{ invitee }} asks for a new link',
  preview: 'An invitation of yours has expired.',
  heading: 'A new link is asked for',
  toAccount:
    'You invited {{ invitee }} ({{ email }}) to {{ accountName }}. The invitation has expired, and they ask for a new link.',
  toSite: 'You invited {{ invitee }} ({{ email }}). The invitation has expired, and they ask for a new link.',
  approve: 'Look at it and approve',
  asksFirst: 'Nothing happens before you approve: the button leads to a page that asks you first.',
  noLink: 'Send the invitation again if you want them to come in.',
  unexpected:
    'If you do not want that, ignore this email. Please do not pass it on: whoever has it can approve in your name.',
};
