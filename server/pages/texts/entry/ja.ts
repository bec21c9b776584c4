import type { EntryTexts } from './en';

export const ja: EntryTexts = {
  'register.email': 'メールアドレス',
  'register.intro-free': 'この招待は {email} 宛てです。別のアドレスで登録することもできます。',
  'register.email-hint-any':
    '別のアドレスをお使いの場合は、先にそのアドレスへセキュリティコードをお送りします。',
  'register.email-hint-domain':
    '{domain} の別のアドレスも使えます。その場合は、先にそのアドレスへセキュリティコードをお送りします。',
  'register.password-hint-strong': '{min} 文字以上で、推測されにくいもの。',
  'form.strength-too-weak': 'このサイトでは強度が足りません',
  'field.email': 'メールアドレスが正しくありません。',
  'login.other-intro-free': 'この招待は {email} 宛てです。別のアドレスのアカウントで承諾することもできます。',
  'login.forgot': 'パスワードをお忘れの方',
  'session.other-address':
    'この招待は {invited} 宛てです。{current} として承諾すると、そのアカウントに適用されます。',
  'problem.email-domain': 'この招待は {domain} のアドレスでのみ承諾できます。',
  'problem.unproved-why':
    '{email} と、このアドレスのアカウントが同じ方のものであることを、まだ確認できていません。パスワードがわからない場合は、再設定してからこのページにお戻りください。',

  'terms.heading': '利用規約',
  'terms.version': 'バージョン {version}',
  'terms.read': '利用規約を読む',
  'terms.open': '利用規約を読む（新しいタブで開きます）',
  'terms.agree': '利用規約を読み、同意します',
  'field.terms': '続けるには、利用規約をお読みのうえ同意してください。',

  'code.title': 'セキュリティコードの入力',
  'code.sent': '{email} にメールをお送りしました。メールに記載された 6 桁のコードを入力してください。',
  'code.sent-yours':
    'お客様のアカウントのアドレスにメールをお送りしました。メールに記載された 6 桁のコードを入力してください。',
  'code.known': 'アカウントがすでにあるという内容のメールが届いた場合は、ログインしてください。',
  'code.label': 'セキュリティコード',
  'code.hint': '6 桁の数字。空白が入ってもかまいません。',
  'code.expires': 'コードの有効期限: {when}',
  'code.submit': 'コードを確認する',
  'code.resend-heading': 'メールが届かない場合',
  'code.resend-intro':
    '迷惑メールフォルダーもご確認ください。新しいコードを送ると、以前のコードは使えなくなります。入力できる回数は増えません。',
  'code.resend-when': '新しいコードは{when}に送信できます。',
  'code.resend': '新しいコードを送る',
  'code.resent': '新しいコードをお送りしました。最新のメールのコードのみ有効です。',
  'code.wrong': 'コードが正しくありません。残りの入力回数: {count}',
  'field.code': 'コードは 6 桁の数字です。',
  'code-done.title': 'メールアドレスを確認しました',
  'code-done.text': '{email} がお客様のアドレスであることを確認しました。',
  'code-over.title': 'このコードは使えなくなりました',
  'code-over.text':
    '期限切れか、使用済みか、新しいコードに置き換えられたか、誤った入力が多すぎました。何も変更されていません。',
  'code-over.resend': '新しいコードを送るか、最初からやり直すことができます。',
  'code-over.again': '最初に開いたリンクをもう一度開いて、やり直してください。',
  'code-over.restart': '最初からやり直す',

  'join.title': '登録',
  'join.heading': '登録',
  'join.heading-site': '{site} への登録',
  'join.heading-account': '{account} への参加',
  'join.heading-account-site': '{site} の {account} への参加',
  'join.form-heading': 'アカウントの作成',
  'join.nothing-yet':
    'お客様のアドレスにセキュリティコードをお送りします。コードを入力すると、アカウントが作成されます。',
  'join.domains': '対象のメールアドレス',
  'join.submit': '登録する',
  'join.known': 'すでにアカウントをお持ちの場合は、改めて登録する必要はありません。',
  'problem.join-domain': 'このリンクは {domains} のアドレス専用です。',
  'join-done.title': '登録が完了しました',
  'join-expired.title': '登録用リンクの有効期限が切れています',
  'join-expired.text': 'このリンクからは登録できなくなりました。',
  'join-paused.title': '登録を一時停止しています',
  'join-paused.text': '現在、このリンクからは登録できません。しばらくしてからもう一度お試しください。',
  'join-revoked.title': 'この登録用リンクは無効です',
  'join-revoked.text': 'このリンクは取り消されたか、新しいリンクに置き換えられました。',
  'join-exhausted.title': '定員に達しました',
  'join-exhausted.text': 'このリンクから登録できる人数に達しました。',
  'join-ended.next': 'リンクを受け取った相手にお問い合わせください。',
  'full.title': '空きがありません',
  'full.text': '参加予定の共有アカウントは定員に達しています。何も変更されていません。',
  'full.next': '招待した方にお問い合わせください。空きができると、リンクは再び使えるようになります。',
};
