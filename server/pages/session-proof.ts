import { isSame, type KeyRing } from '../kernel/secret';

const USE = 'page-accept/v1';

const makeWith = (keys: KeyRing, userId: number, token: string, keyId?: string): Buffer | null =>
  keys.mac(USE, [String(userId), token], keyId);

/**
 * What the button "accept as …" carries: that *this* user was shown *this* invitation. The session's cookie is sent by
 * the browser whoever made the form, so without it another site could press the button (CSRF), and a browser that has
 * changed its user since would accept as somebody who was not asked.
 */
export const proofOf = (keys: KeyRing, userId: number, token: string): string =>
  makeWith(keys, userId, token)?.toString('base64url') ?? '';

export const isProof = (keys: KeyRing, text: string, userId: number, token: string): boolean => {
  const given = Buffer.from(text, 'base64url');
  return keys.keyIds.some((keyId) => {
    const expected = makeWith(keys, userId, token, keyId);
    return expected !== null && isSame(expected, given);
  });
};
