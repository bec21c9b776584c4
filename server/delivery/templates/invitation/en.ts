import type { InvitationPhrases } from './phrases';

export const en: InvitationPhrases = {
  language: 'en',
  direction: 'ltr',
  subject:
    '{% if inviterName %}{{ inviterName }} invites you to join {% else %}You are invited to join {% endif %}{% if accountName %}{{ accountName }} at {% endif %}{{ siteName }}',
  preview:
    'Open the invitation to register or log in.{% if expiresAt %} It expires on {{ expiresAt }}.{% endif %}',
  heading: 'You are invited to join {% if accountName %}{{ accountName }} at {% endif %}{{ siteName }}',
  greeting: 'Hello{% if recipientName %} {{ recipientName }}{% endif %},',
  introduction:
    '{% if inviterName %}{{ inviterName }} invites you to join {% else %}You have been invited to join {% endif %}{% if accountName %}the account “{{ accountName }}” at {% endif %}{{ siteName }}{% if roleName %} with the role “{{ roleName }}”{% endif %}.',
  messageFrom: '{% if inviterName %}Message from {{ inviterName }}:{% else %}Message:{% endif %}',
  accept: 'Accept invitation',
  newHere: 'New here?',
  registerUser: 'Register User',
  haveAccount: 'If you already have an account, log in on the same page. There you can also decline.',
  expires: 'This invitation expires on {{ expiresAt }}. It is meant for you alone: please do not pass it on.',
  copyLink: 'If the button does not work, copy this address into your browser:',
  unexpected: 'You do not know what this is about? Then you can ignore this email, and nothing will happen.',
};
