import { createDeliveryStore } from '../../server/delivery/store';
import { startApp, type App, type Caller } from '../support';

const PATH = '/invitations/invitations';

let app: App;
let admin: Caller;
beforeAll(async () => {
  app = await startApp({
    config: {
      limits: { perRecipientPerDay: 1 },
      permissions: { catalogue: [{ key: 'invoices.view', label: 'See invoices' }] },
    },
    // Nothing is sent, so that an invitation is a moment later what it was when it was created.
    env: { SMTP_PORT: '1' },
  });
  admin = (await app.admin()).http;
  const engine = app.strapi.plugin('invitations').service('delivery-engine') as unknown as {
    stop(): Promise<void>;
  };
  await engine.stop();
});
afterAll(() => app.stop());

const create = async (path: string, body: object): Promise<string> => {
  const answer = await admin.post(path).send(body);
  expect(answer.status).toBe(201);
  return answer.body.data.documentId;
};

/** What a create answers, and what is read afterwards; deliveries and timeline are only in the latter. */
const createdAndRead = async (input: object) => {
  const answer = await admin.post(PATH).send(input);
  expect(answer.status).toBe(201);
  const created = answer.body.data;
  const read = (await admin.get(`${PATH}/${created.documentId}`).expect(200)).body.data;
  return { created, read };
};

it('a create answers what is read of the invitation afterwards, all that it gives included', async () => {
  const account = await create('/invitations/accounts', { name: 'Acme' });
  const group = await create('/invitations/groups', { name: 'Staff' });
  const roles = await app.strapi.db.query('plugin::users-permissions.role').findMany({});
  const role = roles.find(({ type }) => type === 'authenticated')?.documentId as string;
  const { created, read } = await createdAndRead({
    email: 'Ada@Site.test',
    firstName: 'Ada',
    lastName: 'Lovelace',
    phone: '+4930901820',
    countryCode: 'DE',
    message: 'Welcome',
    locale: 'de',
    expiresIn: '48h',
    emailPolicy: 'invited',
    metadata: { from: ['here', { and: null }] },
    account,
    groups: [group],
    permissions: ['invoices.view'],
    role,
  });
  expect(read).toMatchObject(created);
  expect(created).toMatchObject({
    account: { documentId: account },
    groups: [{ documentId: group }],
    role: { documentId: role },
    delivery: { state: 'queued', attempts: 0 },
  });
});

it.each([
  ['asked for none', { email: 'unsent@site.test', send: false }, null],
  ['asked for one', { email: 'sent@site.test' }, { state: 'queued', error: null }],
])('it does so of one that %s', async (_case, input, delivery) => {
  const { created, read } = await createdAndRead(input);
  expect(read).toMatchObject(created);
  expect(delivery === null ? created.delivery : { ...created.delivery }).toEqual(
    delivery === null ? null : expect.objectContaining(delivery),
  );
});

it('it does so of one whose mail is held back', async () => {
  const first = await createdAndRead({ email: 'often@site.test' });
  await admin.post(`${PATH}/${first.created.documentId}/cancel`).send({}).expect(200);
  const { created, read } = await createdAndRead({ email: 'often@site.test' });
  expect(created.delivery.state).toBe('suppressed');
  expect(created.delivery.error).toMatch(/which is the limit/);
  expect(read).toMatchObject(created);
});

it('an invitation does not overtake what waits, as a security code does', async () => {
  const before = new Date();
  await createdAndRead({ email: 'patient@site.test' });
  const due = await createDeliveryStore(app.strapi).due(new Date(before.getTime() + 60_000), 100);
  expect(due.length).toBeGreaterThan(0);
  expect(due.filter(({ isUrgent }) => isUrgent)).toEqual([]);
});

it("a site's lifecycle hooks see an invitation that is created, and may change it", async () => {
  let counted = 0;
  const unsubscribe = app.strapi.db.lifecycles.subscribe({
    models: ['plugin::invitations.invitation'],
    beforeCreateMany({ params }) {
      const rows = (params as { data: object[] }).data;
      Object.assign(params, { data: rows.map((row) => ({ ...row, firstName: 'Hooked' })) });
    },
    afterCreateMany({ result }) {
      counted += (result as { count: number }).count;
    },
  });
  const documentId = await create(PATH, { email: 'hooked@site.test', firstName: 'Typed' });
  unsubscribe();
  expect((await admin.get(`${PATH}/${documentId}`)).body.data.firstName).toBe('Hooked');
  expect(counted).toBe(1);
});
