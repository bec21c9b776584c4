import type { Core } from '@strapi/types';

import { getConfig } from '../config';
import { invalidField } from '../kernel/errors';

import { hash, matches } from './hashing';
import type { ValidationRules } from './host';
import { hostService, validationRules } from './host';
import { contextWords, isCommonPassword, strengthOf } from './password-strength';
import type { Profile } from './profile';
import { USER_UID } from './user';

/** bcrypt ignores what comes after, so that two long passwords would open the same door (CVE-2025-25298). */
export const MAX_BYTES = 72;

const DEFAULT_ROUNDS = 10;

// What the native library verifies; anything else a host may have is left to the host.
const NATIVE_HASH = /^\$2[ab]\$/;

interface PasswordAttribute {
  minLength?: number;
  maxLength?: number;
  regex?: string | RegExp;
  required?: boolean;
  encryption?: { rounds?: number | string };
}

/** What is asked of a new password, as the pages and `inspect` tell it. */
export interface PasswordPolicy {
  minLength: number;
  maxBytes: number;
  /** 0 to 4. */
  minStrength: number;
}

/** Whose password it is to be: what is known of them makes no good password. */
export interface PasswordOwner {
  username: string;
  email: string;
  /** Other words that somebody who knows them would try: their names, the name of their account. */
  words?: readonly (string | null | undefined)[];
}

/** What else is known of somebody who registers. */
export const ownWords = (
  { firstName, lastName }: Pick<Partial<Profile>, 'firstName' | 'lastName'>,
  accountName: string | null | undefined,
): PasswordOwner['words'] => [firstName, lastName, accountName];

/** The password's attribute in the host's schema, which a site may have extended. */
export const passwordAttribute = (strapi: Core.Strapi): PasswordAttribute =>
  strapi.getModel(USER_UID).attributes.password ?? {};

/** As the host determines it: the attribute's own number of rounds, or 10. */
const roundsOf = (strapi: Core.Strapi): number =>
  Number(passwordAttribute(strapi).encryption?.rounds ?? DEFAULT_ROUNDS);

const refuse = (message: string) => invalidField('password', message);

/** The sentence of the host's own rule, or null where it is content. */
const hostObjection = async (rules: ValidationRules, password: string): Promise<string | null> => {
  if (typeof rules.validatePassword !== 'function') {
    return null;
  }
  try {
    return (await rules.validatePassword(password)) ? null : 'Password validation failed.';
  } catch (error) {
    return error instanceof Error && error.message !== '' ? error.message : 'Password validation failed.';
  }
};

/** Whatever a site asks for, nobody is helped by a password that is tried first. */
const refuseGuessable = (password: string, owner: PasswordOwner, minStrength: number): void => {
  if (isCommonPassword(password)) {
    throw refuse('The password is one of those that are tried first: please choose another one.');
  }
  const words = contextWords([owner.username, owner.email, ...(owner.words ?? [])]);
  const isOwnWord = words.includes(password.normalize('NFKC').toLowerCase());
  if (isOwnWord || (minStrength > 0 && strengthOf(password, words) < minStrength)) {
    throw refuse('The password is too easy to guess: please make it longer, or use several unrelated words.');
  }
};

export interface Passwords {
  passwordPolicy(): PasswordPolicy;
  /** @throws ValidationError naming `password` */
  checkPassword(password: string, owner: PasswordOwner): Promise<void>;
  /** Hashes in the thread pool: the host's own hash would block the event loop for its whole time. */
  hashPassword(password: string): Promise<string>;
  /** @param hashed null where there is nobody to compare with: takes as long all the same, and is false */
  isPasswordOf(password: string, hashed: string | null): Promise<boolean>;
}

export const createPasswords = (strapi: Core.Strapi): Passwords => {
  let dummy: Promise<string> | null = null;

  const passwordPolicy = (): PasswordPolicy => {
    const { minLength, minStrength } = getConfig(strapi).password;
    return {
      minLength: Math.max(minLength, passwordAttribute(strapi).minLength ?? 0),
      maxBytes: MAX_BYTES,
      minStrength,
    };
  };

  return {
    passwordPolicy,

    async checkPassword(password, owner) {
      const { minLength, minStrength } = passwordPolicy();
      const { maxLength, regex } = passwordAttribute(strapi);
      if (password === '') {
        throw refuse('The password is missing.');
      }
      // In characters as people count them; the host counts UTF-16 units, of which there are never fewer.
      if (Array.from(password).length < minLength) {
        throw refuse(`The password must have at least ${minLength} characters.`);
      }
      if (Buffer.byteLength(password) > MAX_BYTES) {
        throw refuse(`The password must have at most ${MAX_BYTES} bytes.`);
      }
      // The user is created without a password, so what the host's schema asks of it is asked here.
      if (maxLength !== undefined && password.length > maxLength) {
        throw refuse(`The password must have at most ${maxLength} characters.`);
      }
      if (regex !== undefined && !new RegExp(regex).test(password)) {
        throw refuse('The password does not have the form that this site asks for.');
      }
      refuseGuessable(password, owner, minStrength);
      const objection = await hostObjection(validationRules(strapi), password);
      if (objection !== null) {
        throw refuse(objection);
      }
    },

    hashPassword: (password) => hash(password, roundsOf(strapi)),

    async isPasswordOf(password, hashed) {
      if (hashed === null) {
        dummy ??= hash('nobody has this password', roundsOf(strapi));
        await matches(password, await dummy);
        return false;
      }
      return NATIVE_HASH.test(hashed)
        ? matches(password, hashed)
        : hostService(strapi, 'user').validatePassword(password, hashed);
    },
  };
};
