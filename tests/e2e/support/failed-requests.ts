import type { BrowserContext, Request, Response } from 'playwright-core';
import { createFaultList, type FaultList } from './fault-list';

/** What is broken off because its page is left is no failure of anybody. */
const isLeft = (request: Request): boolean => request.failure()?.errorText === 'net::ERR_ABORTED';

/** Collects the requests that got no answer, or one of 400 and above, of every page that a browser opens from now on. */
export const collectFailedRequests = (context: BrowserContext): FaultList => {
  const faults = createFaultList('failed request');
  context.on('requestfailed', (request) => {
    if (!isLeft(request))
      faults.all.push(`${request.method()} ${request.url()}: ${request.failure()?.errorText ?? 'no answer'}`);
  });
  context.on('response', (response: Response) => {
    if (response.status() >= 400)
      faults.all.push(`${response.request().method()} ${response.url()}: ${String(response.status())}`);
  });
  return faults;
};
