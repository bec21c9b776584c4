import type { KnownAddressPhrases } from './phrases';

export const ja: KnownAddressPhrases = {
  language: 'ja',
  direction: 'ltr',
  subject: '{{ siteName }} のアカウントをすでにお持ちです',
  preview: '登録ではなくログインしてください。',
  heading: 'アカウントをすでにお持ちです',
  introduction:
    'このメールアドレスで {{ siteName }} に登録しようとした方がいます。おそらくご本人だと思われます。このアドレスにはすでにアカウントがあるため、コードはありません。ログインしてください。パスワードをお忘れの場合は、ログインのページで再設定できます。',
  logIn: 'ログイン',
  unexpected: '心当たりがない場合は、このメールを無視してください。何も変更されていません。',
};
