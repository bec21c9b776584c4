import type { RenewalRequestPhrases } from './phrases';

export const ja: RenewalRequestPhrases = {
  language: 'ja',
  direction: 'ltr',
  subject: '{{ invitee }} さんが新しいリンクを求めています',
  preview: 'あなたの招待の期限が切れました。',
  heading: '新しいリンクの依頼',
  toAccount:
    'あなたは {{ invitee }} さん ({{ email }}) を {{ accountName }} に招待しました。招待の期限が切れたため、新しいリンクが求められています。',
  toSite:
    'あなたは {{ invitee }} さん ({{ email }}) を招待しました。招待の期限が切れたため、新しいリンクが求められています。',
  approve: '確認して承認する',
  asksFirst: '承認するまでは何も起こりません。ボタンを押すと、まず確認のページが開きます。',
  noLink: 'よろしければ、招待をもう一度お送りください。',
  unexpected:
    '承認しない場合は、このメールを無視してください。転送しないでください。このメールを持つ人は、あなたの名前で承認できます。',
};
