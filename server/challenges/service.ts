import type { Origin } from '../kernel/actor';
import { NOWHERE } from '../kernel/actor';
import type { LifecycleContext } from '../kernel/feature';
import type { HostUser } from '../users/service';

import { openOwnAddress, type OwnAddressRequest } from './address';
import { readCode } from './challenge';
import { confirmChallenge, type Expected } from './confirm';
import { createContext } from './context';
import type { ChallengeFlow, ChallengeRequest, ChallengeResult, OpenChallenge } from './flow';
import { openChallenge, resendCode } from './open';

export type { ChallengeFlow, ChallengeRequest, ChallengeResult, OpenChallenge, Proof } from './flow';

/** Six-digit codes that prove a mailbox, as the flows use them. */
export interface ChallengesService {
  /**
   * Says what follows when a code of the flow was right; to be called while the plugin starts.
   *
   * @throws Error where somebody else does already
   */
  registerFlow(flow: ChallengeRequest['flow'], handler: ChallengeFlow): void;
  /** See `open.ts`. */
  open(request: ChallengeRequest): Promise<OpenChallenge>;
  /** See `address.ts`. */
  openOwnAddress(user: HostUser, request: OwnAddressRequest): Promise<OpenChallenge>;
  /**
   * See `confirm.ts`.
   *
   * @param code however it was typed
   * @param expected what it may be about, where not anything
   */
  confirm(
    challenge: string,
    code: string,
    origin?: Origin,
    expected?: Expected | null,
  ): Promise<ChallengeResult>;
  /** See `open.ts`. */
  resend(challenge: string, origin?: Origin): Promise<OpenChallenge>;
  /** Deletes what is over; run by cron on every node. */
  sweep(): Promise<void>;
}

export const createChallengesService = ({ strapi }: LifecycleContext): ChallengesService => {
  const context = createContext(strapi);
  const flows = new Map<string, ChallengeFlow>();
  return {
    registerFlow(flow, handler) {
      if (flows.has(flow)) {
        throw new Error(`Two features handle the codes of the flow "${flow}".`);
      }
      flows.set(flow, handler);
    },
    open: (request) => openChallenge(context, request),
    openOwnAddress: (user, request) => openOwnAddress(context, user, request),
    confirm: (challenge, code, origin = NOWHERE, expected = null) =>
      confirmChallenge(context, flows, { challenge, code: readCode(code), origin, expected }),
    resend: (challenge, origin = NOWHERE) => resendCode(context, challenge, origin),
    sweep: () => context.store.sweep(context.now()),
  };
};

declare module '../kernel/get-service' {
  interface Services {
    challenges: ChallengesService;
  }
}
