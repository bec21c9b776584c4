import { isSame, type KeyRing } from '../kernel/secret';

const USE = 'portal-form/v1';

/**
 * Whose form it is: the session of the portal, or the user of the host's cookie, whose token changes all the time; then
 * another password and the end of their sessions make other forms.
 */
export type FormOwner =
  | readonly ['portal', sessionId: string]
  | readonly ['host', userId: string, passwordMark: string, sessionsFrom: string];

/** What every form carries: that a page shown to this very session made it, and no other site (CSRF). */
export const formToken = (keys: KeyRing, owner: FormOwner): string =>
  keys.mac(USE, owner)?.toString('base64url') ?? '';

export const isFormToken = (keys: KeyRing, owner: FormOwner, text: string): boolean => {
  const given = Buffer.from(text, 'base64url');
  return keys.keyIds.some((keyId) => {
    const expected = keys.mac(USE, owner, keyId);
    return expected !== null && isSame(expected, given);
  });
};
