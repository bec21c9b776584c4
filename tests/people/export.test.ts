import { startApp, type App, type Caller } from '../support';
import { invite, join, makeAccount, makeUser, PEOPLE, type Account } from './society';

let app: App;
let http: Caller;
let acme: Account;

beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
  ({ http } = await app.admin());
  acme = await makeAccount(http, 'Acme');
  for (const name of ['first', 'second']) await join(app, (await makeUser(app, name)).id, acme);
  await makeUser(app, 'stranger');
  await invite(http, { email: 'eve@invited.test', firstName: '=cmd()', account: acme.documentId });
  await invite(http, { email: 'late@invited.test', expiresIn: '1h' });
  app.clock.advance('2h');
});
afterAll(() => app.stop());

/** Kind, address and state of each line, below the header. */
const linesOf = async (query: Record<string, string> = {}, caller = http): Promise<string[]> => {
  const { text, headers } = await caller.get(`${PEOPLE}/export`).query(query).expect(200);
  expect(headers['content-disposition']).toContain('people.csv');
  const [header = '', ...lines] = text.trim().split('\n');
  expect(header).toBe(
    'kind,documentId,email,username,firstName,lastName,state,accounts,groups,pendingInvitations,lastLogin,createdAt,expiresAt',
  );
  return lines.map((line) => {
    const cells = line.split(',');
    return [cells[0], cells[2], cells[6]].join(' ');
  });
};

describe('the people as a file', () => {
  it('are all that the list has, in its order, however long the parts are that are read', async () => {
    expect(await linesOf()).toEqual([
      'invitation late@invited.test invitation-expired',
      'invitation eve@invited.test invited',
      'user stranger@site.test active',
      'user second@site.test active',
      'user first@site.test active',
    ]);
    const many = Array.from({ length: 1200 }, (_, index) => ({
      email: `many-${String(index)}@invited.test`,
      send: false,
    }));
    for (const invitations of [many.slice(0, 600), many.slice(600)])
      await http.post('/invitations/invitations/batch').send({ invitations }).expect(200);
    const lines = await linesOf({ _q: 'many-' });
    expect(lines).toHaveLength(1200);
    expect(new Set(lines).size).toBe(1200);
    expect(lines[0]).toBe('invitation many-1199@invited.test invited');
  });

  it('are narrowed as the list is', async () => {
    expect(await linesOf({ account: acme.documentId, state: 'active' })).toEqual([
      'user second@site.test active',
      'user first@site.test active',
    ]);
    expect(await linesOf({ state: 'invited', _q: 'eve' })).toEqual(['invitation eve@invited.test invited']);
    expect(await linesOf({ account: 'nosuchaccount' })).toEqual([]);
    await http.get(`${PEOPLE}/export`).query({ page: '2' }).expect(400);
  });

  it('cannot make a spreadsheet run anything', async () => {
    const { text } = await http.get(`${PEOPLE}/export`).query({ _q: 'eve@' }).expect(200);
    expect(text).toContain(",'=cmd(),");
  });

  it('need a permission of their own', async () => {
    const reader = await app.adminWithPermissions(['plugin::invitations.people.read']);
    await reader.http.get(`${PEOPLE}/export`).expect(403);
  });
});
