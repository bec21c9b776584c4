import type { CodePhrases } from './phrases';

export const ja: CodePhrases = {
  language: 'ja',
  direction: 'ltr',
  subject: '{{ siteName }} のセキュリティコード',
  preview: '有効期間は 10 分です。',
  heading: 'セキュリティコード',
  introduction: '{{ siteName }} のページで、次のコードを入力してください。',
  expires:
    'このコードは {{ expiresAt }} まで、1 回だけ使えます。新しいコードが届いた場合、古いコードは使えません。',
  unexpected:
    '{{ siteName }} の担当者がこのコードをお尋ねすることはありません。心当たりがない場合は、このメールを無視してください。何も起こりません。',
};
