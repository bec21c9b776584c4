import type { ApprovalTexts } from './en';

export const ja: ApprovalTexts = {
  'approve.title': '新しいリンクの承認',
  'approve.heading': '新しいリンクの依頼',
  'approve.asks':
    'あなたは {name} さん ({email}) を招待しました。招待の期限が切れたため、新しいリンクが求められています。',
  'approve.asks-account':
    'あなたは {name} さん ({email}) を {account} に招待しました。招待の期限が切れたため、新しいリンクが求められています。',
  'approve.what': '承認すると、新しいリンクが {email} に送られます。内容は元の招待と同じです。',
  'approve.submit': '承認して新しいリンクを送る',
  'approve.ignore': '承認しない場合は、このページを閉じてください。',
  'approved.title': '承認しました',
  'approved.text': '新しいリンクを {email} に送っています。',
  'approve-over.title': '承認するものはありません',
  'approve-over.text': 'この依頼はすでに処理されたか、招待が終了または変更されています。',
  'approve-old.title': 'このリンクは古すぎます',
  'approve-old.text':
    '依頼はまだ有効ですが、古いためこのリンクでは承認できません。招待をもう一度お送りください。',
  'approve-refused.title': '承認できません',
  'approve-refused.text': 'あなたは、この招待の内容を与えることができなくなりました。何も送られていません。',
  'approve-refused.next': 'サイトの管理者にお問い合わせください。',
  'approve-failed.title': '送信できませんでした',
  'approve-failed.text':
    '空きがないか、招待の内容の一部がもう存在しないか、この宛先が再び招待されています。何も送られていません。',
  'approve-failed.next': '招待の画面で確認するか、サイトの管理者にお問い合わせください。',
};
