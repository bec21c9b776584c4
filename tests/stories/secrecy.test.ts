import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type App, type Caller, until } from '../support';
import { call, readPage, register } from './answering';
import { act, ADMIN, copiedToken, detailOf, inviteByMail, mailedToken, PASSWORD } from './inviting';
import { INVITATION, startSite } from './site';

const EVENTS = ['created', 'sent', 'viewed', 'resent', 'link-copied', 'accepted'].map(
  (name) => `invitation.${name}`,
);

let app: App;
let machine: Caller;
let receiver: Server;
/** What the site's listeners and its webhooks were told. */
const heard: { name: string; payload: unknown }[] = [];
const hooked: string[] = [];

/** Every token there ever was of the invitation, and what they are made of. */
let tokens: string[];
let secrets: string[];
let invitation: { documentId: string };

const EMAIL = 'secret@site.test';

const listen = async (): Promise<string> => {
  receiver = createServer((request, response) => {
    void text(request).then((body) => {
      hooked.push(body);
      response.end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
};

beforeAll(async () => {
  app = await startSite();
  const { http } = await app.admin();
  machine = await app.apiToken({ type: 'full-access' });
  for (const name of EVENTS) {
    app.strapi.eventHub.on(name, (payload: unknown) => {
      heard.push({ name, payload });
      return Promise.resolve();
    });
  }
  await http
    .post('/admin/webhooks')
    .send({ name: 'Listener', url: await listen(), headers: {}, events: EVENTS })
    .expect(201);

  const invited = await inviteByMail(app, EMAIL);
  ({ invitation } = invited);
  await call(app.http, 'inspect', { token: invited.token });
  await readPage(app, invited.token);
  const shared = await copiedToken(http, invitation);
  const first = await app.strapi.db
    .query(INVITATION)
    .findOne({ where: { documentId: invitation.documentId } });
  await act(http, invitation, 'resend', { replaceLink: true });
  const fresh = await mailedToken(app, EMAIL, 2);
  await readPage(app, fresh);
  await register(app, fresh, 'secret');
  const last = await app.strapi.db
    .query(INVITATION)
    .findOne({ where: { documentId: invitation.documentId } });
  tokens = [invited.token, shared, fresh];
  secrets = [...tokens, first.nonce, last.nonce, first.publicId];
  await until('everybody to be told', () =>
    EVENTS.every(
      (name) =>
        heard.some((event) => event.name === name) && hooked.some((body) => body.includes(`"${name}"`)),
    ),
  );
}, 120_000);
afterAll(async () => {
  await new Promise((resolve) => receiver.close(resolve));
  await app.stop();
});

/** Neither a whole token nor the part of it that opens the invitation, nor anything that looks like a link. */
const expectNone = (what: string, candidates: readonly string[] = secrets): void => {
  for (const secret of candidates) expect(what).not.toContain(secret);
  for (const token of tokens) expect(what).not.toContain(token.split('.')[3]);
  expect(what).not.toMatch(/token=v1/);
};

it('the timeline tells the whole story, in order, and gives no link away', async () => {
  const { timeline, ...rest } = await detailOf((await app.admin()).http, invitation);
  const names = timeline.map(({ name }) => name);
  expect(names.filter((name) => name !== 'invitation.sent')).toEqual([
    'invitation.created',
    'invitation.viewed',
    'invitation.link-copied',
    'invitation.resent',
    'invitation.accepted',
  ]);
  expect(names.filter((name) => name === 'invitation.sent')).toHaveLength(2);
  expectNone(JSON.stringify(timeline));
  expectNone(JSON.stringify(rest));
});

it('the lists give no link away, nor what it is made of', async () => {
  const { http } = await app.admin();
  for (const answer of [
    await http.get(ADMIN),
    await machine.get('/api/invitations'),
    await machine.get(`/api/invitations/${invitation.documentId}`),
  ]) {
    expect(answer.status).toBe(200);
    expectNone(answer.text);
    expect(answer.text).not.toMatch(/nonce|publicId|openKey|emailKey/);
  }
});

it('listeners of the event hub hear of everything, and of no link', () => {
  expectNone(JSON.stringify(heard));
  expect(heard.find(({ name }) => name === 'invitation.accepted')?.payload).toMatchObject({
    invitation: { documentId: invitation.documentId, email: EMAIL, status: 'accepted' },
    actor: { kind: 'invitee' },
  });
});

it('webhooks hear of everything, and of no link', () => {
  expectNone(hooked.join('\n'));
});

it('no row of the database holds a link, nor the password', async () => {
  const database = app.database.connect();
  try {
    const tables = Object.values(app.strapi.contentTypes)
      .map(({ collectionName }) => collectionName)
      .filter((name): name is string => name?.startsWith('invitations_') === true || name === 'up_users');
    expect(tables).toEqual(expect.arrayContaining(['invitations_invitations', 'up_users']));
    const rows = await Promise.all(tables.map((table) => database(table).select('*')));
    const all = JSON.stringify(rows);
    expect(all).toContain(invitation.documentId);
    expectNone(all, tokens);
    expect(all).not.toContain(PASSWORD);
  } finally {
    await database.destroy();
  }
});

it('the log names no link and no password', () => {
  const log = app.log.join('\n');
  expect(log).toContain('/invite');
  expectNone(log);
  expect(log).not.toContain(PASSWORD);
});
