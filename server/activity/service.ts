import type { LifecycleContext } from '../kernel/feature';
import { getService } from '../kernel/get-service';

import type { LastLogIn } from './log-in';
import { createRecorder } from './recorder';
import { createLogInStore } from './store';

export type { LastLogIn } from './log-in';

/** When and from where people logged in last. */
export interface ActivityService {
  /** user id → their last log-in; those who never logged in are left out */
  lastLogins(userIds: readonly number[]): Promise<Map<number, LastLogIn>>;
  /** Notes that somebody logged in just now; never waits and never fails. */
  note(userId: number, ip: string | null): void;
  /** To be called where the host has deleted users. */
  forgetDeleted(): Promise<void>;
  /** Waits until everything that was noted is written down. */
  settled(): Promise<void>;
}

export const createActivityService = ({ strapi }: LifecycleContext): ActivityService => {
  const store = createLogInStore(strapi);
  const recorder = createRecorder(strapi, store);
  return {
    lastLogins: (userIds) => store.ofUsers(userIds),
    note: (userId, ip) => recorder.add({ userId, ip, at: getService(strapi, 'clock').now() }),
    forgetDeleted: () => store.forgetDeleted(),
    settled: () => recorder.settled(),
  };
};

declare module '../kernel/get-service' {
  interface Services {
    activity: ActivityService;
  }
}
