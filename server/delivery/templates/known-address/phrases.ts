import type { FramePhrases } from '../frame';

/** The words of the mail in one language. `{{ … }}` is Liquid; nothing here is HTML. */
export interface KnownAddressPhrases extends FramePhrases {
  subject: string;
  introduction: string;
  /** On the button. */
  logIn: string;
  unexpected: string;
}
