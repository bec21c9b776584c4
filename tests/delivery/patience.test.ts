import { getService } from '../../server/kernel/get-service';
// For the types of the services.
import type {} from '../../server/invitations/service';
import { make } from '../invitations/selection';
import { startApp, type App } from '../support';
import { openOutbox, type Ordered, type Outbox } from './outbox';

const DELIVERY = 'plugin::invitations.delivery';

let app: App;
let outbox: Outbox;
let addresses = 0;

beforeAll(async () => {
  app = await startApp({
    config: {
      delivery: { pollInterval: '1h', retry: { attempts: 3, firstDelay: '30s', maxDelay: '6h' } },
      expiry: { max: '365d' },
    },
  });
  outbox = openOutbox(app);
});
afterAll(() => app.stop());
beforeEach(() => {
  app.mail.reset();
  // Whatever rested in the test before is over.
  app.clock.advance('1h');
});

const someone = (): string => `patient-${(addresses += 1)}@people.test`;

/** Lets so many half days pass, after each of which the queue is looked at. */
const pass = async (halfDays: number): Promise<void> => {
  for (let passed = 0; passed < halfDays; passed += 1) {
    app.clock.advance('12h');
    await outbox.service.drain();
  }
};

const reasonOf = async (order: Ordered) => (await outbox.row(order)).error;

describe.each([
  { at: 'rcpt', code: 450, text: 'Slow down' },
  { at: 'mail', code: 421, text: 'Too busy' },
] as const)('a provider that answers $code for ever', ({ at, code, text }) => {
  test('is waited for, at no cost, for five days; then each answer counts, and the mail is dead', async () => {
    app.mail.answer({ kind: 'refuse', at, code, text });
    const order = await outbox.order(someone());
    await outbox.service.drain();
    await pass(9);
    expect(await outbox.row(order)).toMatchObject({ state: 'queued', attempts: 0 });
    await pass(4);
    const dead = await outbox.row(order);
    expect(dead).toMatchObject({ state: 'dead', attempts: 3, dueAt: null });
    expect(dead.error).toContain(text);
    expect(dead.error).toContain('5 days');
    expect(dead.error).toContain('Given up after 3 attempts.');
  });

  test('a mail that is sent again by hand has all its attempts', async () => {
    app.mail.answer({ kind: 'refuse', at, code, text });
    const order = await outbox.order(someone());
    await pass(13);
    expect((await outbox.row(order)).state).toBe('dead');
    expect(await outbox.service.retry(order.subject)).toBe(1);
    await outbox.service.drain();
    expect(await outbox.row(order)).toMatchObject({ state: 'failed', attempts: 1 });
    app.mail.reset();
    await pass(1);
    expect((await outbox.row(order)).state).toBe('sent');
    expect(await reasonOf(order)).toBeNull();
  });
});

describe('an invitation whose mail waits', () => {
  const deliveryOf = (documentId: string) =>
    app.strapi.db.query(DELIVERY).findOne({ where: { subjectDocumentId: documentId } });
  const invite = async (expiresIn: string): Promise<{ documentId: string }> => {
    const [invited] = await make(app, 1, `patient-${(addresses += 1)}`, { send: true, expiresIn });
    return invited!;
  };

  test.each([
    ['expires', () => pass(3), 'The invitation expired before the mail was sent.'],
    [
      'is cancelled',
      async (documentId: string) => {
        await getService(app.strapi, 'invitations').cancel(documentId);
        await pass(1);
      },
      'The invitation was cancelled before the mail was sent.',
    ],
  ])('and that %s is not waited for any longer', async (_, end, reason) => {
    app.mail.answer({ kind: 'refuse', at: 'rcpt', code: 450, text: 'Slow down' });
    const { documentId } = await invite('1d');
    await outbox.service.drain();
    expect(await deliveryOf(documentId)).toMatchObject({ state: 'queued', attempts: 0 });
    await end(documentId);
    expect(await deliveryOf(documentId)).toMatchObject({ state: 'suppressed', error: reason, dueAt: null });
    app.mail.reset();
    await pass(1);
    expect(app.mail.mails).toEqual([]);
  });

  test('and that lives on says in the list that its mail is dead', async () => {
    app.mail.answer({ kind: 'refuse', at: 'rcpt', code: 450, text: 'Slow down' });
    const { documentId } = await invite('60d');
    await pass(13);
    const record = await getService(app.strapi, 'invitations').record(documentId);
    expect(record).toMatchObject({ state: 'pending', deliveryState: 'dead' });
    expect(record.deliveryError).toContain('Given up');
  });
});
