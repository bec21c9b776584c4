import type { FramePhrases } from '../frame';

/** The words of the mail in one language. `{{ … }}` is Liquid; nothing here is HTML. */
export interface CodePhrases extends FramePhrases {
  /** Without the code: subjects are logged on their way, and shown on locked screens. */
  subject: string;
  /** Above the code. */
  introduction: string;
  expires: string;
  unexpected: string;
}
