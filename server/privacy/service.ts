import { SYSTEM, type Actor } from '../kernel/actor';
import type { LifecycleContext } from '../kernel/feature';

import { createContext } from './context';
import { erasePerson, type Erasure } from './erase';
import { exportPerson, type PersonalData } from './export';
import { pseudonymiseOld } from './retention';

export type { Erasure } from './erase';
export type { PersonalData } from './export';

/** What the plugin knows of a person, and how it forgets. */
export interface PrivacyService {
  /** Everything that is kept of an address and its user. See `export.ts`. */
  export(email: string, actor?: Actor): Promise<PersonalData>;
  /** See `erase.ts`. */
  erase(email: string, actor?: Actor): Promise<Erasure>;
  /** Takes the people out of what ended longer ago than `retention.pseudonymiseAfter`; run by cron on every node. */
  pseudonymiseOld(): Promise<number>;
}

export const createPrivacyService = ({ strapi }: LifecycleContext): PrivacyService => {
  const context = createContext(strapi);
  return {
    export: (email, actor = SYSTEM) => exportPerson(context, email, actor),
    erase: (email, actor = SYSTEM) => erasePerson(context, email, actor),
    pseudonymiseOld: () => pseudonymiseOld(context),
  };
};

declare module '../kernel/get-service' {
  interface Services {
    privacy: PrivacyService;
  }
}
