import { startApp, type App } from '../support';
import { openOutbox, type Ordered, type Outbox } from './outbox';

let app: App;
let outbox: Outbox;

beforeAll(async () => {
  app = await startApp({
    config: {
      delivery: {
        pollInterval: '1h',
        sendTimeout: '3s',
        concurrency: 2,
        retry: { attempts: 3, firstDelay: '30s', maxDelay: '6h' },
      },
    },
    env: { SMTP_MAX_CONNECTIONS: '20' },
  });
  outbox = openOutbox(app);
});
afterAll(() => app.stop());
beforeEach(() => {
  app.mail.reset();
  app.clock.reset();
  outbox.events.length = 0;
});

/** An address that no other test uses. */
let addresses = 0;
const someone = (): string => `someone-${(addresses += 1)}@people.test`;

const namesOf = (subjectId: number): string[] =>
  outbox.events.filter(({ subject }) => subject.id === subjectId).map(({ name }) => name);

const secondsUntil = (moment: string | null): number =>
  (new Date(moment ?? 0).getTime() - app.clock.now().getTime()) / 1000;

describe('a temporary refusal', () => {
  test.each([
    { at: 'rcpt', code: 451 },
    { at: 'rcpt', code: 452 },
    { at: 'data', code: 451 },
    { at: 'mail', code: 451 },
  ] as const)('($code at $at) is tried again with the same link and Message-ID', async ({ at, code }) => {
    const address = someone();
    app.mail.answer({ kind: 'refuse', at, code, text: 'Come back later', times: 1 });
    const order = await outbox.order(address);
    await outbox.service.drain();
    const failed = await outbox.row(order);
    expect(failed).toMatchObject({ state: 'failed', attempts: 1 });
    expect(failed.error).toContain('Come back later');
    expect(secondsUntil(failed.dueAt)).toBeGreaterThan(20);
    expect(secondsUntil(failed.dueAt)).toBeLessThan(40);

    await outbox.service.drain();
    expect(app.mail.to(address)).toHaveLength(0);

    app.clock.advance('40s');
    await outbox.service.drain();
    const sent = await outbox.row(order);
    expect(sent).toMatchObject({ state: 'sent', attempts: 2, error: null });
    expect(app.mail.to(address)).toHaveLength(1);
    expect(app.mail.to(address)[0]?.messageId).toBe(failed.messageId);
    expect(namesOf(order.subject.id)).toEqual(['delivery.queued', 'delivery.failed', 'delivery.sent']);
  });

  test('that never ends is given up after the attempts, and an administrator can begin anew', async () => {
    const address = someone();
    app.mail.answer({ kind: 'refuse', at: 'rcpt', code: 451, to: address, times: 3 });
    const order = await outbox.order(address);
    for (const delay of ['0s', '1m', '10m']) {
      app.clock.advance(delay);
      await outbox.service.drain();
    }
    const dead = await outbox.row(order);
    expect(dead).toMatchObject({ state: 'dead', attempts: 3, dueAt: null });
    expect(dead.error).toContain('Given up after 3 attempts');
    app.clock.advance('7h');
    await outbox.service.drain();
    expect(app.mail.to(address)).toHaveLength(0);

    expect(await outbox.service.retry(order.subject)).toBe(1);
    await outbox.service.drain();
    expect(await outbox.row(order)).toMatchObject({ state: 'sent', attempts: 1, error: null });
    expect(await outbox.service.retry(order.subject)).toBe(0);
  });
});

describe('a permanent refusal', () => {
  test.each([
    { at: 'rcpt', code: 550 },
    { at: 'rcpt', code: 552 },
    { at: 'rcpt', code: 553 },
    { at: 'data', code: 554 },
  ] as const)('($code at $at) is final after one attempt, and touches no neighbour', async ({ at, code }) => {
    const [address, neighbour] = [someone(), someone()];
    app.mail.answer({ kind: 'refuse', at, code, to: address, text: `No user <${address}> here` });
    const order = await outbox.order(address);
    const other = await outbox.order(neighbour);
    await outbox.service.drain();
    const dead = await outbox.row(order);
    expect(dead).toMatchObject({ state: 'dead', attempts: 1, dueAt: null });
    expect(dead.error).toContain('No user <[address]> here');
    expect(await outbox.row(other)).toMatchObject({ state: 'sent' });
    app.clock.advance('7h');
    await outbox.service.drain();
    expect(await outbox.row(order)).toMatchObject({ state: 'dead', attempts: 1 });
  });
});

