import { startApp, type App } from '../support';
import { allAtOnce, tallyOf } from '../races/contest';
import { challengesOf, codeIn, confirm, open, registerTestFlow, resend, wrongCode } from './mailbox';

const CROWD = 50;

// A crowd takes its time on a busy machine.
jest.setTimeout(180_000);

let app: App;
let confirmed: Record<string, unknown>[];

beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
  ({ confirmed } = registerTestFlow(app));
});
beforeEach(() => {
  app.clock.reset();
  app.mail.reset();
  confirmed.length = 0;
});
afterAll(() => app.stop());

const sent = async (address: string, count = 1) => codeIn(await app.mail.waitForMail(address, { count }));

describe('a code', () => {
  it('is mailed as six digits, and lets in with what was asked for', async () => {
    const { challenge, expiresAt } = await open(app, 'ann@code.test', { payload: { name: 'Ann' } });
    expect(Date.parse(expiresAt) - app.clock.now().getTime()).toBeGreaterThan(9 * 60_000);
    expect(Date.parse(expiresAt) - app.clock.now().getTime()).toBeLessThanOrEqual(10 * 60_000);
    const answer = await confirm(app, challenge, await sent('ann@code.test')).expect(200);
    expect(answer.body).toEqual({ data: { status: 'let-in' } });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(confirmed).toEqual([{ name: 'Ann', address: 'ann@code.test' }]);
  });

  it('is good once', async () => {
    const { challenge } = await open(app, 'once@code.test');
    const code = await sent('once@code.test');
    await confirm(app, challenge, code).expect(200);
    const again = await confirm(app, challenge, code).expect(410);
    expect(again.body.error.name).toBe('CodeExpired');
    await resend(app, challenge).expect(410);
  });

  it.each([' 123 456 ', '123-456', '１２３４５６', '١٢٣٤٥٦', '12 34 56', '123–456', '123\u00a0456'])(
    'is tried however it is typed: "%s"',
    async (typed) => {
      const { challenge } = await open(app, 'typed@code.test', { subject: typed });
      const answer = await confirm(app, challenge, typed);
      // A wrong code, unless it is the one in a million.
      expect([200, 400]).toContain(answer.status);
      expect(answer.body.error?.name ?? 'CodeInvalid').toBe('CodeInvalid');
    },
  );

  it.each([
    ['undefined', undefined],
    ['null', null],
    ['number', 123456],
    ['empty', ''],
    ['short', '12345'],
    ['long', '1234567'],
    ['letters', 'abcdef'],
    ['mixed', '12345a'],
    ['list', ['123456']],
    ['huge', 'x'.repeat(1000)],
  ])('that is none (%s) costs no try', async (name, code) => {
    const address = `${name}@none.test`;
    const { challenge } = await open(app, address);
    const answer = await confirm(app, challenge, code as string).expect(400);
    expect(answer.body.error.name).toBe('ValidationError');
    const wrong = await confirm(app, challenge, wrongCode(await sent(address)));
    expect(wrong.body.error.details).toEqual({ attemptsLeft: 4 });
  });

  it('that was pasted with spaces lets in', async () => {
    const { challenge } = await open(app, 'paste@code.test');
    const code = await sent('paste@code.test');
    await confirm(app, challenge, ` ${code.slice(0, 3)} – ${code.slice(3)}\n`).expect(200);
  });

  it('is too old after ten minutes, by the clock', async () => {
    const { challenge } = await open(app, 'late@code.test');
    const code = await sent('late@code.test');
    app.clock.advance('10m');
    const answer = await confirm(app, challenge, code).expect(410);
    expect(answer.body.error.name).toBe('CodeExpired');
    expect(confirmed).toEqual([]);
  });

  it('is worth nothing for another challenge', async () => {
    const mine = await open(app, 'mine@code.test');
    const theirs = await open(app, 'theirs@code.test');
    const code = await sent('mine@code.test');
    await confirm(app, theirs.challenge, code).expect(400);
    await confirm(app, mine.challenge, code).expect(200);
  });

  it.each(['nothing', 'x'.repeat(64), '%00', '..%2f..', "'"])(
    'of no challenge ("%s") is expired',
    async (name) => {
      const answer = await confirm(app, name, '123456').expect(410);
      expect(answer.body.error.name).toBe('CodeExpired');
      await resend(app, name).expect(410);
    },
  );

  it('stays good where what follows fails', async () => {
    const { challenge } = await open(app, 'fails@code.test', { payload: { fails: true } });
    const code = await sent('fails@code.test');
    await confirm(app, challenge, code).expect(500);
    await app.strapi.db
      .query('plugin::invitations.challenge')
      .updateMany({ where: { challengeId: challenge }, data: { payload: {} } });
    await confirm(app, challenge, code).expect(200);
  });
});

