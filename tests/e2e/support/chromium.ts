import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** A browser with a profile of its own, as of somebody who has never been here. */
export interface Visitor {
  context: BrowserContext;
  close(): Promise<void>;
}

export interface VisitorOptions {
  /** What the browser prefers, such as `ar`; `en-GB` if left out. */
  locale?: string;
  /** `false` for a browser without JavaScript. */
  javaScriptEnabled?: boolean;
}

/** Starts a browser. Nothing in it reaches out by itself: only what a test opens. */
export const startVisitor = async ({
  locale = 'en-GB',
  javaScriptEnabled = true,
}: VisitorOptions = {}): Promise<Visitor> => {
  const profile = mkdtempSync(path.join(tmpdir(), 'invitations-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    locale,
    javaScriptEnabled,
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
};