describe('refused credentials', () => {
  test('rest the queue, kill no mail, cost no attempt, and say why', async () => {
    app.mail.answer({ kind: 'refuse', at: 'mail', code: 535, text: 'Bad password', times: 2 });
    const addresses = Array.from({ length: 6 }, someone);
    const orders = addresses.map((address) => outbox.orderOf(address));
    await outbox.service.enqueue(orders);
    await outbox.service.drain();
    const rows = await Promise.all(orders.map((order) => outbox.row(order)));
    expect(rows.map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(orders.map(() => 'queued 0'));
    expect(app.mail.mails).toHaveLength(0);
    // No more mails were tried than were in flight when the first was refused.
    expect(app.mail.commands.filter((command) => command.startsWith('MAIL FROM')).length).toBeLessThanOrEqual(
      2,
    );

    const views = await outbox.service.ofSubjects(
      'test',
      orders.map(({ subject }) => subject.id),
    );
    for (const { subject } of orders) {
      expect(views.get(subject.id)?.[0]?.error).toContain('Bad password');
    }

    await outbox.service.drain();
    expect(app.mail.mails).toHaveLength(0);
    app.clock.advance('2m');
    await outbox.service.drain();
    expect(app.mail.mails).toHaveLength(6);
    const after = await Promise.all(orders.map((order) => outbox.row(order)));
    expect(after.every(({ state, attempts }) => state === 'sent' && attempts === 1)).toBe(true);
  });
});

/** A mail is refused again and again: in each round another one goes out after the rest, and in the end it is given up. */
const expectGivenUpAlone = async (
  order: Ordered,
  { rounds, rest }: { rounds: number; rest: string },
): Promise<void> => {
  const states: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const neighbour = someone();
    await outbox.order(neighbour);
    await outbox.service.drain();
    app.clock.advance(rest);
    await outbox.service.drain();
    expect(app.mail.to(neighbour)).toHaveLength(1);
    app.clock.advance('7h');
    states.push((await outbox.row(order)).state);
  }
  expect(states[0]).not.toBe('dead');
  expect(states.at(-1)).toBe('dead');
};

describe('credentials that are refused for one mail only', () => {
  test('do not stop the others for ever', async () => {
    const refused = someone();
    app.mail.answer({ kind: 'refuse', at: 'rcpt', code: 535, to: refused, text: 'Not for this one' });
    const order = await outbox.order(refused);
    await expectGivenUpAlone(order, { rounds: 8, rest: '20m' });
  });
});

describe('an answer that asks for patience', () => {
  test('costs no attempt while it is given to everybody, and does not stop the others for one mail', async () => {
    const slow = someone();
    app.mail.answer({ kind: 'refuse', at: 'rcpt', code: 450, to: slow, text: 'Slow down' });
    const order = await outbox.order(slow);
    for (let round = 0; round < 5; round += 1) {
      await outbox.service.drain();
      expect(await outbox.row(order)).toMatchObject({
        state: 'queued',
        attempts: 0,
        error: expect.stringContaining('Slow down') as string,
      });
      app.clock.advance('16m');
    }
    await expectGivenUpAlone(order, { rounds: 4, rest: '16m' });
    // Ends the last rest, as the clock goes back.
    await outbox.order(someone());
    await outbox.service.drain();
  });
});

describe('a server that misbehaves', () => {
  test('hangs: the mail fails in bounded time, and the others go out', async () => {
    const [address, neighbour] = [someone(), someone()];
    app.mail.answer({ kind: 'hang', at: 'data', to: address, times: 1 });
    const order = await outbox.order(address);
    const other = await outbox.order(neighbour);
    await outbox.service.drain();
    expect(await outbox.row(order)).toMatchObject({
      state: 'failed',
      error: 'The email provider did not answer within 3 s.',
    });
    expect(await outbox.row(other)).toMatchObject({ state: 'sent' });
    app.clock.advance('1m');
    await outbox.service.drain();
    expect(await outbox.row(order)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  test('drops the connection: the mail is tried again', async () => {
    const address = someone();
    app.mail.answer({ kind: 'drop', at: 'rcpt', to: address, times: 1 });
    const order = await outbox.order(address);
    await outbox.service.drain();
    expect(await outbox.row(order)).toMatchObject({ state: 'failed', attempts: 1 });
    app.clock.advance('1m');
    await outbox.service.drain();
    expect(app.mail.to(address)).toHaveLength(1);
  });

  test('takes the mail and drops the connection: the repetition has the same Message-ID and link', async () => {
    const address = someone();
    app.mail.answer({ kind: 'drop', at: 'data', to: address, keepsMail: true, times: 1 });
    await outbox.order(address);
    await outbox.service.drain();
    app.clock.advance('1m');
    await outbox.service.drain();
    const [first, second, ...more] = app.mail.to(address);
    expect(more).toHaveLength(0);
    expect(second?.messageId).toBe(first?.messageId);
    expect(second?.links).toEqual(first?.links);
  });
});
