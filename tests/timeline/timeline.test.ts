import { startApp, until, type App } from '../support';
import { bus, event, EVENT_UID, storedEvents, SUBJECT, type Heard } from './events';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const timelineOf = async (documentId: string): Promise<Record<string, unknown>[]> => {
  const admin = await app.admin();
  const answer = await admin.http.get(`/invitations/invitations/${documentId}`);
  return answer.body.data.timeline;
};

const heardOf = (name: string): Heard[] => {
  const heard: Heard[] = [];
  app.strapi.eventHub.on(name, async (payload: unknown) => void heard.push(payload as Heard));
  return heard;
};

describe('an event', () => {
  it('is written in the transaction in which it happens, and is gone with it', async () => {
    await expect(
      app.strapi.db.transaction(async () => {
        await bus(app).publish([event('invitation.viewed')]);
        throw new Error('It did not happen.');
      }),
    ).rejects.toThrow('It did not happen.');
    expect(await storedEvents(app, 'invitation.viewed')).toEqual([]);
  });

  it('of the outbox stays inside; the invitation tells what of it concerns people', async () => {
    const admin = await app.admin();
    await admin.http.post('/invitations/invitations').send({ email: 'outbox@site.test' });
    await until(
      'the mail to be told of',
      async () => (await storedEvents(app, 'invitation.sent')).length > 0,
    );
    const inside = { name: { $startsWith: 'delivery.' } };
    expect(await app.strapi.db.query(EVENT_UID).findMany({ where: inside })).toEqual([]);
  });

  it('says who, when, from where and what changed, on the record’s page', async () => {
    const admin = await app.admin();
    const created = await admin.http
      .post('/invitations/invitations')
      .set('User-Agent', 'Browser of Ada')
      .send({ email: 'who@site.test', send: false });
    const [first] = await timelineOf(created.body.data.documentId);
    expect(first).toEqual({
      name: 'invitation.created',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      actor: { kind: 'admin', name: expect.any(String) },
      ip: '127.0.0.1',
      userAgent: 'Browser of Ada',
      changes: expect.anything(),
    });
  });

  it('is not lost for a long name or a long browser', async () => {
    const actor = {
      kind: 'user',
      id: '1',
      name: 'n'.repeat(400),
      ip: '2001:db8::1',
      userAgent: 'u'.repeat(512),
      roles: [],
    } as const;
    await bus(app).publish([event('invitation.extended', { actor })]);
    expect(await storedEvents(app, 'invitation.extended')).toEqual([
      expect.objectContaining({ actorName: 'n'.repeat(255), userAgent: 'u'.repeat(512) }),
    ]);
  });
});

describe('the event hub', () => {
  it('hears the public shape of the record and who acted, after it is committed', async () => {
    const heard = heardOf('invitation.created');
    const admin = await app.admin();
    const created = await admin.http
      .post('/invitations/invitations')
      .send({ email: 'hub@site.test', firstName: 'Hub', send: false });
    const { documentId } = created.body.data;
    const told = await until('the event hub to hear of it', () =>
      heard.find(({ subject }) => subject.documentId === documentId),
    );
    const shown = await admin.http.get(`/invitations/invitations/${created.body.data.documentId}`);
    expect(told).toMatchObject({
      eventId: expect.any(String),
      actor: { kind: 'admin' },
      subject: { type: 'invitation', documentId },
      invitation: { email: 'hub@site.test', firstName: 'Hub', status: 'pending' },
    });
    expect(shown.body.data).toMatchObject(told.invitation!);
    expect(told).not.toHaveProperty('ip');
    await until(
      'the event to be marked as told',
      async () => (await storedEvents(app, 'invitation.created')).at(-1)?.state === 'told',
    );
  });

  it('hears of a record that is gone, without its shape', async () => {
    const heard = heardOf('invitation.declined');
    await bus(app).publish([event('invitation.declined', { changes: { reason: 'No time.' } })]);
    const [told] = await until('the event hub to hear of it', () => heard.length > 0 && heard);
    expect(told).toMatchObject({
      subject: { type: SUBJECT.type, documentId: SUBJECT.documentId },
      invitation: null,
      changes: { reason: 'No time.' },
    });
  });
});

describe('tokens and links', () => {
  it('are in no event and in nothing that the event hub hears', async () => {
    const everything: unknown[] = [];
    app.strapi.eventHub.subscribe(async (name: string, payload: unknown) => {
      if (name.startsWith('invitation.')) everything.push(payload);
    });
    const admin = await app.admin();
    const created = await admin.http.post('/invitations/invitations').send({ email: 'secret@site.test' });
    const { documentId } = created.body.data;
    const mail = await app.mail.waitForMail('secret@site.test');
    const copied = await admin.http.get(`/invitations/invitations/${documentId}/link`);
    const urls = [...mail.links, String(copied.body.data.url)];
    const tokens = urls
      .map((url) => new URL(url).searchParams.get('token'))
      .filter((token) => token !== null);
    expect(tokens.length).toBeGreaterThanOrEqual(2);
    await app.http.post('/api/invitations/inspect').send({ token: tokens[0] });
    await admin.http.post(`/invitations/invitations/${documentId}/resend`).send({ replaceLink: true });
    await admin.http.post(`/invitations/invitations/${documentId}/cancel`).send({});
    await until('all of it to be told', async () =>
      (await storedEvents(app, 'invitation.cancelled')).some(({ state }) => state === 'told'),
    );

    const rows = await app.strapi.db.query(EVENT_UID).findMany();
    const { publicId, nonce } = await app.strapi.db
      .query('plugin::invitations.invitation')
      .findOne({ where: { documentId } });
    const written = JSON.stringify([rows, everything, await timelineOf(documentId)]);
    expect(written).toContain('invitation.link-copied');
    for (const secret of [...tokens, String(publicId), String(nonce), 'token=']) {
      expect(written).not.toContain(secret);
    }
  });
});
