import type { Page } from 'playwright-core';
import { startVisitor, type VisitorOptions } from './chromium';
import { collectConsoleErrors } from './console-errors';
import { collectFailedRequests } from './failed-requests';

/** Somebody with a browser of their own, and an eye on everything that goes wrong in it. */
export interface Person {
  page: Page;
  /** Whether the site knows the browser: the host gives it a new access token for its cookie. */
  isSignedIn(url: string): Promise<boolean>;
  /** Takes a page off the list of faults that a site answers with this status on purpose. */
  expectStatus(status: number): Promise<void>;
  /** Everything that went wrong so far: console errors, exceptions, failed requests. */
  faults(): string[];
  close(): Promise<void>;
}

/** Starts a browser for somebody who has never been to the site. */
export const startPerson = async (options: VisitorOptions = {}): Promise<Person> => {
  const visitor = await startVisitor(options);
  const { context } = visitor;
  const errors = collectConsoleErrors(context);
  const requests = collectFailedRequests(context);
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    isSignedIn: async (url) => (await context.request.post(`${url}/api/auth/refresh`, { data: {} })).ok(),
    async expectStatus(status) {
      await requests.expectAndForget(new RegExp(`: ${String(status)}$`));
      await errors.expectAndForget(new RegExp(`status of ${String(status)}`));
    },
    faults: () => [...errors.all, ...requests.all],
    close: () => visitor.close(),
  };
};
