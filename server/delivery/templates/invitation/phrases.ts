import type { FramePhrases } from '../frame';

/** The words of the mail in one language. `{{ … }}` and `{% … %}` are Liquid; nothing here is HTML. */
export interface InvitationPhrases extends FramePhrases {
  subject: string;
  greeting: string;
  introduction: string;
  /** Above the personal message. */
  messageFrom: string;
  /** On the button. */
  accept: string;
  newHere: string;
  /** On the link for people who have no user yet. */
  registerUser: string;
  /** What ends the sentence with that link, and the space after it. */
  fullStop?: string;
  haveAccount: string;
  expires: string;
  copyLink: string;
  unexpected: string;
}
