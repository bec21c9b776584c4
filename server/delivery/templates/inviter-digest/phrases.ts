import type { FramePhrases } from '../frame';

/** What is told, in this order. */
export const PARTS = ['accepted', 'declined', 'expired', 'attention'] as const;
export type Part = (typeof PARTS)[number];

/** The words of the mail in one language. `{{ … }}` is Liquid; nothing here is HTML. The parts are headings. */
export interface InviterDigestPhrases extends FramePhrases, Record<Part, string> {
  subject: string;
  introduction: string;
  /** After the lines of a part that has more than are listed. */
  more: string;
  /** On the button. */
  look: string;
  why: string;
}
