import type { InviterNotePhrases } from './phrases';

export const ja: InviterNotePhrases = {
  language: 'ja',
  direction: 'ltr',
  accepted: {
    subject: '{{ invitee }} さんが招待を承諾しました',
    preview: 'あなたの招待が承諾されました。',
    heading: '招待が承諾されました',
    toAccount: '{{ who }} さんが {{ siteName }} の {{ accountName }} への招待を承諾しました。',
    toSite: '{{ who }} さんが {{ siteName }} への招待を承諾しました。',
  },
  declined: {
    subject: '{{ invitee }} さんが招待を辞退しました',
    preview: 'あなたの招待が辞退されました。',
    heading: '招待が辞退されました',
    toAccount: '{{ who }} さんが {{ siteName }} の {{ accountName }} への招待を辞退しました。',
    toSite: '{{ who }} さんが {{ siteName }} への招待を辞退しました。',
  },
  reason: '辞退の理由:',
  look: '招待を開く',
  why: '招待を送信された方にこのメールをお送りしています。',
};