describe('the tries', () => {
  it('are five, and said', async () => {
    const { challenge } = await open(app, 'tries@code.test');
    const code = await sent('tries@code.test');
    for (const attemptsLeft of [4, 3, 2, 1, 0]) {
      const answer = await confirm(app, challenge, wrongCode(code)).expect(400);
      expect(answer.body.error).toMatchObject({ name: 'CodeInvalid', details: { attemptsLeft } });
    }
    const answer = await confirm(app, challenge, code).expect(410);
    expect(answer.body.error.name).toBe('CodeExpired');
    expect(confirmed).toEqual([]);
  });

  it('are five for fifty who guess at once', async () => {
    const { challenge } = await open(app, 'crowd@code.test');
    const code = await sent('crowd@code.test');
    const answers = await allAtOnce(CROWD, () => confirm(app, challenge, wrongCode(code)));
    expect(tallyOf(answers)).toEqual({ '400 CodeInvalid': 5, '410 CodeExpired': CROWD - 5 });
    await confirm(app, challenge, code).expect(410);
  });

  it('let one of fifty in who have the right code', async () => {
    const { challenge } = await open(app, 'right@code.test');
    const code = await sent('right@code.test');
    const answers = await allAtOnce(CROWD, () => confirm(app, challenge, code));
    expect(tallyOf(answers)).toEqual({ '200': 1, '410 CodeExpired': CROWD - 1 });
    expect(confirmed).toHaveLength(1);
  });

  it('are not refilled by a new code, nor by asking anew', async () => {
    const { challenge } = await open(app, 'refill@code.test');
    const first = await sent('refill@code.test');
    await confirm(app, challenge, wrongCode(first)).expect(400);
    await confirm(app, challenge, wrongCode(first)).expect(400);

    const again = await resend(app, challenge).expect(202);
    expect(again.body.data.challenge).toBe(challenge);
    const second = await sent('refill@code.test', 2);
    const answer = await confirm(app, challenge, wrongCode(second)).expect(400);
    expect(answer.body.error.details).toEqual({ attemptsLeft: 2 });

    const anew = await open(app, 'refill@code.test');
    expect(anew.challenge).not.toBe(challenge);
    const third = await sent('refill@code.test', 3);
    const left = await confirm(app, anew.challenge, wrongCode(third)).expect(400);
    expect(left.body.error.details).toEqual({ attemptsLeft: 1 });
    await confirm(app, anew.challenge, wrongCode(third)).expect(400);
    await confirm(app, anew.challenge, third).expect(410);

    await resend(app, anew.challenge).expect(410);
    await expect(open(app, 'refill@code.test')).rejects.toMatchObject({ name: 'RateLimitError' });
    app.clock.advance('10m');
    const later = await open(app, 'refill@code.test');
    await confirm(app, later.challenge, await sent('refill@code.test', 4)).expect(200);
  });

  it('are not refilled by using the code', async () => {
    const { challenge } = await open(app, 'used@code.test');
    const code = await sent('used@code.test');
    await confirm(app, challenge, wrongCode(code)).expect(400);
    await confirm(app, challenge, code).expect(200);
    const next = await open(app, 'used@code.test');
    const answer = await confirm(app, next.challenge, wrongCode(await sent('used@code.test', 2))).expect(400);
    expect(answer.body.error.details).toEqual({ attemptsLeft: 2 });
  });
});

describe('a newer code', () => {
  it('kills the one before it', async () => {
    const { challenge } = await open(app, 'newer@code.test');
    const first = await sent('newer@code.test');
    app.clock.advance('2m');
    const { body } = await resend(app, challenge).expect(202);
    expect(Date.parse(body.data.expiresAt)).toBeGreaterThan(app.clock.now().getTime() + 9 * 60_000);
    const second = await sent('newer@code.test', 2);
    if (first !== second) await confirm(app, challenge, first).expect(400);
    await confirm(app, challenge, second).expect(200);
  });

  it('can be asked for after the first has expired, for half an hour', async () => {
    const { challenge } = await open(app, 'slow@code.test', { payload: { name: 'Slow' } });
    await sent('slow@code.test');
    app.clock.advance('15m');
    await resend(app, challenge).expect(202);
    await confirm(app, challenge, await sent('slow@code.test', 2)).expect(200);
    expect(confirmed).toMatchObject([{ name: 'Slow' }]);

    const other = await open(app, 'slower@code.test');
    app.clock.advance('30m');
    await resend(app, other.challenge).expect(410);
  });

  it('of somebody else who asks for the same lets in with their payload only', async () => {
    const mine = await open(app, 'shared@code.test', { payload: { by: 'me' } });
    await sent('shared@code.test');
    const theirs = await open(app, 'shared@code.test', { payload: { by: 'them' } });
    const newest = await sent('shared@code.test', 2);
    await confirm(app, mine.challenge, newest).expect(410);
    await confirm(app, theirs.challenge, newest).expect(200);
    expect(confirmed).toMatchObject([{ by: 'them' }]);
  });

  it('is the only living one, however many ask at once', async () => {
    const opened = await allAtOnce(10, () => open(app, 'herd@code.test'));
    const [survivor, ...others] = await app.strapi.db
      .query('plugin::invitations.challenge')
      .findMany({ where: { challengeId: { $in: opened.map(({ challenge }) => challenge) } } });
    expect(others).toEqual([]);
    await resend(app, String(survivor?.challengeId)).expect(202);
    await app.strapi.plugin('invitations').service<{ drain(): Promise<void> }>('delivery').drain();
    const codes = app.mail.to('herd@code.test').map(codeIn);
    await confirm(app, String(survivor?.challengeId), codes[codes.length - 1] ?? '').expect(200);
  });
});

