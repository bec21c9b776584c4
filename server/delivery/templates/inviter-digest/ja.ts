import type { InviterDigestPhrases } from './phrases';

export const ja: InviterDigestPhrases = {
  language: 'ja',
  direction: 'ltr',
  subject: '招待の状況のお知らせ',
  preview: '招待への回答と、ご確認が必要なものをお知らせします。',
  heading: '招待の状況',
  introduction: '{{ siteName }} から送信された招待の最近の状況をお知らせします。',
  accepted: '承諾',
  declined: '辞退',
  expired: '期限切れ',
  attention: '確認が必要',
  more: 'ほか {{ part.more }} 件',
  look: '招待を開く',
  why: '招待を送信された方に、このメールを 1 日に 1 回までお送りしています。',
};
