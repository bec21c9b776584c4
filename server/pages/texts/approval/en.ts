/** Every sentence of the page on which whoever invited approves a new link, in English. */
export const en = {
  'approve.title': 'Approve a new link',
  'approve.heading': 'A new link is asked for',
  'approve.asks': 'You invited {name} ({email}). The invitation has expired, and a new link is asked for.',
  'approve.asks-account':
    'You invited {name} ({email}) to {account}. The invitation has expired, and a new link is asked for.',
  'approve.what': 'If you approve, a new link is sent to {email}. It gives what the invitation gave.',
  'approve.submit': 'Approve and send a new link',
  'approve.ignore': 'If you do not want that, simply close this page.',
  'approved.title': 'Approved',
  'approved.text': 'A new link is on its way to {email}.',
  'approve-over.title': 'Nothing left to approve',
  'approve-over.text': 'The request was answered already, or the invitation has ended or changed since.',
  'approve-old.title': 'This link is too old',
  'approve-old.text':
    'The request is still open, but it was made too long ago to be answered by this link. Please send the invitation again yourself.',
  'approve-refused.title': 'You may not approve this',
  'approve-refused.text': 'You may no longer give what this invitation gives. Nothing was sent.',
  'approve-refused.next': 'Please ask an administrator of the site.',
  'approve-failed.title': 'It could not be sent',
  'approve-failed.text':
    'No place is free any more, something that the invitation gives no longer exists, or the address has been invited again. Nothing was sent.',
  'approve-failed.next':
    'Please look at the invitation where you invite people, or ask an administrator of the site.',
} as const;

/** What a language has to bring along. */
export type ApprovalTexts = Readonly<Record<keyof typeof en, string>>;