describe('an address that has a user', () => {
  it('is told to log in, in a mail without a code', async () => {
    const { challenge, expiresAt } = await open(app, 'known@code.test', { isDecoy: true });
    expect({ challenge, expiresAt }).toEqual({
      challenge: expect.any(String),
      expiresAt: expect.any(String),
    });
    const mail = await app.mail.waitForMail('known@code.test');
    expect(mail.text).not.toMatch(/^\d{6}$/m);
    expect(mail.subject).toContain('already have an account');
  });

  it('answers guesses like every other challenge, and no code is ever right', async () => {
    const { challenge } = await open(app, 'decoy@code.test', { isDecoy: true });
    const { codeOf } = await import('../../server/challenges/challenge');
    const row = await app.strapi.db
      .query('plugin::invitations.challenge')
      .findOne({ where: { challengeId: challenge } });
    const keys = app.strapi.plugin('invitations').service<Parameters<typeof codeOf>[0]>('keys');
    const derived = codeOf(keys, row as never) ?? '';
    for (const attemptsLeft of [4, 3, 2, 1, 0]) {
      const answer = await confirm(app, challenge, derived).expect(400);
      expect(answer.body.error).toMatchObject({ name: 'CodeInvalid', details: { attemptsLeft } });
    }
    await confirm(app, challenge, derived).expect(410);
    expect(confirmed).toEqual([]);
  });
});

describe('the mail', () => {
  it.each([
    ['de', 'Sicherheitscode'],
    ['ar-EG', 'رمز الأمان'],
    ['ja', 'セキュリティコード'],
    ['tlh', 'security code'],
    [null, 'security code'],
  ])('is written in the language that was asked for (%s)', async (language, words) => {
    const address = `${language ?? 'none'}@language.test`.toLowerCase();
    await open(app, address, { language });
    const mail = await app.mail.waitForMail(address);
    expect(mail.subject).toContain(words);
    expect(mail.subject).not.toContain(codeIn(mail));
  });

  it('has no cap of the mails to one address, and takes nothing from it', async () => {
    for (let index = 0; index < 7; index += 1) {
      await open(app, 'many@code.test', { subject: String(index) });
    }
    await app.mail.waitForMail('many@code.test', { count: 7 });
    const http = await app.apiToken({ type: 'full-access' });
    const { body } = await http.post('/api/invitations').send({ email: 'many@code.test' }).expect(201);
    await app.mail.waitForMail('many@code.test', { count: 8 });
    expect(body.data.email).toBe('many@code.test');
  });
});

describe('what is kept', () => {
  const rows = () =>
    app.strapi.db.query('plugin::invitations.challenge').findMany({}) as Promise<Record<string, unknown>[]>;

  it('holds no code, neither in the table nor in the outbox nor in the log', async () => {
    await open(app, 'kept@code.test', { payload: { hash: 'of a password' } });
    const code = await sent('kept@code.test');
    const deliveries = await app.strapi.db.query('plugin::invitations.delivery').findMany({});
    const kept = (await rows()).filter(({ address }) => address === 'kept@code.test');
    expect(JSON.stringify([kept, deliveries])).not.toContain(`"${code}"`);
    expect(app.log.join('\n')).not.toContain(code);
  });

  it('is dropped when it was used, and swept when it is over', async () => {
    const { challenge } = await open(app, 'dropped@code.test', { payload: { hash: 'of a password' } });
    await confirm(app, challenge, await sent('dropped@code.test')).expect(200);
    const used = (await rows()).find(({ challengeId }) => challengeId === challenge);
    expect(used).toMatchObject({ payload: null, address: null });

    await challengesOf(app).sweep();
    expect((await rows()).length).toBeGreaterThan(0);
    app.clock.advance('2h');
    await challengesOf(app).sweep();
    expect(await rows()).toEqual([]);
  });
});
