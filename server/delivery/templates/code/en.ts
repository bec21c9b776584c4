import type { CodePhrases } from './phrases';

export const en: CodePhrases = {
  language: 'en',
  direction: 'ltr',
  subject: 'Your security code for {{ siteName }}',
  preview: 'It is good for ten minutes.',
  heading: 'Your security code',
  introduction: 'Type this code in on the page of {{ siteName }} that asked for it:',
  expires: 'The code is good until {{ expiresAt }}, and only once. A newer code takes its place.',
  unexpected:
    'Nobody of {{ siteName }} will ever ask you for this code. If you did not ask for it, you can ignore this email, and nothing will happen.',
};
