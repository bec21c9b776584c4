import type { Texts } from './en';

export const ja: Texts = {
  'page.error-prefix': 'エラー:',
  'page.skip': '本文へ移動',

  'invitation.title': '招待のご案内',
  'invitation.heading': '{inviter} 様からの招待',
  'invitation.heading-site': '{inviter} 様から {site} への招待',
  'invitation.heading-anonymous': '招待が届いています',
  'invitation.heading-anonymous-site': '{site} への招待が届いています',
  'invitation.heading-account': '{inviter} 様から {account} への招待',
  'invitation.heading-account-site': '{inviter} 様から {site} の {account} への招待',
  'invitation.heading-anonymous-account': '{account} への招待が届いています',
  'invitation.heading-anonymous-account-site': '{site} の {account} への招待が届いています',
  'invitation.nothing-yet': '下のボタンを押すまでは、何も行われません。',
  'invitation.inviter': '招待した方',
  'invitation.email': '招待されたメールアドレス',
  'invitation.account': '共有アカウント',
  'invitation.role': 'ロール',
  'invitation.groups': 'グループ',
  'invitation.permissions': '権限',
  'invitation.all-permissions':
    'すべての権限: この共有アカウントで、譲渡を除き、所有者と同じ操作ができます。',
  'invitation.expires': '有効期限',
  'invitation.message': 'メッセージ',
  'invitation.role-change':
    '承諾すると、お客様のユーザーアカウントのロールが {from} から {to} に変わります。',
  'invitation.role-becomes': '承諾すると、このユーザーアカウントのロールは {to} になります。',

  'register.heading': 'アカウントの作成',
  'register.intro': 'アカウントは {email} に関連付けられます。',
  'register.username': 'ユーザー名',
  'register.username-hint': '3 文字以上。次回からのログインに使えます。',
  'register.password': 'パスワード',
  'register.password-hint': '{min} 文字以上。',
  'register.first-name': '名',
  'register.last-name': '姓',
  'register.phone': '電話番号',
  'register.phone-hint': '国番号を付けて入力してください（例: {example}）。',
  'register.country': '国・地域',
  'register.country-none': '選択してください',
  'register.submit': '登録して承諾する',

  'login.heading': 'ログインして承諾する',
  'login.intro': '{email} のアカウントはすでにあります。ログインして招待を承諾してください。',
  'login.identifier': 'ユーザー名またはメールアドレス',
  'login.password': 'パスワード',
  'login.submit': 'ログインして承諾する',
  'login.other': 'すでにアカウントをお持ちの方',
  'login.instead': 'パスワードでログインする',
  'login.other-intro': 'この招待は {email} 宛てです。このアドレスのアカウントをお使いください。',

  'session.heading': '招待を承諾する',
  'session.signed-in': 'ログイン中のアカウント',
  'session.submit': '{email} として承諾する',
  'session.mismatch':
    '現在 {current} としてログインしていますが、この招待は {invited} 宛てです。招待されたアドレスでのみ承諾できます。',

  'decline.summary': '招待を辞退する',
  'decline.intro': '辞退したことは、招待した方に伝わります。この操作は取り消せません。',
  'decline.reason': '理由',
  'decline.suppress': '今後は招待を希望しません',
  'decline.suppress-hint': 'ご希望は記録されます。',
  'decline.submit': '招待を辞退する',

  'form.optional': '（任意）',
  'form.problem': '入力内容をご確認ください',
  'form.show-password': 'パスワードを表示',
  'form.hide-password': 'パスワードを隠す',
  'form.generate-password': 'パスワードを提案',
  'form.strength': 'パスワードの強度',
  'form.strength-levels': 'とても弱い|弱い|普通|強い|とても強い',

  'field.missing': '次の項目を入力してください: {label}',
  'field.username': 'ユーザー名は 3 文字以上 100 文字以内で、先頭と末尾に空白は使えません。',
  'field.username-taken': 'このユーザー名はすでに使われています。別のユーザー名をお選びください。',
  'field.password': '別のパスワードをお選びください。{min} 文字以上で、推測されにくいものが必要です。',
  'field.firstName': 'この名は使えません。100 文字以内で入力してください。',
  'field.lastName': 'この姓は使えません。100 文字以内で入力してください。',
  'field.phone': '電話番号が正しくありません。国番号を付けて入力してください（例: {example}）。',
  'field.countryCode': '一覧から国・地域をお選びください。',
  'field.reason': '理由は 1000 文字以内で入力してください。',
  'field.other': 'この内容は使えません。',

  'problem.credentials': 'ユーザー名またはパスワードが正しくありません。',
  'problem.email-taken': 'このアドレスのアカウントはすでにあります。ログインしてください。',
  'problem.email-mismatch':
    'そのアカウントのメールアドレスは異なります。この招待を承諾できるのは {email} のみです。',
  'problem.already-member': 'すでにこの共有アカウントに参加しているため、承諾の必要はありません。',
  'problem.blocked': 'このアカウントは停止されています。サイトの運営者にお問い合わせください。',
  'problem.unconfirmed': '先にメールアドレスの確認をお願いします。リンクは届いたメールに記載されています。',
  'problem.login-required': 'ログイン状態が終了しました。承諾するにはログインしてください。',
  'problem.unproved':
    'ご本人のアカウントであることを確認するため、今回のみパスワードでログインしてください。',

  'accepted.title': '招待を承諾しました',
  'accepted.session': '{username} としてログインしています。',
  'accepted.login': 'ご利用の準備ができました。ユーザー名 {username} でログインできます。',
  'accepted.continue': '次へ',
  'accepted.go-to-login': 'ログインページへ',
  'accepted.close': 'このページは閉じてかまいません。',

  'declined-now.title': '招待を辞退しました',
  'declined-now.text': '招待を辞退しました。アカウントは作成されていません。',
  'declined-now.suppressed': '今後の招待を希望しない旨を記録しました。',
  'declined-now.next': '誤って辞退された場合は、招待した方に新しい招待をご依頼ください。',

  'renewed.requested-title': '新しいリンクを依頼しました',
  'renewed.requested': '新しいリンクのご希望を、招待した方にお伝えしました。承認されるとメールで届きます。',
  'renewed.sent-title': '新しいリンクを送信しました',
  'renewed.sent': '新しいリンクをメールでお送りしました。以前のリンクは期限切れのままです。',
  'renewed.spam': '数分たっても届かない場合は、迷惑メールフォルダーもご確認ください。',

  'expired.title': '招待の有効期限が切れています',
  'expired.text': 'この招待は期限を過ぎたため、承諾できません。',
  'expired.can-renew': '新しいリンクを依頼できます。リンクは招待されたメールアドレスに送られます。',
  'expired.renew': '新しいリンクを依頼する',
  'expired.no-renew': '招待した方に連絡し、新しい招待をご依頼ください。',

  'used.title': 'このリンクは使用済みです',
  'used.text': 'この招待はすでに承諾されています。リンクは一度しか使えません。',
  'used.mine': 'ご本人が承諾された場合は、そのままログインしてください。',
  'used.next': 'お心当たりがない場合は、招待した方に連絡し、新しい招待をご依頼ください。',

  'cancelled.title': '招待は取り消されました',
  'cancelled.text': 'この招待は取り消されたため、承諾できません。',
  'cancelled.next': 'お心当たりがない場合は、招待した方にお問い合わせください。',

  'declined.title': '招待は辞退されました',
  'declined.text': 'この招待は辞退されたため、承諾できません。',
  'declined.next': 'お気持ちが変わった場合は、招待した方に新しい招待をご依頼ください。',

  'replaced.title': '新しいリンクがあります',
  'replaced.text': 'このリンクは新しいリンクに置き換えられたため、使えません。',
  'replaced.next':
    '受信トレイと迷惑メールフォルダーから最新の招待メールを探し、その中のリンクを開いてください。',

  'not-found.title': '招待が見つかりません',
  'not-found.text': 'このリンクに該当する招待はありません。リンクが途中で切れている可能性があります。',
  'not-found.next':
    'メールのリンクをもう一度開くか、リンク全体をアドレス欄に貼り付けてください。それでも開けない場合は、招待した方にお問い合わせください。',

  'no-link.title': 'リンクをもう一度開いてください',
  'no-link.text': '招待のリンクを使わずに開かれたか、時間がたちすぎています。',
  'no-link.next':
    '招待メールのリンクをもう一度開いてください。お使いのブラウザーで、このサイトの Cookie を許可する必要があります。',

  'attention.title': 'この招待は確認が必要です',
  'attention.text': 'この招待の内容に変更があったため、現在は承諾できません。',
  'attention.next': 'サイトの管理者が確認できる状態です。招待した方にお問い合わせください。',

  'rate-limited.title': '試行回数が多すぎます',
  'rate-limited.text': '短時間に多くの操作が行われました。何も変更されていません。',
  'rate-limited.next': 'しばらくしてから、もう一度お試しください。',
  'rate-limited.when': '{when}にもう一度お試しいただけます。',

  'no-mail.title': 'メールを送信できません',
  'no-mail.text':
    'コードをメールでお送りする必要がありますが、このサイトは現在メールを送信できません。何も変更されていません。',
  'no-mail.next': 'リンクを送った方、またはこのサイトの管理者にお知らせください。',

  'foreign.title': 'このページからの送信ではありません',
  'foreign.text': 'フォームが別のサイトから送信されたため、何も変更されていません。',
  'foreign.next': '招待メールのリンクを開き、表示されたフォームをお使いください。',

  'refused.title': 'この操作はできません',
  'refused.text': 'ご依頼の操作を実行できませんでした。何も変更されていません。',
  'refused.next':
    '招待メールのリンクをもう一度開いてください。それでも解決しない場合は、招待した方にお問い合わせください。',

  'failed.title': '問題が発生しました',
  'failed.text': '当サイト側の問題です。数分後にもう一度お試しください。',
  'failed.next': '繰り返し発生する場合は、招待した方にお問い合わせください。',
};
