import type { FramePhrases } from '../frame';

/** What is said of one answer. */
export interface AnswerPhrases extends Pick<FramePhrases, 'preview' | 'heading'> {
  subject: string;
  /** Where the invitation is into an account, and where it is to the site itself. */
  toAccount: string;
  toSite: string;
}

/** The words of both mails in one language. `{{ … }}` is Liquid; nothing here is HTML. */
export interface InviterNotePhrases extends Pick<FramePhrases, 'language' | 'direction'> {
  accepted: AnswerPhrases;
  declined: AnswerPhrases;
  /** Above the reason of whoever declined. */
  reason: string;
  /** On the button. */
  look: string;
  why: string;
}
