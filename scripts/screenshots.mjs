/**
 * Takes the pictures of the documentation (docs/screenshots) from a fresh site with the demo's invitations, and pictures
 * of the hosted page as phones, dark screens and Arabic readers see it (tests/e2e/artifacts), to be looked at.
 * Needs Chromium: CHROMIUM_PATH, or /usr/bin/chromium.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { buildAdminPanel, buildPlugin } from './build-if-changed.mjs';
import { startChild, untilAnswers } from './demo/child.mjs';
import { seed } from './demo/seed.mjs';
import { root, runMain } from './run.mjs';
import { freePort } from './screenshots/free-port.mjs';
import { shootHostedPages } from './screenshots/hosted-pages.mjs';
import { startMailbox } from './screenshots/mailbox.mjs';
import { shootPanel } from './screenshots/panel.mjs';

/** What the hosted pages are shown to be called; the browser finds it on this machine. */
const siteName = 'www.example.test';
const pictures = path.join(root, 'docs', 'screenshots');
const variants = path.join(root, 'tests', 'e2e', 'artifacts');

/** @param {{ folder: string, port: number, smtpPort: number }} where */
const startPlayground = async ({ folder, port, smtpPort }) => {
  const logFile = path.join(folder, 'playground.log');
  const playground = startChild({
    name: 'The playground',
    args: [path.join(root, 'node_modules/@strapi/strapi/bin/strapi.js'), 'start'],
    cwd: path.join(root, 'playground'),
    env: {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: `http://${siteName}`,
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: path.join(folder, 'data.db'),
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(smtpPort),
    },
    logFile,
  });
  await untilAnswers(playground, `http://127.0.0.1:${port}/_health`, logFile);
  return playground;
};

await runMain(async () => {
  await buildPlugin();
  await buildAdminPanel();
  for (const place of [pictures, variants]) mkdirSync(place, { recursive: true });

  const folder = mkdtempSync(path.join(tmpdir(), 'invitations-screenshots-'));
  const mailbox = await startMailbox();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  /** @type {Awaited<ReturnType<typeof startPlayground>> | undefined} */
  let playground;
  /** @type {import('playwright-core').Browser | undefined} */
  let browser;
  try {
    playground = await startPlayground({ folder, port, smtpPort: mailbox.port });
    await seed(url, mailbox.mails);
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', `--host-resolver-rules=MAP ${siteName}:80 127.0.0.1:${port}`],
    });
    await shootHostedPages(browser, { mailbox, pictures, variants });
    await shootPanel(browser, { url, pictures });
  } finally {
    await browser?.close();
    await playground?.stop();
    await mailbox.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`The pictures are in ${path.relative(root, pictures)} and ${path.relative(root, variants)}.`);
});
