import { startApp, type App } from '../support';
import { codeIn, confirm, open, registerTestFlow, resend, wrongCode } from './mailbox';

const RATE_LIMIT = {
  store: 'database',
  public: { points: 1000, per: '1m' },
  codes: [
    { points: 1, per: '1m' },
    { points: 2, per: '1h' },
  ],
  codesPerIp: { points: 6, per: '1h' },
  codesOverall: { points: 12, per: '1h' },
  wrongCodesPerIp: { points: 7, per: '1h' },
  wrongCodesOverall: { points: 9, per: '1h' },
  trustedHops: 1,
};

let app: App;

beforeAll(async () => {
  app = await startApp({ config: { rateLimit: RATE_LIMIT } });
  registerTestFlow(app);
});
beforeEach(async () => {
  app.clock.reset();
  await app.strapi.db.query('plugin::invitations.rate-limit').deleteMany({});
});
afterAll(() => app.stop());

const from = (ip: string) => ({ origin: { ip, userAgent: null } });
const refused = expect.objectContaining({ name: 'RateLimitError', status: 429 });

describe('codes that are sent', () => {
  it('are one a minute and two an hour to one mailbox, from wherever they are asked for', async () => {
    await open(app, 'busy@code.test', from('192.0.2.10'));
    await expect(open(app, 'busy@code.test', { subject: 'other', ...from('192.0.2.11') })).rejects.toEqual(
      refused,
    );
    app.clock.advance('61s');
    await open(app, 'busy@code.test', from('192.0.2.12'));
    app.clock.advance('61s');
    await expect(open(app, 'busy@code.test', from('192.0.2.13'))).rejects.toEqual(refused);
    app.clock.advance('1h');
    await open(app, 'busy@code.test', from('192.0.2.14'));
  });

  it('say how long to wait, also when they are asked for again', async () => {
    const { challenge } = await open(app, 'again@code.test');
    const answer = await resend(app, challenge).expect(429);
    expect(answer.body.error.name).toBe('RateLimitError');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(60);
    app.clock.advance('61s');
    await resend(app, challenge).expect(202);
  });

  it('count for decoys as for others', async () => {
    await open(app, 'decoy@code.test', { isDecoy: true });
    await expect(open(app, 'decoy@code.test', { isDecoy: true })).rejects.toEqual(refused);
  });

  it('are bounded per client address, and whoever is refused there costs the mailbox nothing', async () => {
    for (let index = 0; index < 6; index += 1) await open(app, `many-${index}@code.test`, from('192.0.2.20'));
    await expect(open(app, 'next@code.test', from('192.0.2.20'))).rejects.toEqual(refused);
    await open(app, 'next@code.test', from('192.0.2.21'));
  });

  it('are bounded overall, and the log tells of it', async () => {
    for (let index = 0; index < 12; index += 1)
      await open(app, `all-${index}@code.test`, from(`192.0.2.${30 + index}`));
    await expect(open(app, 'last@code.test', from('192.0.2.99'))).rejects.toEqual(refused);
    expect(app.log.join('\n')).toContain('The limit "codes" of the whole site is reached');
  });
});

describe('what is refused by one limit', () => {
  it('costs the others nothing', async () => {
    await open(app, 'once@code.test', from('192.0.2.50'));
    for (let index = 0; index < 12; index += 1) {
      await expect(open(app, 'once@code.test', from('192.0.2.51'))).rejects.toEqual(refused);
    }
    for (let index = 0; index < 6; index += 1)
      await open(app, `costs-nothing-${index}@code.test`, from('192.0.2.51'));
  });
});

describe('wrong codes', () => {
  it('of the whole site stop new codes, but no right one, and the log tells of it', async () => {
    const sent: { challenge: string; code: string }[] = [];
    for (const name of ['first', 'second', 'third']) {
      const { challenge } = await open(app, `${name}@ceiling.test`, from('192.0.2.60'));
      sent.push({ challenge, code: codeIn(await app.mail.waitForMail(`${name}@ceiling.test`)) });
    }
    const [one, two, three] = sent;
    if (!one || !two || !three) throw new Error('There are three');
    for (const [index, { challenge, code }] of [one, one, one, one, one, two, two, two, two].entries()) {
      await confirm(app, challenge, wrongCode(code))
        .set('X-Forwarded-For', `192.0.2.${70 + index}`)
        .expect(400);
    }
    await expect(open(app, 'fourth@ceiling.test', from('192.0.2.61'))).rejects.toEqual(refused);
    expect(app.log.filter((line) => line.includes('The limit "wrong-codes" of the whole site'))).toHaveLength(
      1,
    );
    await confirm(app, two.challenge, two.code).expect(200);
    await confirm(app, three.challenge, three.code).expect(200);
  });

  it('are bounded per client address over all challenges, and right ones cost nothing', async () => {
    const codes: { challenge: string; code: string }[] = [];
    for (const name of ['one', 'two', 'three']) {
      const { challenge } = await open(app, `${name}@guess.test`);
      codes.push({ challenge, code: codeIn(await app.mail.waitForMail(`${name}@guess.test`)) });
    }
    const [one, two, three] = codes;
    if (!one || !two || !three) throw new Error('There are three');
    await confirm(app, three.challenge, three.code).expect(200);
    for (const { challenge, code } of [one, one, one, one, two, two, two]) {
      await confirm(app, challenge, wrongCode(code)).expect(400);
    }
    const answer = await confirm(app, two.challenge, two.code).expect(429);
    expect(answer.body.error.name).toBe('RateLimitError');
    app.clock.advance('9m');
    await confirm(app, two.challenge, two.code).expect(429);
  });
});
