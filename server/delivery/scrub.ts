const MAX_LENGTH = 500;
/** What is looked at: the patterns below take longer than the text grows. */
const MAX_READ = 5000;

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu;
const URL_WITH_PATH = /\b([a-z][a-z0-9+.-]{1,20}:\/\/)(?:[^\s/?#@<>"']*@)?([^\s/?#<>"']+)[^\s<>"')]*/giu;
const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/gu;
/** A key, a token or a password in base64: long, and of letters and digits together. */
const SECRET = /(?=[\w+/=~-]*\d)(?=[\w+/=~-]*[a-z])[\w+/=~-]{20,}/giu;

/**
 * Makes what a provider said fit to be stored and shown. Providers repeat what they were sent: links in spam reports,
 * credentials in refusals, addresses nearly always.
 */
export const scrub = (text: string): string => {
  const clean = text
    .slice(0, MAX_READ)
    .normalize('NFC')
    .replace(UNSEEN, ' ')
    // Only the host stays: the token of a link may be in its path as well as in its query.
    .replace(URL_WITH_PATH, '$1$2/…')
    .replace(ADDRESS, '[address]')
    .replace(SECRET, '[…]')
    .replace(/\s+/gu, ' ')
    .trim();
  return clean.length > MAX_LENGTH ? `${clean.slice(0, MAX_LENGTH - 1)}…` : clean;
};
