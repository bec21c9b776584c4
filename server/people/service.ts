import { SYSTEM, type Actor } from '../kernel/actor';
import type { LifecycleContext } from '../kernel/feature';
import type { Page } from '../kernel/paging';

import { createContext } from './context';
import type { EditPersonInput, ListPeopleQuery, PeopleFilterQuery } from './contract';
import { editPerson } from './edit';
import { eachPerson } from './export';
import { findPerson, type PersonPage } from './find';
import { listPeople } from './list';
import type { PersonView } from './present';
import { revokeSessions } from './revoke-sessions';

export type { PersonPage } from './find';
export type { PersonView } from './present';

/** Everybody whom the site knows or has invited; users are named by `documentId`. */
export interface PeopleService {
  list(query?: ListPeopleQuery): Promise<Page<PersonView>>;
  /** Everybody who matches, one after the other, in the order of the list. */
  eachPerson(filter?: PeopleFilterQuery): AsyncGenerator<PersonView>;
  /** @throws PluginError `NotFoundError` (404) */
  find(documentId: string): Promise<PersonPage>;
  /** See `edit.ts`. */
  edit(documentId: string, input: EditPersonInput, actor?: Actor): Promise<PersonPage>;
  /** See `revoke-sessions.ts`. */
  revokeSessions(documentId: string, actor?: Actor): Promise<void>;
}

export const createPeopleService = ({ strapi }: LifecycleContext): PeopleService => {
  const context = createContext(strapi);
  return {
    list: (query = {}) => listPeople(context, query),
    eachPerson: (filter = {}) => eachPerson(context, filter),
    find: (documentId) => findPerson(context, documentId),
    async edit(documentId, input, actor = SYSTEM) {
      await editPerson(context, actor, documentId, input);
      return findPerson(context, documentId);
    },
    revokeSessions: (documentId, actor = SYSTEM) => revokeSessions(context, actor, documentId),
  };
};

declare module '../kernel/get-service' {
  interface Services {
    people: PeopleService;
  }
}
