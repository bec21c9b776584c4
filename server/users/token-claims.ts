/** What of a token of the host is looked at. */
export interface TokenClaims {
  userId: number;
  /** Whole seconds; null where the site leaves it out of its tokens. */
  issuedAt: number | null;
  /** In the mode `refresh`. */
  sessionId: string | null;
}

type Claims = Partial<Record<'id' | 'userId' | 'iat' | 'sessionId', unknown>>;

const parseClaims = (token: string): Claims | null => {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return typeof claims === 'object' ? claims : null;
  } catch {
    return null;
  }
};

/**
 * Reads a token without checking its signature: for one that the host has taken, or will refuse by itself.
 *
 * @returns null where it names no user
 */
export const claimsOf = (token: string): TokenClaims | null => {
  const claims = parseClaims(token);
  const userId = Number(claims?.id ?? claims?.userId);
  if (!claims || !Number.isSafeInteger(userId)) {
    return null;
  }
  const { iat, sessionId } = claims;
  return {
    userId,
    issuedAt: typeof iat === 'number' ? iat : null,
    sessionId: typeof sessionId === 'string' ? sessionId : null,
  };
};
