import { outcomeOf } from '../races/contest';
import { PASSWORD } from '../stories/inviting';
import { startApp, type App } from '../support';
import { copiedToken, createLink, inspect, register } from './signing-up';

let app: App;
let token: string;

beforeAll(async () => {
  app = await startApp();
  token = await copiedToken(app, await createLink(app));
});
afterAll(() => app.stop());

it('a mailbox is sent a code a minute, whether or not it has a user', async () => {
  const email = 'somebody@limited.test';
  await app.user({ email, username: 'limited', password: PASSWORD });
  for (const [index, address] of [email, 'nobody@limited.test'].entries()) {
    const outcomes = [
      outcomeOf(await register(app, token, address, { username: `limited-${index}` })),
      outcomeOf(await register(app, token, address, { username: `limited-${index}` })),
    ];
    expect([address, ...outcomes]).toEqual([address, '202', '429 RateLimitError']);
  }
  expect(app.mail.to(email).length).toBeLessThanOrEqual(1);
});

it('one client looks at links twenty times a minute, and is then told to wait', async () => {
  const outcomes: string[] = [];
  for (let times = 0; times < 21; times += 1) {
    outcomes.push(outcomeOf(await inspect(app, token)));
  }
  expect(outcomes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => '200'));
  expect(outcomes[20]).toBe('429 RateLimitError');
});
