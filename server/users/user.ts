import { createHash } from 'node:crypto';
import { domainToUnicode } from 'node:url';

import type { EmailAddress } from '../kernel/email-address';
import { parseAddress } from '../kernel/email-address';

/** The host's content types, named here and nowhere else. */
export const USER_UID = 'plugin::users-permissions.user';
export const ROLE_UID = 'plugin::users-permissions.role';

export interface HostRole {
  id: number;
  documentId: string;
  name: string;
  type: string;
}

/** A user of the host, without anything secret. */
export interface HostUser {
  id: number;
  documentId: string;
  username: string;
  email: string;
  /** `local` for those who have a password. */
  provider: string | null;
  confirmed: boolean;
  blocked: boolean;
  createdAt: Date;
  role: HostRole | null;
  /** Of whom a session names: from when on sessions of theirs counted as it was looked at. */
  sessionsFrom?: Date | null;
  /** Of whoever gave a password: stands for that one, see `password-mark.ts`. */
  passwordMark?: string | null;
}

/** What the database gives for a user with its role; the host's columns may all be empty. */
export interface UserRow {
  id: number;
  documentId: string;
  username: string | null;
  email: string | null;
  provider: string | null;
  password: string | null;
  confirmed: boolean | null;
  blocked: boolean | null;
  createdAt: string | Date;
  role?: HostRole | null;
}

export const toHostRole = ({ id, documentId, name, type }: HostRole): HostRole => ({
  id,
  documentId,
  name,
  type,
});

export const toHostUser = (row: UserRow): HostUser => ({
  id: row.id,
  documentId: row.documentId,
  username: row.username ?? '',
  email: row.email ?? '',
  provider: row.provider,
  confirmed: row.confirmed === true,
  blocked: row.blocked === true,
  createdAt: new Date(row.createdAt),
  role: row.role ? toHostRole(row.role) : null,
});

/**
 * The spellings under which the host may have stored an address, in lower case. The host keeps what was typed, so a
 * domain with letters beyond ASCII may be there in either form.
 */
export const spellingsOf = ({ canonical, typed, domain }: EmailAddress): string[] => {
  const local = canonical.slice(0, canonical.length - domain.length);
  return [...new Set([canonical, typed.toLowerCase(), `${local}${domainToUnicode(domain)}`])];
};

/** Two texts that a person would take for the same user name have one canonical form. */
export const canonicalUsername = (username: string): string => username.trim().normalize('NFC').toLowerCase();

/** SHA-256 of the canonical user name, hex: short enough for a unique index, whatever the length of the name. */
export const usernameKey = (username: string): string =>
  createHash('sha256').update(canonicalUsername(username)).digest('hex');

/** The key of the address that a stored text stands for; null where it is none. */
export const keyOf = (email: string): string | null => parseAddress(email)?.key ?? null;
