import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import type { EmailAddress } from '../kernel/email-address';
import type { LifecycleContext } from '../kernel/feature';
import type { LookUp } from '../kernel/look-up';

import { confirmUser, setBlocked, setRole } from './change';
import type { NewUser } from './create';
import { createUser } from './create';
import { checkCredentials, checkOwnPassword, type Credentials, hasPassword } from './credentials';
import { createDeletions, type Deletions } from './deletion';
import { addressLock, takeLocks } from './lock';
import type { SignInListener } from './host-log-in';
import { passwordMarks } from './password-mark';
import type { PasswordOwner, PasswordPolicy } from './password';
import { createPasswords } from './password';
import type { Profiles } from './profile';
import { createProfiles } from './profile';
import type { ProofKind, Proofs } from './proof';
import { createProofs } from './proof';
import type { Roles } from './roles';
import { createRoles } from './roles';
import { searchUsers, type FoundUser } from './search';
import { endCookieSession, findAdmitted, fromCookie, fromRequest, signedIn } from './session';
import { createSessionFloors, type SessionFloors } from './session-floor';
import type { AuthResponse } from './sign-in';
import { hasCookieSession, publicUser, signIn } from './sign-in';
import { createUserStore } from './store';
import type { HostUser } from './user';
import { assertUsername } from './username';

export type { NewUser } from './create';
export type { PasswordOwner, PasswordPolicy } from './password';
export type { Profile } from './profile';
export type { FoundUser } from './search';
export type { AuthResponse } from './sign-in';
export type { HostRole, HostUser } from './user';

/** Is told that all sessions of a user end, within the transaction if there is one. */
export type RevocationListener = (userId: number) => Promise<void>;

/** Everything that the plugin knows of the host's users and does with them. */
export interface UsersService extends Roles, Profiles, Proofs, Deletions, SessionFloors {
  /** The user who has this address, in whatever spelling; whoever has a password first, then the oldest. */
  findByAddress(address: EmailAddress): Promise<HostUser | null>;
  /** Key of the address → its user; addresses without one are left out. */
  byAddresses(addresses: readonly EmailAddress[]): LookUp<Map<string, HostUser>>;
  findById(id: number): Promise<HostUser | null>;
  /** Those that do not exist are left out; in no order. */
  findByIds(ids: readonly number[]): Promise<HostUser[]>;
  findByDocumentId(documentId: string): Promise<HostUser | null>;
  /** See `search.ts`. */
  search(text: string, limit: number): Promise<FoundUser[]>;
  /** See `session.ts`. */
  fromRequest(ctx: Context): Promise<HostUser | null>;
  /** See `session.ts`. */
  signedIn(ctx: Context): Promise<HostUser>;
  /** Registers who else keeps sessions of users; to be called while the plugin starts. */
  onSessionsRevoked(listener: RevocationListener): void;
  /** See `session.ts`. */
  fromCookie(ctx: Context): Promise<HostUser | null>;
  /** See `session.ts`. */
  findAdmitted(id: number): Promise<HostUser | null>;
  /** See `session.ts`. */
  endCookieSession(ctx: Context): Promise<void>;
  /** See `password-mark.ts`. */
  passwordMarks(userId: number): Promise<string[]>;
  /** See `credentials.ts`. */
  checkCredentials(credentials: Credentials): Promise<HostUser>;
  /** See `credentials.ts`. */
  hasPassword(userId: number): Promise<boolean>;
  /** See `credentials.ts`. */
  checkOwnPassword(given: { userId: number; password: string | undefined }): Promise<void>;
  /** @throws ValidationError naming `password` */
  checkPassword(password: string, owner: PasswordOwner): Promise<void>;
  passwordPolicy(): PasswordPolicy;
  hashPassword(password: string): Promise<string>;
  /** See `create.ts`: with the profile, and with the record of how the address was proved. */
  createProved(input: NewUser, how: ProofKind): Promise<HostUser>;
  setRole(userId: number, roleId: number): Promise<void>;
  setBlocked(userId: number, blocked: boolean): Promise<void>;
  /** Marks the user's address as confirmed in the host. */
  confirm(userId: number): Promise<void>;
  /**
   * Holds the addresses until the transaction ends: all that makes or changes their users comes one after the other.
   *
   * @throws Error outside a transaction
   */
  lockAddresses(addresses: readonly EmailAddress[]): Promise<void>;
  /** See `sign-in.ts`. */
  signIn(ctx: Context, user: HostUser): Promise<AuthResponse>;
  /** Registers who is told of everybody who is signed in, by the plugin or the host; to be called while it starts. */
  onSignIn(listener: SignInListener): void;
  /** Tells of somebody whom the host has signed in. */
  tellSignIn: SignInListener;
  publicUser(ctx: Context, user: HostUser): Promise<Record<string, unknown>>;
  /** See `username.ts`. */
  assertUsername(username: string, address: EmailAddress): Promise<void>;
  /** See `sign-in.ts`: without it, a page cannot sign anybody in. */
  hasCookieSession(): boolean;
}

