import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/types';

import { randomId } from './secret';

type Callback = () => void;

/** A transaction of ours, for whatever runs inside it; what outlives it finds it closed. */
interface Scope {
  callbacks: Callback[];
  isOpen: boolean;
}

const scopes = new AsyncLocalStorage<Scope>();

const openScope = (): Scope | null => {
  const scope = scopes.getStore();
  return scope?.isOpen ? scope : null;
};

const MAX_TRIES = 5;

// PostgreSQL's serialization failure and deadlock; MySQL's deadlock and lock wait time-out; SQLite's busy.
const TRANSIENT = new Set([
  '40001',
  '40P01',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_CHECKREAD',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
]);
const DUPLICATE = new Set([
  '23505',
  'ER_DUP_ENTRY',
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
]);

// A foreign key that leads nowhere: PostgreSQL, MariaDB, SQLite.
const MISSING_REFERENCE = new Set([
  '23503',
  'ER_NO_REFERENCED_ROW_2',
  'ER_NO_REFERENCED_ROW',
  'SQLITE_CONSTRAINT_FOREIGNKEY',
]);

const codeOf = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;

/** The database has given up the transaction for reasons of its own: it can be run again. */
export const isTransient = (error: unknown): boolean => TRANSIENT.has(codeOf(error) ?? '');

/** A unique index of the database refused the row: somebody else was first. */
export const isDuplicate = (error: unknown): boolean => DUPLICATE.has(codeOf(error) ?? '');

/** What the row refers to was deleted after it had been looked up. */
export const isMissingReference = (error: unknown): boolean => MISSING_REFERENCE.has(codeOf(error) ?? '');

const pause = (tries: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 2 ** tries * 5 * (1 + Math.random()));
  });

const attempt = async <T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> => {
  const scope: Scope = { callbacks: [], isOpen: true };
  try {
    const result = await scopes.run(scope, () => strapi.db.transaction(async () => work()));
    scope.isOpen = false;
    scope.callbacks.forEach((callback) => callback());
    return result;
  } finally {
    scope.isOpen = false;
  }
};

interface Options {
  /** Also tries again where a unique index refused a row: for work that looks first and then finds the other's row. */
  retryDuplicates?: boolean;
  /** Also tries again where something was deleted meanwhile: for work that looks up by itself what it refers to. */
  retryMissingReferences?: boolean;
}

const isRetried = (error: unknown, { retryDuplicates, retryMissingReferences }: Options): boolean =>
  isTransient(error) ||
  (retryDuplicates === true && isDuplicate(error)) ||
  (retryMissingReferences === true && isMissingReference(error));

/**
 * Runs work that is whole by itself (one statement, one transaction) again where the database gives up for reasons of
 * its own: deadlock, busy. Never inside a transaction, which ends with the deadlock: of that, the whole is tried again.
 */
export const withRetry = async <T>(work: () => Promise<T>, options: Options = {}): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isRetried(error, options) || tries >= MAX_TRIES) {
        throw error;
      }
      await pause(tries);
    }
  }
};

/**
 * Runs the work in one transaction of the host's database, whole or not at all; inside another transaction it joins
 * that one, ours or the site's own, which alone may try again. Where the database gives up for reasons of its own (deadlock, busy) the work is run again, so it must have
 * no side effects of its own: those belong into `afterCommit` or the outbox. The work must write before it reads:
 * SQLite cannot turn a read transaction into a write transaction once another connection has written.
 */
export const inTransaction = async <T>(
  strapi: Core.Strapi,
  work: () => Promise<T>,
  options: Options = {},
): Promise<T> =>
  openScope() || strapi.db.inTransaction() ? work() : withRetry(() => attempt(strapi, work), options);

/**
 * Runs work that looks things up before its transaction once more where one of them was deleted meanwhile, so that it
 * says what it says of things that do not exist. Inside another transaction, which the error may have ended, it does not.
 */
export const lookingAgain = async <T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> => {
  const isWithin = strapi.db.inTransaction();
  try {
    return await work();
  } catch (error) {
    if (isWithin || !isMissingReference(error)) {
      throw error;
    }
    return work();
  }
};

/** What of the host's transactions is used. */
interface Committing {
  onCommit: (callback: Callback) => void;
}

/**
 * Calls back once the surrounding transaction, ours or the site's own, has committed, or at once where there is none. A
 * crash loses the call: use it only to wake a worker that would find the work by itself, later.
 */
export const afterCommit = (strapi: Core.Strapi, callback: Callback): void => {
  const scope = openScope();
  if (scope) {
    scope.callbacks.push(callback);
  } else if (strapi.db.inTransaction()) {
    // It joins the one under way, and says so before it first waits.
    void strapi.db.transaction(({ onCommit }: Committing) => onCommit(callback));
  } else {
    callback();
  }
};

/**
 * Runs a part of the transaction under way that is undone alone where it throws, so that many things can share one
 * transaction and each of them fails by itself; outside of a transaction it is simply run. Where the database has given
 * up the whole transaction (deadlock), that error comes through.
 */
export const inSavepoint = async <T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> => {
  if (!strapi.db.inTransaction()) {
    return work();
  }
  const { get } = await strapi.db.transaction();
  const transaction = get();
  const name = `invitations_${randomId()}`;
  await transaction.raw(`SAVEPOINT ${name}`);
  try {
    const result = await work();
    await transaction.raw(`RELEASE SAVEPOINT ${name}`);
    return result;
  } catch (error) {
    if (!isTransient(error)) {
      await transaction.raw(`ROLLBACK TO SAVEPOINT ${name}`);
      await transaction.raw(`RELEASE SAVEPOINT ${name}`);
    }
    throw error;
  }
};
