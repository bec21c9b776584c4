import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';

/** An email address in its two forms, and the key under which it is looked up. */
export interface EmailAddress {
  /** As it was typed, trimmed: for display only. */
  typed: string;
  /** NFC, lower case, punycode domain: the address that mail goes to. */
  canonical: string;
  /** SHA-256 of the canonical form, hex: the databases disagree about which texts are equal, but not about this. */
  key: string;
  /** The canonical domain. */
  domain: string;
}

const MAX_LOCAL_LENGTH = 64;
const MAX_LENGTH = 254;
// A dot-atom of RFC 5322 §3.2.3; no quoted local parts, comments or groups, which mail libraries read differently.
const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

export const addressKey = (canonical: string): string => createHash('sha256').update(canonical).digest('hex');

/**
 * Reads one email address; null where it is none. Normalised *before* it is checked, so that no look-alike character
 * turns into an `@` or a line break afterwards.
 */
export const parseAddress = (text: string): EmailAddress | null => {
  const typed = text.trim().normalize('NFC');
  if (typed.length > MAX_LENGTH) {
    return null;
  }
  const at = typed.lastIndexOf('@');
  const local = typed.slice(0, at).toLowerCase();
  const domain = at < 0 ? '' : domainToASCII(typed.slice(at + 1).toLowerCase());
  const canonical = `${local}@${domain}`;
  const fits = local.length <= MAX_LOCAL_LENGTH && canonical.length <= MAX_LENGTH;
  if (!fits || !LOCAL_PART.test(local) || !DOMAIN.test(domain)) {
    return null;
  }
  return { typed, canonical, key: addressKey(canonical), domain };
};
