import { simpleParser } from 'mailparser';

/** A mail as the server took it. */
export interface Mail {
  from: string;
  /** The recipients of the envelope, in lower case. */
  to: string[];
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** Every header, by its lower-case name. */
  headers: Map<string, unknown>;
  /** The message as it came over the wire. */
  raw: string;
  /** Every distinct URL of the text part, in order. */
  links: string[];
}

/** Reads a message that came over SMTP. */
export const readMail = async (raw: Buffer, recipients: string[]): Promise<Mail> => {
  const parsed = await simpleParser(raw, { skipTextToHtml: true, skipHtmlToText: true });
  const text = parsed.text ?? '';
  return {
    from: parsed.from?.text ?? '',
    to: recipients,
    subject: parsed.subject ?? '',
    text,
    html: parsed.html || '',
    messageId: parsed.messageId ?? '',
    headers: parsed.headers,
    raw: raw.toString('utf8'),
    links: [...new Set(text.match(/https?:\/\/[^\s<>"]+/g) ?? [])],
  };
};
