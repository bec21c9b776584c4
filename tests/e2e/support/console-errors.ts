import type { BrowserContext, Page } from 'playwright-core';

/** What went wrong in the pages of a browser: errors on the console, exceptions, answers that never came. */
export interface ConsoleErrors {
  all: string[];
  /** Takes an error that a test provokes on purpose off the list. */
  expectAndForget(pattern: RegExp): void;
}

/** Collects the errors of every page that a browser opens from now on. */
export const collectConsoleErrors = (context: BrowserContext): ConsoleErrors => {
  const all: string[] = [];
  const watch = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error')
        all.push(`${page.url()}: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => all.push(`${page.url()}: ${error.message}`));
  };
  context.pages().forEach(watch);
  context.on('page', watch);
  return {
    all,
    expectAndForget(pattern) {
      const index = all.findIndex((text) => pattern.test(text));
      if (index === -1)
        throw new Error(
          `No console error matches ${String(pattern)}. There are: ${all.join('; ') || 'none'}`,
        );
      all.splice(index, 1);
    },
  };
};
