/** The step of an SMTP conversation at which the server answers out of the ordinary. */
export type SmtpStep = 'connect' | 'mail' | 'rcpt' | 'data';

/**
 * An answer that a test asks the mail server for:
 * - `refuse`: an SMTP code of 4xx (try again later) or 5xx (never)
 * - `delay`: the ordinary answer, but only after `delayMs` milliseconds
 * - `hang`: no answer at all; at `data` with `keepsMail` the mail has been taken all the same
 * - `drop`: the connection is closed instead of an answer; at `data` with `keepsMail` the mail has been taken
 *   before, so that the sender cannot know whether it was
 */
export type MailAnswer = {
  at: SmtpStep;
  /** Only for mails to this address; every mail if left out. Steps before `rcpt` know no recipient yet. */
  to?: string;
  /** How many times it is given before the server is ordinary again; for ever if left out. */
  times?: number;
} & (
  | { kind: 'refuse'; code: number; text?: string }
  | { kind: 'delay'; delayMs: number }
  | { kind: 'hang'; keepsMail?: boolean }
  | { kind: 'drop'; keepsMail?: boolean }
);

/** What the conversation is about at the moment. */
export interface SmtpMoment {
  step: SmtpStep;
  recipients: string[];
}

/** The answers that were asked for, in the order asked; each is used up by the conversations it fits. */
export class MailScript {
  private readonly answers: { answer: MailAnswer; left: number }[] = [];

  add(answer: MailAnswer): void {
    this.answers.push({ answer, left: answer.times ?? Infinity });
  }

  clear(): void {
    this.answers.length = 0;
  }

  /** The answer for this moment, which uses it up once. */
  take({ step, recipients }: SmtpMoment): MailAnswer | null {
    const found = this.answers.find(
      ({ answer, left }) =>
        left > 0 &&
        answer.at === step &&
        (answer.to === undefined || recipients.includes(answer.to.toLowerCase())),
    );
    if (!found) return null;
    found.left -= 1;
    return found.answer;
  }
}
