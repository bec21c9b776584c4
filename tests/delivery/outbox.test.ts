import { isDuplicate } from '../../server/kernel/transaction';
import { startApp, type App } from '../support';
import { linkOf, openOutbox, type Outbox } from './outbox';

let app: App;
let outbox: Outbox;

beforeAll(async () => {
  app = await startApp({
    config: {
      delivery: { pollInterval: '1h', from: 'Engines <invite@engines.test>', replyTo: 'office@engines.test' },
    },
  });
  outbox = openOutbox(app);
});
afterAll(() => app.stop());
beforeEach(() => {
  app.mail.reset();
  outbox.events.length = 0;
});

const namesOf = (subjectId: number): string[] =>
  outbox.events.filter(({ subject }) => subject.id === subjectId).map(({ name }) => name);

describe('an order', () => {
  test('is sent once the transaction it was made in has committed', async () => {
    const order = outbox.orderOf('ada@people.test');
    await app.strapi.db.transaction(async () => {
      await outbox.service.enqueue([order]);
      expect(app.mail.mails).toHaveLength(0);
    });
    await outbox.service.drain();
    expect(app.mail.to('ada@people.test')).toHaveLength(1);
    expect(await outbox.row(order)).toMatchObject({ state: 'sent', attempts: 1, error: null, dueAt: null });
    expect(namesOf(order.subject.id)).toEqual(['delivery.queued', 'delivery.sent']);
  });

  test('leaves nothing behind where the transaction is rolled back', async () => {
    const order = outbox.orderOf('rolled-back@people.test');
    const work = app.strapi.db.transaction(async () => {
      await outbox.service.enqueue([order]);
      throw new Error('the caller changed its mind');
    });
    await expect(work).rejects.toThrow('changed its mind');
    await outbox.service.drain();
    expect(await outbox.row(order)).toBeNull();
    expect(app.mail.mails).toHaveLength(0);
  });

  test('wakes the worker by itself', async () => {
    await outbox.order('woken@people.test');
    await app.mail.waitForMail('woken@people.test');
    await outbox.service.drain();
  });

  test('is refused where its dedupe key is taken', async () => {
    const order = await outbox.order('once@people.test');
    // Not `toThrow`: the driver makes its errors in the realm of whichever test file loaded it first.
    const refusal = await outbox.service.enqueue([order]).catch((error: unknown) => error);
    expect(isDuplicate(refusal)).toBe(true);
    await outbox.service.drain();
    expect(app.mail.to('once@people.test')).toHaveLength(1);
  });

  test('of a hundred and fifty goes out exactly once each', async () => {
    const orders = Array.from({ length: 150 }, (_, index) => outbox.orderOf(`p${index}@many.test`));
    await app.strapi.db.transaction(() => outbox.service.enqueue(orders));
    await outbox.service.drain();
    const recipients = app.mail.mails.map(({ to }) => to.join());
    expect(recipients).toHaveLength(150);
    expect(new Set(recipients).size).toBe(150);
    expect(outbox.events.filter(({ name }) => name === 'delivery.sent')).toHaveLength(150);
  });
});

describe('the mail', () => {
  test('has a sender, one recipient, a Message-ID of its own and no reply from machines', async () => {
    const order = await outbox.order('headers@people.test');
    await outbox.service.drain();
    const [mail] = app.mail.to('headers@people.test');
    const { documentId, messageId } = await outbox.row(order);
    expect(mail?.from).toBe('"Engines" <invite@engines.test>');
    expect(mail?.raw).toMatch(/^Reply-To: office@engines\.test\r?$/m);
    expect(mail?.raw).toMatch(/^To: headers@people\.test\r?$/m);
    expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
    expect(messageId).toBe(`<${documentId}@127.0.0.1>`);
    expect(mail?.messageId).toBe(messageId);
    expect(mail?.raw.match(/^Message-ID:/gim)).toHaveLength(1);
    expect(mail?.links).toEqual([linkOf(order.subject.id)]);
    expect(mail?.html).toContain(linkOf(order.subject.id));
  });

  test('is written nowhere: the row names no address and no link', async () => {
    const order = await outbox.order('secret@people.test');
    await outbox.service.drain();
    const stored = JSON.stringify(await outbox.row(order));
    expect(stored).not.toContain('secret@');
    expect(stored).not.toContain('token');
  });

  test('goes to one address only, whatever the address looks like', async () => {
    const order = outbox.orderOf('victim@people.test, other@people.test');
    await outbox.service.enqueue([order]);
    await outbox.service.drain();
    expect(app.mail.mails).toHaveLength(0);
    expect(await outbox.row(order)).toMatchObject({ state: 'dead', attempts: 1 });
  });
});

