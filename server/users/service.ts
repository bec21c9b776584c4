import type { Core } from '@strapi/types';
import type { Context } from 'koa';

import type { EmailAddress } from '../kernel/email-address';
import type { LifecycleContext } from '../kernel/feature';

import { confirmUser, setBlocked, setRole } from './change';
import type { NewUser } from './create';
import { createUser } from './create';
import { checkCredentials, type Credentials } from './credentials';
import { createDeletions, type Deletions } from './deletion';
import { advancedSettings, hostService } from './host';
import { addressLock, takeLocks } from './lock';
import type { SignInListener } from './host-log-in';
import type { PasswordPolicy } from './password';
import { createPasswords } from './password';
import type { Profiles } from './profile';
import { createProfiles } from './profile';
import type { Proofs } from './proof';
import { createProofs } from './proof';
import type { Roles } from './roles';
import { createRoles } from './roles';
import { searchUsers, type FoundUser } from './search';
import { fromCookie, fromRequest, revokeSessions, signedIn } from './session';
import type { AuthResponse } from './sign-in';
import { hasCookieSession, publicUser, signIn } from './sign-in';
import { createUserStore } from './store';
import type { HostUser } from './user';

export type { NewUser } from './create';
export type { PasswordPolicy } from './password';
export type { Profile } from './profile';
export type { FoundUser } from './search';
export type { AuthResponse } from './sign-in';
export type { HostRole, HostUser } from './user';

/** Everything that the plugin knows of the host's users and does with them. */
export interface UsersService extends Roles, Profiles, Proofs, Deletions {
  /** The user who has this address, in whatever spelling; whoever has a password first, then the oldest. */
  findByAddress(address: EmailAddress): Promise<HostUser | null>;
  /** @returns key of the address → its user; addresses without one are left out */
  findByAddresses(addresses: readonly EmailAddress[]): Promise<Map<string, HostUser>>;
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
  /** See `session.ts`. */
  revokeSessions(userId: number): Promise<void>;
  /** See `session.ts`. */
  fromCookie(ctx: Context): Promise<HostUser | null>;
  /** See `credentials.ts`. */
  checkCredentials(credentials: Credentials): Promise<HostUser>;
  /**
   * @param person whose password it is to be
   * @throws ValidationError naming `password`
   */
  checkPassword(password: string, person: { username: string; email: string }): Promise<void>;
  passwordPolicy(): PasswordPolicy;
  hashPassword(password: string): Promise<string>;
  /** See `create.ts`. */
  create(input: NewUser): Promise<HostUser>;
  setRole(userId: number, roleId: number): Promise<void>;
  setBlocked(userId: number, blocked: boolean): Promise<void>;
  /** Marks the user's address as confirmed in the host. */
  confirm(userId: number): Promise<void>;
  /**
   * Holds the address until the transaction ends: all that makes or changes its user comes one after the other.
   *
   * @throws Error outside a transaction
   */
  lockAddress(address: EmailAddress): Promise<void>;
  /** Whether the host lets only those in whose address is confirmed. */
  requiresConfirmation(): Promise<boolean>;
  /** The host's own mail with its own link. */
  sendConfirmation(user: HostUser): Promise<void>;
  /** See `sign-in.ts`. */
  signIn(ctx: Context, user: HostUser): Promise<AuthResponse>;
  /** Registers who is told of everybody who is signed in, by the plugin or the host; to be called while it starts. */
  onSignIn(listener: SignInListener): void;
  /** Tells of somebody whom the host has signed in. */
  tellSignIn: SignInListener;
  publicUser(ctx: Context, user: HostUser): Promise<Record<string, unknown>>;
  /** See `sign-in.ts`: without it, a page cannot sign anybody in. */
  hasCookieSession(): boolean;
}

export const createUsers = (strapi: Core.Strapi): UsersService => {
  const store = createUserStore(strapi);
  const passwords = createPasswords(strapi);
  const listeners: SignInListener[] = [];
  const tellSignIn: SignInListener = (ctx, userId) => listeners.forEach((listener) => listener(ctx, userId));
  return {
    ...createRoles(strapi),
    ...createProfiles(strapi),
    ...createProofs(strapi),
    ...createDeletions(),
    findByAddress: (address) => store.findByAddress(address),
    findByAddresses: store.findByAddresses,
    findById: (id) => store.findById(id),
    findByIds: (ids) => store.findByIds(ids),
    findByDocumentId: (documentId) => store.findByDocumentId(documentId),
    search: (text, limit) => searchUsers(strapi, text, limit),
    fromRequest: (ctx) => fromRequest(strapi, store, ctx),
    signedIn: (ctx) => signedIn(strapi, store, ctx),
    revokeSessions: (userId) => revokeSessions(strapi, userId),
    fromCookie: (ctx) => fromCookie(strapi, store, ctx),
    checkCredentials: (credentials) => checkCredentials(strapi, { store, passwords }, credentials),
    checkPassword: (password) => passwords.checkPassword(password),
    passwordPolicy: () => passwords.passwordPolicy(),
    hashPassword: (password) => passwords.hashPassword(password),
    create: (input) => createUser(strapi, store, input),
    setBlocked: (userId, blocked) => setBlocked(strapi, userId, blocked),
    setRole: (userId, roleId) => setRole(strapi, userId, roleId),
    confirm: (userId) => confirmUser(strapi, userId),
    lockAddress: (address) => takeLocks(strapi, [addressLock(address)]),
    async requiresConfirmation() {
      return (await advancedSettings(strapi)).email_confirmation === true;
    },
    sendConfirmation: (user) => hostService(strapi, 'user').sendConfirmationEmail(user),
    async signIn(ctx, user) {
      const answer = await signIn(strapi, ctx, user);
      tellSignIn(ctx, user.id);
      return answer;
    },
    onSignIn: (listener) => void listeners.push(listener),
    tellSignIn,
    publicUser: (ctx, user) => publicUser(strapi, ctx, user),
    hasCookieSession: () => hasCookieSession(strapi),
  };
};

export const usersService = ({ strapi }: LifecycleContext): UsersService => createUsers(strapi);

declare module '../kernel/get-service' {
  interface Services {
    users: UsersService;
  }
}
