import type { OpenChallenge } from '../challenges/service';
import { NOWHERE, SYSTEM, type Actor, type Origin } from '../kernel/actor';
import type { LifecycleContext } from '../kernel/feature';

import { createContext } from './context';
import type {
  CreateLinkInput,
  EditLinkInput,
  LinkFilter,
  ListLinksQuery,
  ListUsesQuery,
  SignUpInput,
  SignUpInspection,
  SignUpLinkPage,
  SignUpLinkView,
  SignUpUsePage,
  SignUpUseView,
  UseFilter,
} from './contract';
import { createSignUpLink } from './create';
import { editSignUpLink } from './edit';
import { eachLink, eachUse } from './export';
import { inspectSignUpLink } from './inspect';
import { copySignUpLink } from './link';
import { listSignUpLinks, listUses } from './list';
import { presentSignUpLink } from './present';
import type { SignUpLinkRecord } from './record';
import { registerBySignUpLink } from './register';
import { removeSignUpLink } from './remove';
import { findLink } from './revise';
import { pauseSignUpLink, resumeSignUpLink, revokeSignUpLink, rotateSignUpLink } from './switch';

/** Every verb of sign-up links; what throws a `PluginError` says so at the verb. */
export interface SignUpLinksService {
  list(query: ListLinksQuery): Promise<SignUpLinkPage>;
  /** All that match, one after the other, the newest first. */
  eachLink(filter?: LinkFilter): AsyncGenerator<SignUpLinkView>;
  find(documentId: string): Promise<SignUpLinkView>;
  record(documentId: string): Promise<SignUpLinkRecord>;
  present(record: SignUpLinkRecord): SignUpLinkView;
  /** @param actor who makes it and vouches for it; the plugin itself where the site's own code calls */
  create(input: CreateLinkInput, actor?: Actor): Promise<SignUpLinkView>;
  edit(documentId: string, input: EditLinkInput, actor?: Actor): Promise<SignUpLinkView>;
  pause(documentId: string, actor?: Actor): Promise<SignUpLinkView>;
  resume(documentId: string, actor?: Actor): Promise<SignUpLinkView>;
  revoke(documentId: string, actor?: Actor): Promise<SignUpLinkView>;
  rotate(documentId: string, actor?: Actor): Promise<SignUpLinkView>;
  remove(documentId: string, actor?: Actor): Promise<void>;
  /** See `link.ts`. */
  copyLink(documentId: string, actor?: Actor): Promise<{ url: string }>;
  /** Who has come by it. */
  uses(documentId: string, query: ListUsesQuery): Promise<SignUpUsePage>;
  /** Those of them who match, one after the other, the latest first. */
  eachUse(record: SignUpLinkRecord, filter?: UseFilter): AsyncGenerator<SignUpUseView>;

  /** For whoever holds the link; looks without leaving a trace. See `inspect.ts`. */
  inspect(token: string): Promise<SignUpInspection>;
  /** Sends a code; the answer is the same for known and unknown addresses. See `register.ts`. */
  register(input: SignUpInput, origin?: Origin, language?: string | null): Promise<OpenChallenge>;
}

export const createSignUpLinksService = ({ strapi }: LifecycleContext): SignUpLinksService => {
  const context = createContext(strapi);
  const present = (record: SignUpLinkRecord): SignUpLinkView => presentSignUpLink(record, context.now());
  return {
    list: (query) => listSignUpLinks(context, query),
    eachLink: (filter = {}) => eachLink(context, filter),
    find: async (documentId) => present(await findLink(context, documentId)),
    record: (documentId) => findLink(context, documentId),
    present,
    create: async (input, actor = SYSTEM) => present(await createSignUpLink(context, actor, input)),
    edit: async (id, input, actor = SYSTEM) => present(await editSignUpLink(context, actor, id, input)),
    pause: async (id, actor = SYSTEM) => present(await pauseSignUpLink(context, actor, id)),
    resume: async (id, actor = SYSTEM) => present(await resumeSignUpLink(context, actor, id)),
    revoke: async (id, actor = SYSTEM) => present(await revokeSignUpLink(context, actor, id)),
    rotate: async (id, actor = SYSTEM) => present(await rotateSignUpLink(context, actor, id)),
    remove: (id, actor = SYSTEM) => removeSignUpLink(context, actor, id),
    copyLink: async (id, actor = SYSTEM) => copySignUpLink(context, actor, await findLink(context, id)),
    uses: (id, query) => listUses(context, id, query),
    eachUse: (record, filter = {}) => eachUse(context, record, filter),
    inspect: (token) => inspectSignUpLink(context, token),
    register: (input, origin = NOWHERE, language = null) =>
      registerBySignUpLink(context, input, origin, language),
  };
};

declare module '../kernel/get-service' {
  interface Services {
    'sign-up-links': SignUpLinksService;
  }
}
