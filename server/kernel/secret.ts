import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** Anything shorter can be guessed offline; the configuration refuses it. */
export const MIN_SECRET_LENGTH = 32;

const SALT = 'strapi-plugin-invitations';
const KEY_BYTES = 32;
const KEY_ID_LENGTH = 8;
const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/** Lower-case Crockford base32: only letters and digits, so that mail clients cut nothing off a link that ends in it. */
export const base32 = (bytes: Uint8Array): string => {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += CROCKFORD.charAt((value >>> bits) & 31);
    }
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? text + CROCKFORD.charAt((value << (5 - bits)) & 31) : text;
};

const POOL_BYTES = 4096;
let pool = Buffer.alloc(0);

/** Random bytes are asked for by the thousand, as each call costs as much as a hundred of them; none is given twice. */
const takeRandom = (length: number): Buffer => {
  if (pool.length < length) {
    pool = randomBytes(Math.max(POOL_BYTES, length));
  }
  const bytes = pool.subarray(0, length);
  pool = pool.subarray(length);
  return bytes;
};

/** 128 random bits as 26 letters and digits. */
export const randomId = (): string => base32(takeRandom(16));

const TIME_BYTES = 6;

/** As many letters and digits as the host's own ids have: 24 of five bits each. */
const DOCUMENT_ID_BYTES = 15;

/**
 * The id of a document: the time in milliseconds, as in a ULID, and 72 random bits. Ids that grow are written at the end of
 * their index; wholly random ones would each change a page of their own of an index as large as the table.
 */
export const randomDocumentId = (): string => {
  const bytes = Buffer.alloc(DOCUMENT_ID_BYTES);
  // Of the process, as nothing is decided by it.
  bytes.writeUIntBE(Math.floor(performance.timeOrigin + performance.now()), 0, TIME_BYTES);
  takeRandom(DOCUMENT_ID_BYTES - TIME_BYTES).copy(bytes, TIME_BYTES);
  return base32(bytes);
};

/** Compares in constant time; buffers of different length are simply different. */
export const isSame = (left: Uint8Array, right: Uint8Array): boolean =>
  left.length === right.length && timingSafeEqual(left, right);

/** Every field is length-prefixed, so that no two lists of fields give one message. */
const encode = (fields: readonly string[]): Buffer => {
  const lengths = fields.map((field) => Buffer.byteLength(field, 'utf8'));
  const message = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, 0));
  let offset = 0;
  fields.forEach((field, index) => {
    offset = message.writeUInt32BE(lengths[index] ?? 0, offset);
    offset += message.write(field, offset, 'utf8');
  });
  return message;
};

/** HKDF (RFC 5869): one key per use, so that what is made for one use proves nothing for another. */
const deriveKey = (secret: string, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, SALT, use, KEY_BYTES));

/**
 * The keys, newest first: the first signs, all verify, so a key can be rotated without breaking the links already
 * sent.
 */
export interface KeyRing {
  /** Fingerprint of the key that signs. */
  readonly currentKeyId: string;
  /** Fingerprints of all keys, newest first. */
  readonly keyIds: readonly string[];
  /**
   * HMAC-SHA256 (RFC 2104) over the fields under the key of that use.
   *
   * @returns null where the ring has no key of that id
   */
  mac(use: string, fields: readonly string[], keyId?: string): Buffer | null;
  /** The text under the current key: what is kept instead of an address that must not be kept. */
  keyedHash(use: string, text: string): string;
  /** The text under every key: what is looked for, as an older key may have written it. */
  keyedHashes(use: string, text: string): string[];
}

interface Key {
  id: string;
  forUse(use: string): Buffer;
}

const createKey = (secret: string): Key => {
  const derived = new Map<string, Buffer>();
  const forUse = (use: string): Buffer => {
    const known = derived.get(use);
    if (known) {
      return known;
    }
    const key = deriveKey(secret, use);
    derived.set(use, key);
    return key;
  };
  const fingerprint = createHmac('sha256', forUse('fingerprint')).update('fingerprint').digest();
  return { id: base32(fingerprint).slice(0, KEY_ID_LENGTH), forUse };
};

/**
 * @param secrets newest first, at least one
 * @throws Error where the list is empty
 */
export const createKeyRing = (secrets: readonly string[]): KeyRing => {
  const keys = secrets.map(createKey);
  const [current] = keys;
  if (!current) {
    throw new Error('At least one secret is needed.');
  }
  const byId = new Map(keys.map((key) => [key.id, key]));
  const macWith = (key: Key, use: string, fields: readonly string[]): Buffer =>
    createHmac('sha256', key.forUse(use)).update(encode(fields)).digest();
  return {
    currentKeyId: current.id,
    keyIds: keys.map(({ id }) => id),
    mac(use, fields, keyId = current.id) {
      const key = byId.get(keyId);
      return key ? macWith(key, use, fields) : null;
    },
    keyedHash: (use, text) => macWith(current, use, [text]).toString('hex'),
    keyedHashes: (use, text) => keys.map((key) => macWith(key, use, [text]).toString('hex')),
  };
};

declare module './get-service' {
  interface Services {
    keys: KeyRing;
  }
}
