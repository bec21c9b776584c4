/** The words of the mail in one language. `{{ … }}` and `{% … %}` are Liquid; nothing here is HTML. */
export interface InvitationPhrases {
  language: string;
  direction: 'ltr' | 'rtl';
  subject: string;
  /** What a mailbox shows beside the subject. */
  preview: string;
  heading: string;
  greeting: string;
  introduction: string;
  /** Above the personal message. */
  messageFrom: string;
  /** On the button. */
  accept: string;
  newHere: string;
  /** On the link for people who have no user yet. */
  registerUser: string;
  haveAccount: string;
  expires: string;
  copyLink: string;
  unexpected: string;
}