describe('what is no longer wanted', () => {
  test('is suppressed at the moment of sending, with the reason', async () => {
    const order = outbox.orderOf('obsolete@people.test');
    outbox.compose.set(order.subject.id, () => ({ obsolete: 'It was cancelled.' }));
    await outbox.service.enqueue([order]);
    await outbox.service.drain();
    expect(app.mail.mails).toHaveLength(0);
    expect(await outbox.row(order)).toMatchObject({ state: 'suppressed', error: 'It was cancelled.' });
    expect(namesOf(order.subject.id)).toEqual(['delivery.queued', 'delivery.suppressed']);
  });

  test('is dropped while it waits, and nothing else is', async () => {
    const dropped = outbox.orderOf('dropped@people.test');
    const kept = outbox.orderOf('kept@people.test');
    await app.strapi.db.transaction(async () => {
      await outbox.service.enqueue([dropped, kept]);
      await outbox.service.drop('test', [dropped.subject.id], 'Not any more.');
    });
    await outbox.service.drain();
    expect(app.mail.mails.map(({ to }) => to)).toEqual([['kept@people.test']]);
    expect(await outbox.row(dropped)).toMatchObject({ state: 'suppressed', error: 'Not any more.' });
    await outbox.service.drop('test', [kept.subject.id], 'Too late.');
    expect(await outbox.row(kept)).toMatchObject({ state: 'sent', error: null });
  });
});

describe('a mail that cannot be made', () => {
  test('dies alone', async () => {
    const before = outbox.orderOf('before@people.test');
    const broken = outbox.orderOf('broken@people.test');
    const after = outbox.orderOf('after@people.test');
    outbox.compose.set(broken.subject.id, () => ({
      to: 'broken@people.test',
      language: 'en',
      template: 'invitation',
      variables: { link: 'javascript:alert(1)' },
    }));
    await outbox.service.enqueue([before, broken, after]);
    await outbox.service.drain();
    expect(app.mail.mails.map(({ to }) => to.join()).sort()).toEqual([
      'after@people.test',
      'before@people.test',
    ]);
    expect(await outbox.row(broken)).toMatchObject({
      state: 'dead',
      error: 'The email could not be made: The mail has no usable link.',
    });
  });

  test('whose source stumbles is tried again later, and its neighbours are sent', async () => {
    const stumbling = outbox.orderOf('stumbling@people.test');
    const neighbour = outbox.orderOf('neighbour@people.test');
    let isBroken = true;
    outbox.compose.set(stumbling.subject.id, () => {
      if (isBroken) throw new Error('The role is being looked for');
      return { obsolete: 'It is over.' };
    });
    await outbox.service.enqueue([stumbling, neighbour]);
    await outbox.service.drain();
    expect(app.mail.to('neighbour@people.test')).toHaveLength(1);
    const failed = await outbox.row(stumbling);
    expect(failed).toMatchObject({ state: 'failed', attempts: 1 });
    expect(failed.error).toContain('The role is being looked for');
    isBroken = false;
    app.clock.advance('1m');
    await outbox.service.drain();
    expect(await outbox.row(stumbling)).toMatchObject({ state: 'suppressed', error: 'It is over.' });
  });

  test('of a kind that nobody composes waits for a node that does', async () => {
    const order = { ...outbox.orderOf('unknown@people.test'), kind: 'unknown' };
    await outbox.service.enqueue([order]);
    await outbox.service.drain();
    expect(await outbox.row(order)).toMatchObject({ state: 'failed', attempts: 1 });
    await outbox.service.drop('test', [order.subject.id], 'Enough.');
  });

  test('a kind has one source', () => {
    const again = () => outbox.service.registerKind('test', { compose: () => Promise.resolve(new Map()) });
    expect(again).toThrow('"test"');
  });
});

describe('the limit per recipient', () => {
  test('holds back what exceeds it for a day, and the call succeeds', async () => {
    const orders = Array.from({ length: 7 }, () => outbox.orderOf('popular@people.test'));
    await outbox.service.enqueue(orders.slice(0, 3));
    await outbox.service.enqueue(orders.slice(3));
    await outbox.service.drain();
    expect(app.mail.to('popular@people.test')).toHaveLength(5);
    const [, , , , , sixth] = orders;
    const { state, error } = await outbox.row(sixth!);
    expect(state).toBe('suppressed');
    expect(error).toContain('limit');
    expect(await outbox.service.retry(sixth!.subject)).toBe(0);
    app.clock.advance('25h');
    expect(await outbox.service.retry(sixth!.subject)).toBe(1);
    await outbox.service.drain();
    expect(app.mail.to('popular@people.test')).toHaveLength(6);
  });
});
