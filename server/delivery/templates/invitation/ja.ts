import type { InvitationPhrases } from './phrases';

const place = '{{ siteName }}{% if accountName %} の {{ accountName }}{% endif %}';

export const ja: InvitationPhrases = {
  language: 'ja',
  direction: 'ltr',
  subject: `{% if inviterName %}{{ inviterName }} 様から ${place} への招待{% else %}${place} への招待{% endif %}`,
  preview:
    '招待を開いて、登録またはログインしてください。{% if expiresAt %}有効期限: {{ expiresAt }}{% endif %}',
  heading: `${place} への招待`,
  greeting: '{% if recipientName %}{{ recipientName }} 様{% else %}お客様{% endif %}',
  introduction:
    '{% if inviterName %}{{ inviterName }} 様から、{% endif %}{{ siteName }}{% if accountName %} の共有アカウント「{{ accountName }}」{% endif %} への招待が届いています{% if roleName %}（ロール:「{{ roleName }}」）{% endif %}。',
  messageFrom: '{% if inviterName %}{{ inviterName }} 様からのメッセージ:{% else %}メッセージ:{% endif %}',
  accept: '招待を承諾する',
  newHere: 'はじめてご利用の方は',
  registerUser: 'ユーザー登録へ',
  fullStop: '。',
  haveAccount:
    'すでにアカウントをお持ちの方は、同じページでログインしてください。招待の辞退も同じページで行えます。',
  expires: 'この招待の有効期限は {{ expiresAt }} です。ご本人専用ですので、ほかの方に転送しないでください。',
  copyLink: 'ボタンが動作しない場合は、次のアドレスをブラウザーに貼り付けてください:',
  unexpected: 'お心当たりのない場合は、このメールを無視してください。何も行われません。',
};
