import type { Page } from 'playwright-core';
import {
  collectConsoleErrors,
  logInToPanel,
  screenshot,
  startSite,
  startVisitor,
  type FaultList,
  type Site,
  type Visitor,
} from './support';

let site: Site;
let visitor: Visitor;
let page: Page;
let errors: FaultList;

beforeAll(async () => {
  site = await startSite();
  visitor = await startVisitor();
  errors = collectConsoleErrors(visitor.context);
  page = await visitor.context.newPage();
});
afterAll(async () => {
  await visitor.close();
  await site.stop();
});

describe('the admin panel of a site that has just installed the plugin', () => {
  it('lets the owner in and has the plugin in its menu', async () => {
    await logInToPanel(page, site.url, site.owner);
    await screenshot(page, 'panel');
    await page.getByRole('link', { name: 'Invitations' }).waitFor();
    expect(errors.all).toEqual([]);
  });
});
