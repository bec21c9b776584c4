import { PluginError } from '../kernel/errors';

import type { SignUpLinkState } from './sign-up-link';

type EndedState = Exclude<SignUpLinkState, 'active'>;

const ENDED: Record<EndedState, { name: string; message: string }> = {
  paused: {
    name: 'SignUpLinkPaused',
    message: 'Signing up by this link is paused at the moment. Please try again later.',
  },
  revoked: { name: 'SignUpLinkRevoked', message: 'This sign-up link is no longer valid.' },
  expired: { name: 'SignUpLinkExpired', message: 'This sign-up link has expired.' },
  exhausted: {
    name: 'SignUpLinkExhausted',
    message: 'As many people as this sign-up link is for have signed up by it already.',
  },
};

/** 410: the link is authentic, or the record exists, but nobody can come by it (at the moment). */
export const signUpLinkEnded = (state: EndedState): PluginError =>
  new PluginError({ status: 410, ...ENDED[state] });

/** 403: the link is for addresses of other domains. */
export const domainNotAllowed = (): PluginError =>
  new PluginError({
    name: 'EmailMismatch',
    status: 403,
    message: 'This link is for addresses of other domains.',
  });

/** 409: it cannot be deleted, as the record says who has come by it. */
export const signUpLinkUsed = (uses: number): PluginError =>
  new PluginError({
    name: 'SignUpLinkUsed',
    status: 409,
    message: 'Somebody has signed up by this link already. Revoke it instead.',
    details: { uses },
  });
