import type { Response } from 'supertest';
import { codeIn, wrongCode } from '../challenges/mailbox';
import { outcomeOf } from '../races/contest';
import { addressBook, PASSWORD } from '../stories/inviting';
import { countUsers, startSite } from '../stories/site';
import type { App } from '../support';
import { confirm, copiedToken, createLink, register } from './signing-up';

jest.setTimeout(180_000);

let app: App;
let token: string;
const somebody = addressBook('enumerated');
let names = 0;
const name = (): string => {
  names += 1;
  return `name-${names}`;
};

beforeAll(async () => {
  app = await startSite();
  token = await copiedToken(app, await createLink(app));
});
afterAll(() => app.stop());

/** Somebody who has a user already. */
const known = async (): Promise<string> => {
  const email = somebody();
  await app.user({ email, username: name(), password: PASSWORD });
  return email;
};

const ask = (email: string, more: Record<string, unknown> = {}) =>
  register(app, token, email, { username: name(), ...more });

/** What of a header says something about the moment of a request only. */
const OF_THE_MOMENT = ['date', 'x-response-time', 'etag'];

const headersOf = ({ headers }: Response) =>
  Object.fromEntries(
    Object.entries(headers as Record<string, string>).filter(([header]) => !OF_THE_MOMENT.includes(header)),
  );

/** An answer without what is new every time. */
const shapeOf = (answer: Response) => ({
  status: answer.status,
  headers: headersOf(answer),
  body: JSON.stringify(answer.body).replace(/[0-9a-z]{26}|[\d-]{10}T[\d:.]+Z/g, '…'),
});

const post = (path: string, body: object = {}) =>
  app.http.post(`/api/invitations/challenges/${path}`).send(body);

it('a known address is answered as an unknown one, in body, status and headers', async () => {
  const knownEmail = await known();
  const [unknown, other] = [await ask(somebody()), await ask(knownEmail)];
  expect(unknown.status).toBe(202);
  expect(shapeOf(other)).toEqual(shapeOf(unknown));
  const capitals = await ask(knownEmail.toUpperCase());
  expect(shapeOf(capitals)).toEqual(shapeOf(unknown));
});

it('so is whoever calls themselves after their address, or gives something wrong', async () => {
  const [unknownEmail, knownEmail] = [somebody(), somebody()];
  // Their name is their address, too.
  await app.user({ email: knownEmail, username: knownEmail, password: PASSWORD });
  const bodies: ((email: string) => Record<string, unknown>)[] = [
    (email) => ({ username: email }),
    (email) => ({ username: email.toUpperCase() }),
    () => ({ username: 'nobody-else@site.test' }),
    () => ({ password: 'short' }),
    () => ({ phone: 'none' }),
    () => ({ username: 'x' }),
  ];
  for (const body of bodies) {
    const unknown = await ask(unknownEmail, body(unknownEmail));
    const other = await ask(knownEmail, body(knownEmail));
    expect(shapeOf(other)).toEqual(shapeOf(unknown));
  }
});

it('somebody else’s address is no user name, whether or not it has a user', async () => {
  const [mine, taken] = [somebody(), await known()];
  const [free, used] = [await ask(mine, { username: somebody() }), await ask(mine, { username: taken })];
  expect(outcomeOf(free)).toBe('400 ValidationError');
  expect(shapeOf(used)).toEqual(shapeOf(free));
});

it('a code that is typed in, and one that is asked for anew, tell nothing either', async () => {
  const answers: unknown[][] = [];
  for (const email of [somebody(), await known()]) {
    const { challenge } = (await ask(email)).body.data as { challenge: string };
    const mail = await app.mail.waitForMail(email);
    const code = /^\d{6}$/m.test(mail.text) ? wrongCode(codeIn(mail)) : '123456';
    const steps = [
      await confirm(app, challenge, code),
      await post(`${challenge}/resend`),
      await confirm(app, challenge, 'abc'),
    ];
    for (let tries = 0; tries < 6; tries += 1) {
      // No code of the first mail is good any more, and none of these is of the second but by a miracle.
      steps.push(await confirm(app, challenge, code));
    }
    answers.push(steps.map(shapeOf));
  }
  expect(answers[1]).toEqual(answers[0]);
});

it('only who reads the mail learns that there is a user, and is told to log in', async () => {
  const email = await known();
  const before = await countUsers(app);
  await ask(email);
  const mail = await app.mail.waitForMail(email);
  expect(mail.text).not.toMatch(/\d{6}/);
  expect(mail.text.toLowerCase()).toContain('log in');
  expect(await countUsers(app)).toBe(before);
});

/** How far apart two samples are, by their ranks (Mann-Whitney), in standard deviations. */
const distance = (left: readonly number[], right: readonly number[]): number => {
  const wins = left.reduce((sum, a) => sum + right.filter((b) => a > b).length, 0);
  const mean = (left.length * right.length) / 2;
  const deviation = Math.sqrt((left.length * right.length * (left.length + right.length + 1)) / 12);
  return Math.abs(wins - mean) / deviation;
};

it('takes the same time for both', async () => {
  const knownEmails: string[] = [];
  for (let index = 0; index < 10; index += 1) knownEmails.push(await known());
  const unknownEmails = Array.from({ length: 10 }, somebody);
  const took = async (email: string): Promise<number> => {
    const start = process.hrtime.bigint();
    await ask(email).expect(202);
    return Number(process.hrtime.bigint() - start);
  };
  const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
  for (let round = 0; round < 40; round += 1) {
    const [a = '', b = ''] = [knownEmails[round % 10], unknownEmails[round % 10]];
    // In turns, so that whatever else the machine does falls on both.
    if (round % 2 === 0) {
      times.known.push(await took(a));
      times.unknown.push(await took(b));
    } else {
      times.unknown.push(await took(b));
      times.known.push(await took(a));
    }
  }
  // Of honest samples one in sixteen thousand is that far apart; without the hash, they are at six and a half.
  expect(distance(times.known, times.unknown)).toBeLessThan(4);
});