export const createUsers = (strapi: Core.Strapi): UsersService => {
  const store = createUserStore(strapi);
  const passwords = createPasswords(strapi);
  const floors = createSessionFloors(strapi);
  const profiles = createProfiles(strapi);
  const proofs = createProofs(strapi);
  const listeners: SignInListener[] = [];
  const revocationListeners: RevocationListener[] = [];
  const tellSignIn: SignInListener = (ctx, userId) => listeners.forEach((listener) => listener(ctx, userId));
  return {
    ...createRoles(strapi),
    ...profiles,
    ...proofs,
    ...createDeletions(),
    findByAddress: (address) => store.findByAddress(address),
    byAddresses: store.byAddresses,
    findById: (id) => store.findById(id),
    findByIds: (ids) => store.findByIds(ids),
    findByDocumentId: (documentId) => store.findByDocumentId(documentId),
    search: (text, limit) => searchUsers(strapi, text, limit),
    fromRequest: (ctx) => fromRequest(strapi, { store, floors }, ctx),
    signedIn: (ctx) => signedIn(strapi, { store, floors }, ctx),
    ...floors,
    async endOlderSessions(userId) {
      await floors.endOlderSessions(userId);
      for (const listener of revocationListeners) {
        await listener(userId);
      }
    },
    onSessionsRevoked: (listener) => void revocationListeners.push(listener),
    fromCookie: (ctx) => fromCookie(strapi, { store, floors }, ctx),
    findAdmitted: (id) => findAdmitted(strapi, store, id),
    endCookieSession: (ctx) => endCookieSession(strapi, ctx),
    passwordMarks: (userId) => passwordMarks(strapi, userId),
    checkCredentials: (credentials) => checkCredentials(strapi, { store, passwords }, credentials),
    hasPassword: (userId) => hasPassword(strapi, userId),
    checkOwnPassword: (given) => checkOwnPassword(strapi, passwords, given),
    checkPassword: (password, owner) => passwords.checkPassword(password, owner),
    passwordPolicy: () => passwords.passwordPolicy(),
    hashPassword: (password) => passwords.hashPassword(password),
    async createProved(input, how) {
      const user = await createUser(strapi, store, input);
      if (Object.values(input.profile).some((value) => value !== null)) {
        await profiles.writeProfile(user.id, input.profile);
      }
      await proofs.recordProof(user.id, input.address, how);
      return user;
    },
    setBlocked: (userId, blocked) => setBlocked(strapi, userId, blocked),
    setRole: (userId, roleId) => setRole(strapi, userId, roleId),
    confirm: (userId) => confirmUser(strapi, userId),
    lockAddresses: (addresses) => takeLocks(strapi, addresses.map(addressLock)),
    async signIn(ctx, user) {
      await floors.untilTokensCount(user.id);
      const answer = await signIn(strapi, ctx, user);
      tellSignIn(ctx, user.id);
      return answer;
    },
    onSignIn: (listener) => void listeners.push(listener),
    tellSignIn,
    publicUser: (ctx, user) => publicUser(strapi, ctx, user),
    assertUsername: (username, address) => assertUsername(store, username, address),
    hasCookieSession: () => hasCookieSession(strapi),
  };
};

export const usersService = ({ strapi }: LifecycleContext): UsersService => createUsers(strapi);

declare module '../kernel/get-service' {
  interface Services {
    users: UsersService;
  }
}
