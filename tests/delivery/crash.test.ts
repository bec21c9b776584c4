import { startOffice, until, type Office } from '../support';

/** Real processes, killed for good: nothing of theirs is left but what they had written down. */

const CONCURRENCY = 3;
const UID = 'plugin::invitations.delivery';

const env = { PUBLIC_URL: 'https://site.test', SMTP_MAX_CONNECTIONS: String(CONCURRENCY) };
const config = {
  delivery: { concurrency: CONCURRENCY, lease: '14s', sendTimeout: '6s', pollInterval: '1s' },
};

let office: Office;

beforeAll(async () => {
  office = await startOffice({ config, env });
});
afterAll(() => office.stop());
beforeEach(() => office.mail.reset());

const invite = async (addresses: readonly string[]): Promise<void> => {
  const { http } = await office.admin();
  const answer = await http
    .post('/invitations/invitations/batch')
    .send({ invitations: addresses.map((email) => ({ email })) });
  expect(answer.body.meta).toEqual({ created: addresses.length, failed: 0 });
};

const people = (group: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${group}-${index}@people.test`);

const countOf = (state: string): Promise<number> => office.strapi.db.query(UID).count({ where: { state } });

const untilAllAreSent = (total: number): Promise<unknown> =>
  until(`${total} mails to be written down as sent`, async () => (await countOf('sent')) === total, 90_000);

const untilMails = (count: number): Promise<unknown> =>
  until(`${count} mails`, () => office.mail.mails.length >= count, 60_000);

/** Whatever is repeated is the same mail with the same link. */
const expectRepetitionsToBeTheSame = (addresses: readonly string[]): void => {
  for (const address of addresses) {
    const mails = office.mail.to(address);
    expect(mails.length).toBeGreaterThanOrEqual(1);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    expect(new Set(mails.map(({ links }) => links.join())).size).toBe(1);
    expect(mails[0]?.links[0]).toContain('https://site.test/invite?token=');
  }
};

let sentBefore = 0;

describe('a node that is killed', () => {
  test('loses no mail, and repeats at most what was in flight', async () => {
    const addresses = people('killed', 24);
    await invite(addresses);
    // A server that takes its time, so that every kill finds mails at different steps.
    office.mail.answer({ kind: 'delay', at: 'data', delayMs: 40 });
    const killAfter = [1, 12];
    for (const count of killAfter) {
      const node = await office.startNode();
      await untilMails(count);
      await node.kill('SIGKILL');
    }
    const last = await office.startNode();
    await untilAllAreSent(sentBefore + addresses.length);
    await last.kill();
    sentBefore += addresses.length;
    expectRepetitionsToBeTheSame(addresses);
    expect(office.mail.mails.length).toBeLessThanOrEqual(addresses.length + killAfter.length * CONCURRENCY);
  }, 240_000);

  test('after the server took the mails and before that is written down repeats exactly those', async () => {
    const addresses = people('answered', CONCURRENCY);
    await invite(addresses);
    // The server has the mails, but its answer does not come in time to be written down.
    office.mail.answer({ kind: 'hang', at: 'data', keepsMail: true, times: CONCURRENCY });
    const node = await office.startNode();
    await untilMails(CONCURRENCY);
    await node.kill('SIGKILL');
    expect(await countOf('sending')).toBe(CONCURRENCY);

    const heir = await office.startNode();
    await untilAllAreSent(sentBefore + addresses.length);
    await heir.kill();
    sentBefore += addresses.length;
    expectRepetitionsToBeTheSame(addresses);
    expect(addresses.map((address) => office.mail.to(address).length)).toEqual(addresses.map(() => 2));
  }, 240_000);

  test('before the mail was taken leaves it to the next, once', async () => {
    const addresses = people('untaken', CONCURRENCY);
    await invite(addresses);
    office.mail.answer({ kind: 'hang', at: 'mail', times: CONCURRENCY });
    const node = await office.startNode();
    await until(
      'the mails to be begun',
      () => office.mail.commands.filter((command) => command.startsWith('MAIL FROM')).length >= CONCURRENCY,
      60_000,
    );
    await node.kill('SIGKILL');
    expect(office.mail.mails).toHaveLength(0);
    const heir = await office.startNode();
    await untilAllAreSent(sentBefore + addresses.length);
    await heir.kill();
    sentBefore += addresses.length;
    expect(addresses.map((address) => office.mail.to(address).length)).toEqual(addresses.map(() => 1));
  }, 240_000);
});

describe('two nodes on one outbox', () => {
  test('send every mail exactly once', async () => {
    const addresses = people('shared', 40);
    await invite(addresses);
    const unhurried = { delivery: { concurrency: CONCURRENCY, pollInterval: '1s' } };
    const pair = await Promise.all([office.startNode(unhurried), office.startNode(unhurried)]);
    await untilAllAreSent(sentBefore + addresses.length);
    await Promise.all(pair.map((node) => node.kill()));
    sentBefore += addresses.length;
    expect(office.mail.mails.map(({ to }) => to.join()).sort()).toEqual([...addresses].sort());
  }, 240_000);
});

describe('a node that stands still for longer than its lease', () => {
  test('finds that its mail was taken over, and leaves the row alone', async () => {
    const [address = ''] = people('frozen', 1);
    await invite([address]);
    office.mail.answer({ kind: 'hang', at: 'data', keepsMail: true, times: 1 });
    const frozen = await office.startNode();
    await untilMails(1);
    frozen.freeze();
    const heir = await office.startNode();
    await untilAllAreSent(sentBefore + 1);
    const written = await office.strapi.db.query(UID).findOne({ orderBy: { id: 'desc' } });
    frozen.thaw();
    await until('the late node to find out', () => frozen.log().includes('another worker has taken'), 30_000);
    expect(await office.strapi.db.query(UID).findOne({ orderBy: { id: 'desc' } })).toEqual(written);
    await Promise.all([frozen.kill(), heir.kill()]);
    sentBefore += 1;
    expectRepetitionsToBeTheSame([address]);
  }, 240_000);
});
