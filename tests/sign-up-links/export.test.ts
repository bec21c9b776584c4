import { createAccount, createGroup } from '../stories/accounts';
import { createRole, startSite } from '../stories/site';
import { exported, type App, type Caller, type CsvLine } from '../support';
import { act, copiedToken, createLink, LINKS, linkOf, signUp, type ShownLink } from './signing-up';

jest.setTimeout(120_000);

const MANY = 1101;

let app: App;
let http: Caller;

beforeAll(async () => {
  app = await startSite();
  ({ http } = await app.admin());
});
afterEach(() => app.clock.reset());
afterAll(() => app.stop());

const links = (query: object = {}) => exported(http, `${LINKS}/export`, query);
const uses = ({ documentId }: Pick<ShownLink, 'documentId'>, query: object = {}) =>
  exported(http, `${LINKS}/${documentId}/uses/export`, query);
const names = (lines: readonly CsvLine[]) => lines.map(({ name }) => name);

const rowOf = ({ documentId }: ShownLink) =>
  app.strapi.db.query('plugin::invitations.sign-up-link').findOne({ where: { documentId } });

describe('the export of sign-up links', () => {
  it('has a line for each, the newest first, with what the list shows and never the link', async () => {
    const role = await createRole(app, 'exported');
    const account = await createAccount(app, 'Exported');
    const group = await createGroup(app, 'Exported group');
    const link = await createLink(app, {
      name: 'Exported one',
      role: role.documentId,
      account: account.documentId,
      groups: [group.documentId],
      permissions: ['members.read', 'members.invite'],
      maxUses: 3,
      domains: ['example.com', 'example.org'],
    });
    await createLink(app, { name: 'Exported two' });
    const [bare, full] = await links({ _q: 'exported' });
    expect(full).toEqual({
      documentId: link.documentId,
      name: 'Exported one',
      state: 'active',
      needsAttention: '',
      uses: '0',
      maxUses: '3',
      domains: 'example.com example.org',
      role: role.name,
      account: account.slug,
      groups: 'Exported group',
      permissions: 'members.read members.invite',
      createdAt: link.createdAt,
      expiresAt: link.expiresAt,
      createdBy: 'Ada Admin',
    });
    expect(bare).toMatchObject({ name: 'Exported two', maxUses: '', domains: '', role: '', groups: '' });
    const text = JSON.stringify(await links());
    const { publicId, nonce } = await rowOf(link);
    for (const secret of [publicId, nonce]) expect(text).not.toContain(secret);
  });

  it('takes the filters of the list, and answers what the list answers', async () => {
    const account = await createAccount(app, 'Filtered');
    const paused = await createLink(app, { name: 'Filter paused', account: account.documentId });
    await act(http, paused, 'pause').expect(200);
    await act(http, await createLink(app, { name: 'Filter revoked' }), 'revoke').expect(200);
    await createLink(app, { name: 'Filter brief', expiresIn: '1h' });
    await createLink(app, { name: 'Filter lasting', expiresIn: '10d' });
    app.clock.advance('2h');
    for (const query of [
      { _q: 'FILTER' },
      { _q: 'filter', state: 'expired' },
      { state: 'paused,revoked' },
      { state: 'exhausted' },
      { account: account.documentId },
      { account: 'nobody' },
    ]) {
      const list = await http.get(LINKS).query({ ...query, pageSize: '100' });
      const expected = list.body.data.map(({ name, state }: ShownLink) => [name, state]);
      expect((await links(query)).map(({ name, state }) => [name, state])).toEqual(expected);
    }
  });

  it('is whole however long it is, and runs nothing in a spreadsheet', async () => {
    const { id: _id, documentId: _documentId, ...row } = await rowOf(await createLink(app));
    const rows = Array.from({ length: MANY }, (_, index) => ({
      ...row,
      name: `=many(${String(index)})`,
      publicId: `many-${String(index)}`,
    }));
    await app.strapi.db.query('plugin::invitations.sign-up-link').createMany({ data: rows });
    expect(names(await links({ _q: '=many' }))).toEqual(rows.map(({ name }) => `'${name}`).reverse());
  });
});

describe('the export of those who came by a link', () => {
  it('has a line for each, the latest first, of this link alone', async () => {
    const [link, other] = [await createLink(app), await createLink(app)];
    const token = await copiedToken(app, link);
    for (const name of ['first', 'second']) await signUp(app, token, `${name}@used.test`);
    await signUp(app, await copiedToken(app, other), 'other@used.test');
    const user = await app.strapi.db
      .query('plugin::users-permissions.user')
      .findOne({ where: { email: 'first@used.test' } });
    const lines = await uses(link);
    expect(lines.map(({ email }) => email)).toEqual(['second@used.test', 'first@used.test']);
    expect(lines[1]).toEqual({
      documentId: expect.any(String),
      usedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      email: 'first@used.test',
      username: user.username,
      user: user.documentId,
      ip: expect.any(String),
    });
    expect(await uses(link, { _q: 'FIRST@' })).toEqual([lines[1]]);
    await app.strapi.documents('plugin::users-permissions.user').delete({ documentId: user.documentId });
    expect((await uses(link))[1]).toMatchObject({ email: 'first@used.test', username: '', user: '' });
    expect((await linkOf(app, link)).uses).toBe(2);
  });

  it('is whole however long it is', async () => {
    const link = await createLink(app);
    const { id } = await rowOf(link);
    const rows = Array.from({ length: MANY }, (_, index) => ({
      signUpLink: id,
      email: `+${String(index)}@used.test`,
      usedAt: app.clock.now(),
    }));
    await app.strapi.db.query('plugin::invitations.sign-up-use').createMany({ data: rows });
    const lines = await uses(link);
    expect(lines.map(({ email }) => email)).toEqual(rows.map(({ email }) => `'${email}`).reverse());
  });

  it('is of links that exist', async () => {
    const { status, body } = await http.get(`${LINKS}/unknown/uses/export`);
    expect([status, body.error.name]).toEqual([404, 'NotFoundError']);
  });
});

describe('both exports', () => {
  it('refuse what the list does not know, and pages', async () => {
    const { documentId } = await createLink(app);
    for (const query of [{ page: '2' }, { sort: 'name:asc' }, { email: 'a@b.test' }]) {
      expect((await http.get(`${LINKS}/export`).query(query)).status).toBe(400);
      expect((await http.get(`${LINKS}/${documentId}/uses/export`).query(query)).status).toBe(400);
    }
    expect((await http.get(`${LINKS}/export`).query({ state: 'lost' })).status).toBe(400);
  });

  it('are behind permissions of their own: who came is not told to those who may only export links', async () => {
    const { documentId } = await createLink(app);
    const may = async (...actions: string[]) => {
      const { http: caller } = await app.adminWithPermissions(
        actions.map((action) => `plugin::invitations.sign-up-links.${action}`),
      );
      const paths = [`${LINKS}/export`, `${LINKS}/${documentId}/uses/export`];
      return [(await caller.get(paths[0] ?? '')).status, (await caller.get(paths[1] ?? '')).status];
    };
    expect(await may('read', 'read-uses', 'copy-link')).toEqual([403, 403]);
    expect(await may('export')).toEqual([200, 403]);
    expect(await may('export-uses')).toEqual([403, 200]);
  });
});
