import type { FramePhrases } from '../frame';

/** The words of the mail in one language. `{{ … }}` is Liquid; nothing here is HTML. */
export interface RenewalRequestPhrases extends FramePhrases {
  subject: string;
  /** Who asks, where the invitation is into an account, and where it is to the site itself. */
  toAccount: string;
  toSite: string;
  /** On the button. */
  approve: string;
  asksFirst: string;
  /** Where there is no page that the mail could lead to. */
  noLink: string;
  unexpected: string;
}
