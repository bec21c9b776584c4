import { startApp, type App } from '../support';
import { textOf } from '../pages/invitee';
import { Guest, newUser, PASSWORD } from './portal';

let app: App;
beforeAll(async () => {
  app = await startApp({
    config: {
      rateLimit: { public: { points: 1000, per: '1m' }, failures: { points: 3, per: '1h' }, trustedHops: 1 },
    },
  });
});
afterAll(() => app.stop());
afterEach(() => app.clock.reset());

/** Somebody at another address. */
const from = (ip: string): Guest => {
  const guest = new Guest(app.url);
  guest.http.set('X-Forwarded-For', ip);
  return guest;
};

describe('wrong passwords', () => {
  it('are counted per identifier and address, and right ones are not', async () => {
    await newUser(app, 'target');
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await from('192.0.2.10').signIn('target')).status).toBe(303);
    }
    for (let tries = 0; tries < 3; tries += 1) {
      expect((await from('192.0.2.10').signIn('Target', 'wrong')).status).toBe(401);
    }
    const refused = await from('192.0.2.10').signIn('target', PASSWORD);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(textOf(refused.html)).toContain('Too many attempts');
  });

  it('of others lock nobody out, unless ten times as many are made from many addresses', async () => {
    await newUser(app, 'victim');
    const statuses: number[] = [];
    for (let tries = 0; tries < 29; tries += 1) {
      statuses.push((await from(`203.0.113.${Math.floor(tries / 3)}`).signIn('victim', 'wrong')).status);
    }
    expect(new Set(statuses)).toEqual(new Set([401]));
    expect((await from('192.0.2.1').signIn('victim')).status).toBe(303);
    expect((await from('203.0.113.50').signIn('victim', 'wrong')).status).toBe(401);
    expect((await from('192.0.2.1').signIn('victim')).status).toBe(429);
  });

  it('are counted per address, whoever they are tried on', async () => {
    await newUser(app, 'bystander');
    const statuses: number[] = [];
    for (let tries = 0; tries < 16; tries += 1) {
      statuses.push((await from('192.0.2.99').signIn(`name-${tries}`, 'wrong')).status);
    }
    expect(statuses.slice(0, 15)).toEqual(Array.from({ length: 15 }, () => 401));
    expect(statuses[15]).toBe(429);
    expect((await from('192.0.2.100').signIn('bystander')).status).toBe(303);
  });

  it('of many tries at once no more are looked at than the limit', async () => {
    await newUser(app, 'crowded');
    const tries = Array.from({ length: 12 }, () => from('198.51.100.1').signIn('crowded', 'wrong'));
    const answers = await Promise.all(tries);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(9);
  });
});
