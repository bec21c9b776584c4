import { DELIVERY_UID } from '../../server/delivery/content-type';
import { INVITATION_UID } from '../../server/invitations/content-type';
import { findRecords } from '../../server/kernel/read';
import { EVENT_UID } from '../../server/timeline/content-type';
import { createGroup, person, startTenants } from '../accounts/tenants';
import { copiedTokenFor } from '../invitations/links';
import { USER_UID } from '../../server/users/user';
import { until, type App } from '../support';

let app: App;

beforeAll(async () => {
  app = await startTenants();
});
afterAll(async () => {
  await app.stop();
});

type Row = Record<string, unknown>;

/** As the host reads it, but for times, which it reads as texts. */
const asHost = (uid: string, row: Row): Row => {
  const { attributes } = app.strapi.db.metadata.get(uid);
  const isTime = (name: string): boolean => attributes[name]?.type === 'datetime';
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      isTime(name) && typeof value === 'string' ? new Date(value) : value,
    ]),
  );
};

const INVITATIONS = '/invitations/invitations';

/** Until nothing of it is at work any more. */
const isQuiet = async (uid: string, states: readonly string[]): Promise<boolean> =>
  (await app.strapi.db.query(uid).count({ where: { state: { $notIn: [...states] } } })) === 0;

it('a row is read as the host reads it, on every database', async () => {
  const { http } = await app.admin();
  const { documentId } = await createGroup(app, { name: 'Readers' });
  const whole = {
    email: 'Whole@site.test',
    firstName: 'Zoë 🎉',
    message: 'a\n"b"',
    metadata: { list: [1, 'two', null], nested: { yes: true } },
    groups: [documentId],
    emailPolicy: 'domain',
  };
  await http.post(INVITATIONS).send(whole).expect(201);
  await http.post(INVITATIONS).send({ email: 'bare@site.test', send: false }).expect(201);
  await until('the mails to be sent', () => isQuiet(DELIVERY_UID, ['sent']));
  await until('everything to be told', () => isQuiet(EVENT_UID, ['told']));
  for (const uid of [INVITATION_UID, DELIVERY_UID, EVENT_UID]) {
    const rows: Row[] = await app.strapi.db.query(uid).findMany({ orderBy: { id: 'asc' } });
    const ours = await findRecords<Row>(app.strapi, uid, { where: {}, orderBy: [{ id: 'asc' }] });
    expect(rows).not.toHaveLength(0);
    expect(ours).toHaveLength(rows.length);
    rows.forEach((row, index) => expect(ours[index]).toMatchObject(asHost(uid, row)));
  }
});

it('many rows are written as they were given, whether they have a value in common or each its own', async () => {
  const { http } = await app.admin();
  const common = { lastName: 'Same', metadata: { same: ['for', 'all', null] } };
  const given = [
    { firstName: "O'Hara", message: '{"NULL", \\ }', metadata: { each: 1, list: ['a,b', null, '"'] } },
    { firstName: 'NULL', message: 'two\nlines ?', metadata: { each: true } },
    { firstName: '007', lastName: '{}', metadata: {} },
    {},
  ];
  const invited = async (name: string, people: readonly object[]): Promise<Row[]> => {
    const invitations = people.map((one, index) => ({ ...one, email: `${name}-${index}@site.test` }));
    const { body } = await http.post(`${INVITATIONS}/batch`).send({ invitations }).expect(200);
    expect(body.meta).toMatchObject({ created: people.length, failed: 0 });
    const where = { email: { $startsWith: `${name}-` } };
    return app.strapi.db.query(INVITATION_UID).findMany({ where, orderBy: { email: 'asc' } });
  };
  const nothing = { firstName: null, lastName: null, message: null, metadata: null };
  expect(await invited('differs', given)).toMatchObject(given.map((one) => ({ ...nothing, ...one })));
  expect(await invited('alike', [common, common, common])).toMatchObject([common, common, common]);
});

describe('the hooks of a site', () => {
  let unsubscribe: () => void;
  afterEach(() => unsubscribe());

  it('may hide users from its queries, and an invitation still says who has accepted it', async () => {
    const { http } = await app.admin();
    const token = await copiedTokenFor(app, 'hidden@site.test');
    const user = await person(app, 'hidden');
    unsubscribe = app.strapi.db.lifecycles.subscribe({
      models: [USER_UID],
      beforeFindMany({ params }) {
        params.where = { $and: [params.where ?? {}, { id: { $ne: user.id } }] };
      },
    });
    const { body } = await app.http.post('/api/invitations/inspect').send({ token }).expect(200);
    expect(body.data.userExists).toBe(true);
    await http.get(INVITATIONS).expect(200);
  });

  it('may write times as texts', async () => {
    const { http } = await app.admin();
    const past = '2020-02-29T12:00:00.000Z';
    unsubscribe = app.strapi.db.lifecycles.subscribe({
      models: [INVITATION_UID],
      beforeCreateMany({ params }) {
        params.data = (params.data as object[]).map((row) => ({ ...row, createdAt: past }));
      },
    });
    const { body } = await http.post(INVITATIONS).send({ email: 'leap@site.test', send: false }).expect(201);
    expect(body.data.createdAt).toBe(past);
  });
});
