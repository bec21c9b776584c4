/** An administrator watches an import whose server is killed and started again. */
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { getService } from '../../server/kernel/get-service';
import { startApp, startNode, until, type App, type PlaygroundNode } from '../support';
import { logInToPanel, startPerson, type Person } from './support';

const IMPORTS = '/admin/plugins/invitations/imports';
const MANY = 5000;
/** How many are invited when the server is killed. */
const SOME = 500;
const config = { jobs: { lease: '2s', pollInterval: '1s' }, rateLimit: { enabled: false } };

let app: App;
let node: PlaygroundNode;
let manager: Person;

const start = (port?: number): Promise<PlaygroundNode> =>
  startNode({
    database: app.database,
    config,
    env: { SERVE_ADMIN: 'true', SMTP_HOST: '' },
    ...(port !== undefined && { port }),
  });

beforeAll(async () => {
  app = await startApp({ config });
  // This process only looks on.
  await getService(app.strapi, 'job-runner').stop();
  node = await start();
  manager = await startPerson();
  await logInToPanel(manager.page, node.url, await app.admin());
});
afterAll(async () => {
  await manager.close();
  await node.kill('SIGKILL');
  await app.stop();
});

const button = (name: string): Locator => manager.page.getByRole('button', { name, exact: true });

const invited = (): Promise<number> => app.strapi.db.query('plugin::invitations.invitation').count();

it(`ends with everybody of ${String(MANY)} invited once, on the page that was open all the time`, async () => {
  const { page } = manager;
  const rows = Array.from(
    { length: MANY },
    (_, index) => `p${String(index)}@many.test,Pat,P${String(index)}`,
  );
  await page.goto(`${node.url}${IMPORTS}`);
  await page.getByLabel('CSV file').setInputFiles({
    name: 'many.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['email,first name,last name', ...rows].join('\n')),
  });
  await page.getByRole('checkbox', { name: 'Send the invitations by mail' }).click();
  await button('Check the list').click();
  await page.getByRole('heading', { name: '5,000 people can be invited' }).waitFor({ timeout: 60_000 });
  await button('Apply').click();
  await button('Invite 5,000 people').click();
  const bar = page.getByRole('progressbar');
  await bar.waitFor();

  await until('a part to be invited', async () => (await invited()) >= SOME, 60_000);
  await node.kill('SIGKILL');
  expect(await invited()).toBeLessThan(MANY);
  expect(await bar.isVisible()).toBe(true);

  node = await start(node.port);
  await page.getByText('5,000 people were invited').waitFor({ timeout: 120_000 });
  expect(await invited()).toBe(MANY);

  const downloading = page.waitForEvent('download');
  await button('Download result').click();
  const report = readFileSync(await (await downloading).path(), 'utf8')
    .trim()
    .split(/\r?\n/);
  expect(report).toHaveLength(MANY + 1);
  expect(report.filter((line) => line.includes(',created,'))).toHaveLength(MANY);
}, 240_000);
