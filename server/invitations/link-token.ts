import { isSame, type KeyRing } from '../kernel/secret';

/**
 * What a link is good for; a token of one purpose is worth nothing for another. `mail` went to the address and proves
 * the mailbox, `share` was copied by an administrator and proves nothing; `sign-up` is a sign-up link's, which many share, and
 * `approve` that of whoever invited, who is asked for a new link.
 */
export const LINK_PURPOSES = ['mail', 'share', 'decline', 'sign-up', 'approve'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/**
 * What the link is bound to, beside its purpose: all of it comes from the row, none of it can be read from the text. The
 * address is empty where the link is nobody's own.
 */
export interface LinkBinding {
  publicId: string;
  nonce: string;
  emailKey: string;
  account: string | null;
}

/** A token whose key-only tag was right: we made it, for this purpose, some time. */
export interface ParsedToken {
  purpose: LinkPurpose;
  keyId: string;
  publicId: string;
  mac: Buffer;
}

const LETTERS: Record<LinkPurpose, string> = {
  mail: 'm',
  share: 's',
  decline: 'd',
  'sign-up': 'u',
  approve: 'a',
};
const TAG_BYTES = 16;
const MAC_BYTES = 32;

// v1<purpose>.<key id>.<tag>.<mac>.<public id>: 107 characters, ending in a letter or digit, because mail clients cut
// trailing punctuation off a link.
const FORM = /^v1([msdua])\.([0-9a-z]{8})\.([\w-]{22})\.([\w-]{43})\.([0-9a-z]{26})$/;

/** What of a token anybody can read. */
interface PublicParts {
  purpose: LinkPurpose;
  keyId: string;
  publicId: string;
  macText: string;
}

const tagOf = (ring: KeyRing, { purpose, keyId, publicId, macText }: PublicParts): Buffer | null =>
  ring.mac('link-tag/v1', [purpose, publicId, macText], keyId)?.subarray(0, TAG_BYTES) ?? null;

const macOf = (ring: KeyRing, keyId: string, purpose: LinkPurpose, binding: LinkBinding): Buffer | null =>
  ring.mac(
    'link/v1',
    [purpose, binding.publicId, binding.nonce, binding.emailKey, binding.account ?? ''],
    keyId,
  );

/** Makes the link's token; it is derived at the moment of need and never stored. */
export const makeToken = (ring: KeyRing, purpose: LinkPurpose, binding: LinkBinding): string => {
  const keyId = ring.currentKeyId;
  const { publicId } = binding;
  const macText = macOf(ring, keyId, purpose, binding)?.toString('base64url') ?? '';
  const tag = tagOf(ring, { purpose, keyId, publicId, macText })?.toString('base64url') ?? '';
  return `v1${LETTERS[purpose]}.${keyId}.${tag}.${macText}.${publicId}`;
};

/** Node's decoder is lenient; only the canonical text of the bytes is accepted. */
const decode = (text: string, length: number): Buffer | null => {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === length && bytes.toString('base64url') === text ? bytes : null;
};

const purposeOf = (letter: string): LinkPurpose | undefined =>
  LINK_PURPOSES.find((purpose) => LETTERS[purpose] === letter);

/**
 * Reads a token and checks its key-only tag, so that a forgery is refused without a query.
 *
 * @returns null for everything that we did not make
 */
export const parseToken = (ring: KeyRing, text: string): ParsedToken | null => {
  const [, letter = '', keyId = '', tagText = '', macText = '', publicId = ''] = FORM.exec(text) ?? [];
  const purpose = purposeOf(letter);
  const tag = decode(tagText, TAG_BYTES);
  const mac = decode(macText, MAC_BYTES);
  if (!purpose || !tag || !mac) {
    return null;
  }
  const expected = tagOf(ring, { purpose, keyId, publicId, macText });
  return expected && isSame(expected, tag) ? { purpose, keyId, publicId, mac } : null;
};

/** Is the token bound to exactly this? */
export const isBoundTo = (ring: KeyRing, token: ParsedToken, binding: LinkBinding): boolean => {
  const expected = macOf(ring, token.keyId, token.purpose, binding);
  return expected !== null && isSame(expected, token.mac);
};
