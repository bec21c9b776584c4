import fc from 'fast-check';
import {
  isBoundTo,
  LINK_PURPOSES,
  makeToken,
  parseToken,
  type LinkBinding,
} from '../../server/invitations/link-token';
import { createKeyRing, randomId } from '../../server/kernel/secret';

const OLD_SECRET = 'an old secret that is long enough to be one';
const NEW_SECRET = 'a new secret that is long enough to be one';

const ring = createKeyRing([OLD_SECRET]);

const binding = (given: Partial<LinkBinding> = {}): LinkBinding => ({
  publicId: randomId(),
  nonce: randomId(),
  emailKey: 'a'.repeat(64),
  account: null,
  ...given,
});

const purposes = fc.constantFrom(...LINK_PURPOSES);
const ids = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(() => randomId());

describe('the token of a link', () => {
  it('opens what it was made for', () => {
    fc.assert(
      fc.property(purposes, ids, (purpose, publicId) => {
        const bound = binding({ publicId });
        const parsed = parseToken(ring, makeToken(ring, purpose, bound));
        expect(parsed).toMatchObject({ purpose, publicId, keyId: ring.currentKeyId });
        expect(parsed && isBoundTo(ring, parsed, bound)).toBe(true);
      }),
    );
  });

  it('survives mail: shorter than 128 characters, of letters that need no encoding, none of them at the end that is cut off', () => {
    fc.assert(
      fc.property(purposes, (purpose) => {
        const token = makeToken(ring, purpose, binding());
        expect(token.length).toBeLessThan(128);
        expect(encodeURIComponent(token)).toBe(token);
        expect(token).toMatch(/[0-9a-z]$/);
      }),
    );
  });

  it('is the same whenever it is made, so that it need not be kept', () => {
    const bound = binding();
    expect(makeToken(ring, 'mail', bound)).toBe(makeToken(ring, 'mail', bound));
  });

  it.each(LINK_PURPOSES)('for "%s" is worth nothing for another purpose', (purpose) => {
    const bound = binding();
    const token = makeToken(ring, purpose, bound);
    for (const other of LINK_PURPOSES.filter((candidate) => candidate !== purpose)) {
      const letter = makeToken(ring, other, bound).slice(0, 3);
      expect(parseToken(ring, letter + token.slice(3))).toBeNull();
      expect(makeToken(ring, other, bound)).not.toBe(token);
    }
  });

  it.each([
    ['another link of the same invitation', { nonce: randomId() }],
    ['another address', { emailKey: 'b'.repeat(64) }],
    ['an account', { account: 'acme' }],
    ['another invitation', { publicId: randomId() }],
  ])('is not bound to %s', (_what, changed) => {
    const bound = binding();
    const parsed = parseToken(ring, makeToken(ring, 'mail', bound));
    expect(parsed && isBoundTo(ring, parsed, { ...bound, ...changed })).toBe(false);
  });
});

describe('a text that is not our token', () => {
  const bound = binding();
  const token = makeToken(ring, 'mail', bound);

  /** Opens the invitation, as a link would. */
  const opens = (text: string): boolean => {
    const parsed = parseToken(ring, text);
    return parsed !== null && isBoundTo(ring, parsed, bound);
  };

  it('is every one with another character anywhere', () => {
    const alphabet = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.=%+/';
    for (let place = 0; place < token.length; place += 1) {
      for (const letter of alphabet.replace(token.charAt(place), '')) {
        const forged = token.slice(0, place) + letter + token.slice(place + 1);
        expect([place, letter, parseToken(ring, forged)]).toEqual([place, letter, null]);
      }
    }
  });

  it('is every one with something more or less', () => {
    for (let place = 0; place < token.length; place += 1) {
      expect(opens(token.slice(0, place) + token.slice(place + 1))).toBe(false);
      expect(opens(`${token.slice(0, place)}0${token.slice(place)}`)).toBe(false);
    }
    for (const forged of [
      `${token}\n`,
      `${token} `,
      ` ${token}`,
      `${token}.`,
      token.toUpperCase(),
      `${token}${token}`,
    ]) {
      expect(parseToken(ring, forged)).toBeNull();
    }
  });

  it('is whatever anybody makes up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => parseToken(ring, text) === null),
    );
    const base64url = fc.stringMatching(/^[\w-]+$/);
    fc.assert(
      fc.property(
        purposes,
        base64url,
        base64url,
        (_purpose, tag, mac) =>
          parseToken(ring, `v1m.${ring.currentKeyId}.${tag}.${mac}.${bound.publicId}`) === null,
      ),
    );
  });

  it('is the same bytes in another spelling', () => {
    // The last character of 16 or 32 bytes in base64url carries bits that the bytes do not have.
    const [head = '', keyId = '', tag = '', mac = '', publicId = ''] = token.split('.');
    const respelled = (text: string): string[] =>
      [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_']
        .map((letter) => text.slice(0, -1) + letter)
        .filter(
          (other) => other !== text && Buffer.from(other, 'base64url').equals(Buffer.from(text, 'base64url')),
        );
    expect(respelled(tag).length).toBeGreaterThan(0);
    for (const other of respelled(tag)) {
      expect(parseToken(ring, [head, keyId, other, mac, publicId].join('.'))).toBeNull();
    }
    for (const other of respelled(mac)) {
      expect(parseToken(ring, [head, keyId, tag, other, publicId].join('.'))).toBeNull();
    }
  });

  it('is a token of another site', () => {
    const theirs = createKeyRing([NEW_SECRET]);
    expect(parseToken(ring, makeToken(theirs, 'mail', bound))).toBeNull();
    const withOurKeyId = makeToken(theirs, 'mail', bound).replace(theirs.currentKeyId, ring.currentKeyId);
    expect(parseToken(ring, withOurKeyId)).toBeNull();
  });
});

describe('the rotation of the key', () => {
  const bound = binding();
  const before = createKeyRing([OLD_SECRET]);
  const during = createKeyRing([NEW_SECRET, OLD_SECRET]);
  const after = createKeyRing([NEW_SECRET]);

  it('signs with the newest', () => {
    expect(makeToken(during, 'mail', bound)).toBe(makeToken(after, 'mail', bound));
    expect(during.currentKeyId).toBe(after.currentKeyId);
    expect(during.keyIds).toEqual([after.currentKeyId, before.currentKeyId]);
  });

  it('still opens what the older one signed', () => {
    const parsed = parseToken(during, makeToken(before, 'mail', bound));
    expect(parsed && isBoundTo(during, parsed, bound)).toBe(true);
  });

  it('opens nothing any more of a key that was dropped', () => {
    expect(parseToken(after, makeToken(before, 'mail', bound))).toBeNull();
  });

  it('says nothing about a key by its id', () => {
    expect(before.currentKeyId).toMatch(/^[0-9a-z]{8}$/);
    expect(createKeyRing([OLD_SECRET]).currentKeyId).toBe(before.currentKeyId);
    expect(() => createKeyRing([])).toThrow('At least one secret');
  });
});
