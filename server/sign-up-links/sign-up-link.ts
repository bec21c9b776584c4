/**
 * The life of a sign-up link.
 *
 * What is stored is what administrators decided: `active`, `paused` or, for good, `revoked`. The clock and the counter
 * decide the rest: past `expiresAt` it is `expired`, with all uses taken `exhausted`, whether or not it is paused. An
 * expired or exhausted one comes alive again when it is edited; nothing brings a revoked one back.
 */
export const STORED_STATES = ['active', 'paused', 'revoked'] as const;
export type StoredState = (typeof STORED_STATES)[number];

export const SIGN_UP_LINK_STATES = [...STORED_STATES, 'expired', 'exhausted'] as const;
export type SignUpLinkState = (typeof SIGN_UP_LINK_STATES)[number];

interface Living {
  state: StoredState;
  expiresAt: Date;
  uses: number;
  maxUses: number | null;
}

/** The state by the clock and the counter. */
export const stateAt = ({ state, expiresAt, uses, maxUses }: Living, now: Date): SignUpLinkState => {
  if (state === 'revoked') {
    return 'revoked';
  }
  if (expiresAt.getTime() <= now.getTime()) {
    return 'expired';
  }
  return maxUses !== null && uses >= maxUses ? 'exhausted' : state;
};

/** Whether addresses of a domain may sign up: those of the list and no others, or all where it is empty. */
export const isDomainAllowed = (domains: readonly string[], domain: string): boolean =>
  domains.length === 0 || domains.includes(domain);
