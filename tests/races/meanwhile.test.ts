import type { Knex } from 'knex';
import type { InvitationRecord } from '../../server/invitations/record';
import { startApp, type App } from '../support';
import { outcomeOf } from './contest';
import { brokenInvariants } from './invariants';
import { addressOf, invitationsOf, invite, register, tokenFor } from './invitees';

const RULES = 'plugin::users-permissions.validationRules';

// A crowd takes its time on a busy machine.
jest.setTimeout(180_000);

let app: App;
let database: Knex;

beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
  database = app.database.connect();
});
afterEach(async () => {
  app.clock.reset();
  app.strapi.config.set(RULES, undefined);
  expect(await brokenInvariants(database)).toEqual([]);
});
afterAll(async () => {
  await database.destroy();
  await app.stop();
});

/** Does something after the link was read and before the invitation is claimed: while the password is looked at. */
const registerWhile = async (record: InvitationRecord, username: string, act: () => PromiseLike<unknown>) => {
  let isActing = false;
  app.strapi.config.set(RULES, {
    validatePassword: async () => {
      if (!isActing) {
        isActing = true;
        await act();
      }
      return true;
    },
  });
  return register(app.http, tokenFor(app, record), username);
};

const path = ({ documentId }: InvitationRecord, verb = '') => `/invitations/invitations/${documentId}${verb}`;

describe('what happens to an invitation while its form is being sent', () => {
  it.each([
    { verb: '/cancel', body: {}, outcome: '410 InvitationCancelled' },
    { verb: '/resend', body: { replaceLink: true }, outcome: '410 InvitationReplaced' },
    // The link is what the form was sent with, so it goes on.
    { verb: '/resend', body: {}, outcome: '200' },
    { verb: '/extend', body: { expiresIn: '1d' }, outcome: '200' },
  ])('decides: $verb $body means $outcome', async ({ verb, body, outcome }) => {
    const name = `meanwhile${verb.slice(1)}${Object.keys(body).join('')}`.toLowerCase();
    const record = await invite(app, addressOf(name));
    const { http } = await app.admin();
    const answer = await registerWhile(record, name, () =>
      http.post(path(record, verb)).send(body).expect(200),
    );
    expect(outcomeOf(answer)).toBe(outcome);
  });

  it('decides: it is declined', async () => {
    const record = await invite(app, addressOf('declined'));
    const answer = await registerWhile(record, 'declined', () =>
      app.http
        .post('/api/invitations/decline')
        .send({ token: tokenFor(app, record) })
        .expect(200),
    );
    expect(outcomeOf(answer)).toBe('410 InvitationDeclined');
  });

  it('decides: somebody else is faster with the same link', async () => {
    const record = await invite(app, addressOf('faster'));
    const answer = await registerWhile(record, 'slower', () =>
      register(app.http, tokenFor(app, record), 'faster').expect(200),
    );
    expect(outcomeOf(answer)).toBe('410 InvitationUsed');
  });

  it('decides: its last moment passes', async () => {
    const record = await invite(app, addressOf('late'));
    const answer = await registerWhile(record, 'late', async () => app.clock.set(record.expiresAt));
    expect(outcomeOf(answer)).toBe('410 InvitationExpired');
    expect((answer.body as { error: { details: unknown } }).error.details).toEqual({ canRenew: true });
  });

  it('decides: it is sent to another address', async () => {
    const record = await invite(app, addressOf('wrong'));
    const { http } = await app.admin();
    const answer = await registerWhile(record, 'wrong', () =>
      http
        .put(path(record))
        .send({ email: addressOf('right') })
        .expect(200),
    );
    expect(outcomeOf(answer)).toBe('410 InvitationReplaced');
  });

  it('decides: the address gets a user by another way', async () => {
    const record = await invite(app, 'walk-in@known.test');
    const answer = await registerWhile(record, 'invited', () =>
      app.user({ email: 'walk-in@known.test', username: 'walk-in', password: 'correct horse battery' }),
    );
    expect(outcomeOf(answer)).toBe('409 EmailTaken');
    expect(await invitationsOf(app).record(record.documentId)).toMatchObject({ state: 'pending' });
  });

  it('decides: it gets another role, and then that one is given', async () => {
    const { documentId: role }: { documentId: string } = await app.strapi.db
      .query('plugin::users-permissions.role')
      .create({ data: { name: 'Editor', type: 'editor', description: 'Edits' } });
    const record = await invite(app, addressOf('promoted'));
    const { http } = await app.admin();
    const answer = await registerWhile(record, 'promoted', () =>
      http.put(path(record)).send({ role }).expect(200),
    );
    expect(outcomeOf(answer)).toBe('200');
    const user: { role: { type: string } } = await app.strapi.db
      .query('plugin::users-permissions.user')
      .findOne({ where: { username: 'promoted' }, populate: ['role'] });
    expect(user.role.type).toBe('editor');
  });

  it('decides: whoever invited is blocked, and an administrator is told', async () => {
    const inviter = await app.adminWithPermissions(['plugin::invitations.invitations.create']);
    const created = await inviter.http
      .post('/invitations/invitations')
      .send({ email: addressOf('orphan'), send: false });
    const record = await invitationsOf(app).record(
      (created.body as { data: { documentId: string } }).data.documentId,
    );
    const answer = await registerWhile(record, 'orphan', () =>
      app.strapi.db.query('admin::user').update({ where: { id: inviter.id }, data: { isActive: false } }),
    );
    expect(outcomeOf(answer)).toBe('409 InvitationNeedsAttention');
    expect(await invitationsOf(app).record(record.documentId)).toMatchObject({
      state: 'pending',
      needsAttention: 'inviter-blocked',
    });
  });
});
