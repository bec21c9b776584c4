import type { LifecycleContext } from '../kernel/feature';

import { createContext } from './context';
import { sendDigests } from './digest';
import { sendReminders } from './remind';

/** What people are told without having asked; run by cron on every node. */
export interface NoticesService {
  /** Reminds the invitees of invitations that are soon over, as `reminders` says. */
  sendReminders(): Promise<void>;
  /** Sends whoever invited what happened on the days before today (UTC), where digests are on. */
  sendDigests(): Promise<void>;
}

export const createNoticesService = ({ strapi }: LifecycleContext): NoticesService => {
  const context = createContext(strapi);
  return {
    sendReminders: () => sendReminders(context),
    sendDigests: () => sendDigests(context),
  };
};

declare module '../kernel/get-service' {
  interface Services {
    notices: NoticesService;
  }
}
