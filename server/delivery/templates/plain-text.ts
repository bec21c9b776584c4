/** Marks that nobody sees and that turn text around or hide letters; the joiners of Arabic, Indic and emoji stay. */
const INVISIBLE = /(?!\u200c|\u200d|[\u0600-\u0605]|\u06dd)[\p{Cf}\p{Cs}]/gu;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const CONTROL_BUT_LINE_FEED = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/gu;

const URL_WITH_SCHEME = /\b[a-z][a-z0-9+.-]{1,20}:\/\/\S+/giu;
const OTHER_SCHEME = /\b(?:mailto|tel|sms|data|javascript|vbscript):\S+/giu;
const WWW = /\bwww\d{0,3}\.\S+/giu;
/** A dot that a mail client, or IDNA, takes for the dot of a domain name: between letters or digits, before a letter. */
const DOMAIN_DOT = /(?<=[\p{L}\p{N}])[.\u3002\uff0e\uff61](?=[\p{L}\p{N}-]*\p{L}[\p{L}\p{N}-])/gu;

const REMOVED = '[…]';

/**
 * Leaves nothing that a mail client turns into a link, so that our mail cannot be used to send somebody else's: whole
 * URLs go, and `example.com` becomes `example. com`, which reads well and links nowhere.
 */
const withoutLinks = (text: string): string =>
  text
    .replace(URL_WITH_SCHEME, REMOVED)
    .replace(OTHER_SCHEME, REMOVED)
    .replace(WWW, REMOVED)
    .replace(DOMAIN_DOT, '$&\u0020');

/** Cut between characters, never within one that takes two units. */
export const cap = (text: string, length: number): string => {
  const characters = Array.from(text);
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
};

const NAME_LENGTH = 100;
const MESSAGE_LENGTH = 2000;
const MESSAGE_LINES = 60;

/** What is looked at of a text, before it is cleaned: the patterns take longer than it grows. */
const MAX_READ = 10_000;

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, MAX_READ).normalize('NFC') : '';

/** One line: no line break, so that no name begins another header. */
export const lineOf = (value: unknown): string =>
  cap(textOf(value).replace(INVISIBLE, '').replace(CONTROL, ' ').replace(/\s+/gu, ' ').trim(), NAME_LENGTH);

/** The name of a person or a role, as somebody typed it. */
export const nameOf = (value: unknown): string => withoutLinks(lineOf(value));

/** The lines of a personal message, as somebody typed it. */
export const messageLinesOf = (value: unknown): string[] => {
  const clean = textOf(value)
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROL_BUT_LINE_FEED, ' ')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
  return clean === ''
    ? []
    : cap(withoutLinks(clean), MESSAGE_LENGTH)
        .split('\n')
        .slice(0, MESSAGE_LINES)
        .map((line) => line.trimEnd());
};

/** An address of the web, or nothing: no script, and nothing that ends the attribute it stands in. */
export const linkOf = (value: unknown): string =>
  typeof value === 'string' && /^https?:\/\/[^\s"'<>]+$/.test(value) ? value : '';
