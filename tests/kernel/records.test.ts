import { DELIVERY_UID } from '../../server/delivery/content-type';
import { INVITATION_UID } from '../../server/invitations/content-type';
import { findRecords } from '../../server/kernel/read';
import { EVENT_UID } from '../../server/timeline/content-type';
import { createGroup, startTenants } from '../accounts/tenants';
import type { App } from '../support';

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
  await http.post('/invitations/invitations').send(whole).expect(201);
  await http.post('/invitations/invitations').send({ email: 'bare@site.test', send: false }).expect(201);
  await app.mail.waitForMail('whole@site.test');
  for (const uid of [INVITATION_UID, DELIVERY_UID, EVENT_UID]) {
    const rows: Row[] = await app.strapi.db.query(uid).findMany({ orderBy: { id: 'asc' } });
    const ours = await findRecords<Row>(app.strapi, uid, { where: {}, orderBy: [{ id: 'asc' }] });
    expect(rows).not.toHaveLength(0);
    expect(ours).toHaveLength(rows.length);
    rows.forEach((row, index) => expect(ours[index]).toMatchObject(asHost(uid, row)));
  }
});
