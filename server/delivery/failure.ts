import { scrub } from './scrub';

/**
 * What a failed attempt means:
 * - `temporary`: try this mail again later;
 * - `permanent`: this mail will never be taken;
 * - `credentials`: the provider does not know us, so no mail will be taken until somebody sees to it;
 * - `throttled`: the provider wants us to slow down.
 */
export type FailureKind = 'temporary' | 'permanent' | 'credentials' | 'throttled';

export interface Failure {
  kind: FailureKind;
  /** For the administrator; scrubbed and capped. */
  reason: string;
  /** What the provider asked for, where it did. */
  retryAfterMs: number | null;
}

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

const numberIn = (fields: Fields, ...names: string[]): number | null => {
  const found = names.map((name) => fields[name]).find((value) => typeof value === 'number');
  return typeof found === 'number' ? found : null;
};

const textIn = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

const THROTTLING =
  /throttl|too ?many ?(requests|messages|mails|connections)|slow ?down|rate ?(limit )?exceeded/i;

/** Answers before the mail itself is spoken of: they are about the connection, whatever their first digit. */
const BEFORE_THE_MAIL = new Set(['CONN', 'EHLO', 'HELO', 'STARTTLS']);

/** RFC 4954 §6 and RFC 8314: authentication is required, too weak, expired, or was refused. */
const AUTHENTICATION = new Set([530, 534, 535, 538]);

/** The server is busy, closes, or has had too much of us, whatever the moment at which it says so (RFC 5321, RFC 4954). */
const ALWAYS_SLOW_DOWN = new Set([421, 454]);

/** RFC 3463: about this address or this mailbox, not about us. */
const ABOUT_THE_MAILBOX = /\b4\.[12]\.\d|gr[ea]y-?list/i;

/** A 450 without a reason is what most servers say to those who send too fast; it also means a mailbox that is busy. */
const isSlowDown = (code: number, words: string): boolean =>
  ALWAYS_SLOW_DOWN.has(code) ||
  (code === 450 && !ABOUT_THE_MAILBOX.test(words)) ||
  (code >= 400 && code < 500 && THROTTLING.test(words));

const classifySmtp = (code: number, error: Fields): FailureKind => {
  if (isSlowDown(code, `${textIn(error, 'response')} ${textIn(error, 'message')}`)) {
    return 'throttled';
  }
  if (error.code === 'EAUTH' || AUTHENTICATION.has(code)) {
    return 'credentials';
  }
  const isAboutTheMail = !BEFORE_THE_MAIL.has(textIn(error, 'command'));
  return code >= 500 && isAboutTheMail ? 'permanent' : 'temporary';
};

const classifyHttp = (status: number, name: string): FailureKind => {
  if (status === 429 || THROTTLING.test(name)) {
    return 'throttled';
  }
  if (status === 401 || status === 403) {
    return 'credentials';
  }
  return status >= 400 && status < 500 && status !== 408 && status !== 425 ? 'permanent' : 'temporary';
};

const isHttpStatus = (value: number | null): value is number => value !== null && value >= 400 && value < 600;

/** Where the client libraries of the providers put the status of the answer. */
const httpStatusOf = (error: Fields): number | null => {
  const candidates = [
    numberIn(error, 'statusCode', 'status', 'code'),
    numberIn(fieldsOf(error.response), 'status', 'statusCode'),
    numberIn(fieldsOf(error.$metadata), 'httpStatusCode'),
  ];
  return candidates.find(isHttpStatus) ?? null;
};

const MAX_RETRY_AFTER_S = 3600;

const retryAfterOf = (error: Fields): number | null => {
  const headers = fieldsOf(fieldsOf(error.response).headers ?? error.headers);
  const seconds = Number(headers['retry-after'] ?? headers['Retry-After']);
  return seconds > 0 && seconds <= MAX_RETRY_AFTER_S ? seconds * 1000 : null;
};

/** The mail names nobody that the server would take; there is no answer of a server to go by. */
const WITHOUT_RECIPIENT = 'EENVELOPE';

const classify = (error: Fields): FailureKind => {
  const smtpCode = numberIn(error, 'responseCode');
  if (smtpCode !== null) {
    return classifySmtp(smtpCode, error);
  }
  if (error.code === 'EAUTH' || error.code === 'ENOAUTH') {
    return 'credentials';
  }
  if (error.code === WITHOUT_RECIPIENT) {
    return 'permanent';
  }
  const status = httpStatusOf(error);
  // Everything else (network, time-out, what we have never seen) may pass; the attempts are bounded.
  return status === null ? 'temporary' : classifyHttp(status, textIn(error, 'name'));
};

const wordsOf = (error: unknown): string => {
  const words = error instanceof Error ? error.message : String(error);
  return scrub(words) || 'The email provider gave no reason.';
};

/** Reads what the email provider threw; providers differ, so every shape that is known is looked for. */
export const failureOf = (error: unknown): Failure => {
  const fields = fieldsOf(error);
  return { kind: classify(fields), reason: wordsOf(error), retryAfterMs: retryAfterOf(fields) };
};
