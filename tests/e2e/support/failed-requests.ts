import type { BrowserContext, Request, Response } from 'playwright-core';

/** Requests of a browser that got no answer, or one of 400 and above. */
export interface FailedRequests {
  all: string[];
  /** Takes a failure that a test provokes on purpose off the list. */
  expectAndForget(pattern: RegExp): void;
}

/** What is broken off because its page is left is no failure of anybody. */
const isLeft = (request: Request): boolean => request.failure()?.errorText === 'net::ERR_ABORTED';

/** Collects the failed requests of every page that a browser opens from now on. */
export const collectFailedRequests = (context: BrowserContext): FailedRequests => {
  const all: string[] = [];
  context.on('requestfailed', (request) => {
    if (!isLeft(request))
      all.push(`${request.method()} ${request.url()}: ${request.failure()?.errorText ?? 'no answer'}`);
  });
  context.on('response', (response: Response) => {
    if (response.status() >= 400)
      all.push(`${response.request().method()} ${response.url()}: ${String(response.status())}`);
  });
  return {
    all,
    expectAndForget(pattern) {
      const index = all.findIndex((text) => pattern.test(text));
      if (index === -1)
        throw new Error(
          `No failed request matches ${String(pattern)}. There are: ${all.join('; ') || 'none'}`,
        );
      all.splice(index, 1);
    },
  };
};
