import { getService } from '../../server/kernel/get-service';
import { startNameServer, type NameServer } from '../activity/name-server';
import {
  join,
  listPeople,
  logIn,
  makeAccount,
  makeUser,
  PEOPLE,
  removeMember,
  type Account,
} from '../people/society';
import type { App, Caller } from '../support';
import { startSite } from './site';

let app: App;
let names: NameServer;
let http: Caller;
let account: Account;

beforeAll(async () => {
  names = await startNameServer();
  names.name = 'office.client.test';
  app = await startSite({
    activity: { reverseDns: true },
    rateLimit: { enabled: false, trustedHops: 1 },
  });
  ({ http } = await app.admin());
  account = await makeAccount(http, 'Client Test');
});
afterAll(async () => {
  await app.stop();
  await names.stop();
});

interface Member {
  documentId: string;
  user: { username: string; email: string };
  owner: boolean;
  permissions: 'all' | string[];
  lastLogin: unknown;
}

const members = async (): Promise<Map<string, Member>> => {
  const { body } = await http.get(`/invitations/accounts/${account.documentId}/members`);
  return new Map(body.data.map((member: Member) => [member.user.username, member]));
};

describe('the users of an account', () => {
  beforeAll(async () => {
    const owner = await makeUser(app, 'olivia');
    const membership = await join(app, owner.id, account);
    await http.post(`/invitations/accounts/${account.documentId}/transfer`).send({ membership });
    await join(app, (await makeUser(app, 'mark')).id, account);
  });

  it('are listed with name and address, the owner’s tag, and time, IP and host of the last log-in', async () => {
    await app.http
      .post('/api/auth/local')
      .set('X-Forwarded-For', '203.0.113.7')
      .send({ identifier: 'olivia', password: 'correct horse battery' });
    const activity = getService(app.strapi, 'activity');
    await activity.settled();
    const shown = await members();
    expect(shown.get('olivia')).toMatchObject({
      user: { username: 'olivia', email: 'olivia@site.test' },
      owner: true,
      permissions: 'all',
      lastLogin: { at: expect.any(String), ip: '203.0.113.7', host: 'office.client.test' },
    });
    expect(shown.get('mark')).toMatchObject({ owner: false, lastLogin: null });
  });

  it('can be given other permissions, and be removed', async () => {
    const mark = (await members()).get('mark')!;
    const path = `/invitations/memberships/${mark.documentId}`;
    expect((await http.put(path).send({ permissions: ['invoices.view'] })).status).toBe(200);
    expect((await members()).get('mark')?.permissions).toEqual(['invoices.view']);
    expect((await http.delete(path)).status).toBe(200);
    expect([...(await members()).keys()]).toEqual(['olivia']);
  });
});

describe('users', () => {
  it('have states, and can be edited, blocked and removed', async () => {
    const user = await makeUser(app, 'stefan');
    const stateOf = async () => (await listPeople(http, { _q: 'stefan' })).data.map(({ state }) => state);
    const path = `${PEOPLE}/user/${user.documentId}`;
    await join(app, user.id, account);
    expect(await stateOf()).toEqual(['active']);
    await http.put(path).send({ firstName: 'Stefan', lastName: 'State' });
    expect((await listPeople(http, { _q: 'stefan' })).data[0]).toMatchObject({
      firstName: 'Stefan',
      lastName: 'State',
    });
    await http.put(path).send({ blocked: true });
    expect(await stateOf()).toEqual(['blocked']);
    await http.put(path).send({ blocked: false });
    await removeMember(app, user.id, account);
    expect(await stateOf()).toEqual(['removed']);
    // Removed from the account, and still a user who can log in.
    expect((await logIn(app, 'stefan')).jwt).toEqual(expect.any(String));
  });
});
