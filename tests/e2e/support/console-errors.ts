import type { BrowserContext, Page } from 'playwright-core';
import { createFaultList, type FaultList } from './fault-list';

/** Collects errors on the console and exceptions of every page that a browser opens from now on. */
export const collectConsoleErrors = (context: BrowserContext): FaultList => {
  const faults = createFaultList('console error');
  const watch = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error')
        faults.all.push(`${page.url()}: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => faults.all.push(`${page.url()}: ${error.message}`));
  };
  context.pages().forEach(watch);
  context.on('page', watch);
  return faults;
};
