import { createMemoryCounter } from '../../server/rate-limits/memory-counter';
import { createRateLimits } from '../../server/rate-limits/service';
import { outcomeOf } from '../races/contest';
import { copiedToken, invite } from '../stories/inviting';
import { startApp, type App } from '../support';
import { describeCounter } from './counter-behaviour';
import { FORGED, inspect, times } from './over-http';

let app: App;
beforeAll(async () => {
  app = await startApp({
    config: {
      rateLimit: { public: { points: 3, per: '1h' }, failures: { points: 2, per: '1h' }, trustedHops: 1 },
    },
  });
});
afterAll(() => app.stop());

const from = (address: string) => ({ 'X-Forwarded-For': address });

describe('a public route', () => {
  it('lets so many requests of one address through, then says when to come again', async () => {
    expect(await inspect(app, 3, from('198.51.100.1'))).toEqual(times(3, 404));
    const refused = await app.http.post('/api/invitations/inspect').set(from('198.51.100.1')).send(FORGED);
    expect(refused.status).toBe(429);
    expect(refused.body).toEqual({
      data: null,
      error: {
        status: 429,
        name: 'RateLimitError',
        message: expect.any(String),
        details: { retryAfter: expect.any(Number) },
      },
    });
    expect(Number(refused.headers['retry-after'])).toBe(refused.body.error.details.retryAfter);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3500);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(3600);
  });

  it('counts each address by itself', async () => {
    await inspect(app, 4, from('198.51.100.2'));
    expect(await inspect(app, 1, from('198.51.100.3'))).toEqual([404]);
  });

  it('does not believe what the client writes before the proxy', async () => {
    const statuses = [];
    for (const claimed of ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4']) {
      statuses.push(...(await inspect(app, 1, from(`${claimed}, 198.51.100.4`))));
    }
    expect(statuses).toEqual([404, 404, 404, 429]);
  });

  it('counts a whole /64 of IPv6 together, and every spelling', async () => {
    const statuses = [];
    for (const address of [
      '2001:db8:1:1::1',
      '2001:DB8:1:1:0:0:0:2',
      '2001:db8:1:1:ffff::',
      '2001:db8:1:1::3',
    ]) {
      statuses.push(...(await inspect(app, 1, from(address))));
    }
    expect(statuses).toEqual([404, 404, 404, 429]);
    expect(await inspect(app, 1, from('2001:db8:1:2::1'))).toEqual([404]);
  });

  it('has one count however the path is spelled', async () => {
    await inspect(app, 3, from('198.51.100.5'));
    for (const path of [
      '/api/invitations/inspect/',
      '/api/Invitations/Inspect',
      '/api/invitations/inspect?x=1',
    ]) {
      const answer = await app.http.post(path).set(from('198.51.100.5')).send(FORGED);
      expect([404, 405, 429]).toContain(answer.status);
      expect(answer.body.error.name).not.toBe('InvitationNotFound');
    }
  });

  it('has a count of its own', async () => {
    await inspect(app, 4, from('198.51.100.6'));
    const answer = await app.http.post('/api/invitations/decline').set(from('198.51.100.6')).send(FORGED);
    expect(answer.status).toBe(404);
  });

  it('looks at nothing of a request that is one too many', async () => {
    await inspect(app, 3, from('198.51.100.7'));
    const answer = await app.http
      .post('/api/invitations/register')
      .set(from('198.51.100.7'))
      .send({ nonsense: true });
    expect(answer.status).toBe(400);
    const refused = await app.http
      .post('/api/invitations/inspect')
      .set(from('198.51.100.7'))
      .send({ nonsense: true });
    expect(refused.status).toBe(429);
  });
});

describe('wrong passwords at many invitations', () => {
  it('are counted for the identifier, so that another link brings no more guesses', async () => {
    const { http } = await app.admin();
    const accept = async (email: string) => {
      const token = await copiedToken(http, await invite(http, { email, send: false }));
      const guess = { token, identifier: 'guessed@site.test', password: 'wrong' };
      return app.http.post('/api/invitations/accept').set(from('198.51.100.8')).send(guess);
    };
    const answers = [
      await accept('one@site.test'),
      await accept('two@site.test'),
      await accept('three@site.test'),
    ];
    expect(answers.map(outcomeOf)).toEqual([
      '401 InvalidCredentials',
      '401 InvalidCredentials',
      '429 RateLimitError',
    ]);
  });
});

describe('guesses at one invitation', () => {
  const guesses = () => {
    const limits = createRateLimits({ strapi: app.strapi });
    const made = { times: 0 };
    const guess = (publicId: string, outcome: 'right' | 'wrong' | 'broken') =>
      limits.guess(
        publicId,
        async () => {
          made.times += 1;
          if (outcome !== 'right') throw new Error(outcome);
        },
        (error) => (error as Error).message === 'wrong',
      );
    return { guess, made, close: () => limits.close() };
  };
  const TOO_MANY = { name: 'RateLimitError', status: 429, retryAfterSeconds: expect.any(Number) };

  it('are counted over all addresses, and then nothing is looked at any more', async () => {
    const { guess, made, close } = guesses();
    await expect(guess('one', 'wrong')).rejects.toThrow('wrong');
    await expect(guess('one', 'wrong')).rejects.toThrow('wrong');
    await expect(guess('one', 'right')).rejects.toMatchObject(TOO_MANY);
    expect(made.times).toBe(2);
    await expect(guess('another', 'right')).resolves.toBeUndefined();
    await close();
  });

  it('cost nothing where they are right, or where we failed', async () => {
    const { guess, made, close } = guesses();
    for (let time = 0; time < 5; time += 1) {
      await guess('one', 'right');
      await expect(guess('one', 'broken')).rejects.toThrow('broken');
    }
    expect(made.times).toBe(10);
    await close();
  });

  it('are not more for being made at once', async () => {
    const { guess, made, close } = guesses();
    await Promise.allSettled(Array.from({ length: 20 }, () => guess('one', 'wrong')));
    expect(made.times).toBe(2);
    await close();
  });
});

describeCounter('memory', createMemoryCounter);
