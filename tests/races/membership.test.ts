import type { App, SiteUser } from '../support';
import type { MembershipRecord, Permissions } from '../../server/accounts/service';
import {
  ACCOUNTS,
  API,
  createAccount,
  createGroup,
  eventsOf,
  GROUPS,
  join,
  MEMBERSHIPS,
  outcomeOf,
  person,
  startTenants,
  type Shown,
} from '../accounts/tenants';
import { tally } from './contest';

const FEW = 6;

let app: App;
let account: Shown;
let count = 0;

beforeAll(async () => {
  app = await startTenants();
  account = await createAccount(app, { name: 'Crowd' });
});
afterAll(() => app.stop());

interface Member {
  user: SiteUser;
  membership: MembershipRecord;
}

const member = async (permissions: Permissions = []): Promise<Member> => {
  count += 1;
  const user = await person(app, `crowd-${count}`);
  return { user, membership: await join(app, account, user, permissions) };
};

const namesOf = async ({ membership }: Member): Promise<string[]> =>
  (await eventsOf(app, 'membership', membership.documentId)).map(({ name }) => name);

it('a member who is removed by several at once, and leaves, is gone once', async () => {
  const { http } = await app.admin();
  const clerk = await member();
  const path = `/${clerk.membership.documentId}`;
  const answers = await Promise.all([
    ...Array.from({ length: FEW }, () => http.delete(`${MEMBERSHIPS}${path}`)),
    clerk.user.http.delete(`${API}/me/memberships${path}`),
  ]);
  expect(tally(answers.map(outcomeOf))).toEqual({ '200': 1, '404 NotFoundError': FEW });
  expect((await namesOf(clerk)).filter((name) => /removed|left/.test(name))).toHaveLength(1);
});

it('notifications that are changed one by one at once are all kept', async () => {
  const { user, membership } = await member();
  const path = `${API}/me/memberships/${membership.documentId}`;
  const keys = Array.from({ length: FEW }, (_, index) => `key-${index}`);
  const answers = await Promise.all(
    keys.map((key) => user.http.put(path).send({ notifications: { [key]: true } })),
  );
  expect(tally(answers.map(outcomeOf))).toEqual({ '200': FEW });
  const { body } = await user.http.get(`${API}/me/memberships`);
  expect(Object.keys(body.data[0].notifications).sort()).toEqual(keys);
});

it('a manager who loses the right while using it either was in time or is refused', async () => {
  const { http } = await app.admin();
  const [manager, clerk] = [await member(), await member()];
  for (let index = 0; index < FEW; index += 1) {
    await http
      .put(`${MEMBERSHIPS}/${manager.membership.documentId}`)
      .send({ permissions: ['members.manage', 'invoices.view'] });
    const [demoted, given] = await Promise.all([
      http.put(`${MEMBERSHIPS}/${manager.membership.documentId}`).send({ permissions: [] }),
      manager.user.http
        .put(`${API}/accounts/${account.documentId}/members/${clerk.membership.documentId}`)
        .send({ permissions: ['invoices.view'] }),
    ]);
    expect(outcomeOf(demoted)).toBe('200');
    expect(['200', '403 ForbiddenError']).toContain(outcomeOf(given));
    const late = await manager.user.http
      .put(`${API}/accounts/${account.documentId}/members/${clerk.membership.documentId}`)
      .send({ permissions: [] });
    expect(outcomeOf(late)).toBe('403 ForbiddenError');
  }
});

it('an account that is deleted while people join and leave takes everything along', async () => {
  const { http } = await app.admin();
  const doomed = await createAccount(app, { name: 'Doomed' });
  await createGroup(app, { name: 'Doomed group', account: doomed.documentId });
  const people = [];
  for (let index = 0; index < FEW; index += 1) people.push(await person(app, `doomed-${index}`));
  const joins = people.map((user) =>
    join(app, doomed, user).then(
      () => 'joined',
      () => 'refused',
    ),
  );
  const made = http.post(GROUPS).send({ name: 'Late group', account: doomed.documentId });
  const [deleted, late] = await Promise.all([
    http.delete(`${ACCOUNTS}/${doomed.documentId}?force=true`),
    made.then(outcomeOf),
    ...joins,
  ]);
  expect(outcomeOf(deleted)).toBe('200');
  expect(['201', '400 ValidationError']).toContain(late);
  const rows = async (uid: string, where: object): Promise<number> =>
    app.strapi.db.query(uid).count({ where });
  expect(await rows('plugin::invitations.membership', { account_id: null })).toBe(0);
  expect(await rows('plugin::invitations.group', { name: { $in: ['Doomed group', 'Late group'] } })).toBe(0);
});
