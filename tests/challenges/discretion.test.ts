import type { App } from '../support';
import { register } from '../stories/answering';
import { addressBook, inviteByMail, nameOf, PASSWORD } from '../stories/inviting';
import { startSite } from '../stories/site';
import { confirm } from './mailbox';

let app: App;
const somebody = addressBook('discreet');

beforeAll(async () => {
  app = await startSite({ delivery: { pollInterval: '1h' } });
});
afterAll(() => app.stop());

/** The outbox and the timeline work beside the request; what they do is no part of its time. */
const stopWorkers = async (): Promise<void> => {
  for (const name of ['delivery-engine', 'timeline']) {
    await app.strapi.plugin('invitations').service<{ stop(): Promise<void> }>(name).stop();
  }
};

/** What is asked of the database, in order and without its values, until the work is done. */
const queriesOf = async (work: () => PromiseLike<unknown>): Promise<string[]> => {
  const queries: string[] = [];
  const note = ({ sql }: { sql: string }): void => {
    queries.push(sql.replace(/\s+/g, ' '));
  };
  const { connection } = app.strapi.db;
  connection.on('query', note);
  try {
    await work();
  } finally {
    connection.removeListener('query', note);
  }
  return queries.sort();
};

// No clock is needed to see that two requests take the same time: they do the same work.
it('an address that has a user makes the same work as one that has none, in asking and in guessing', async () => {
  const known = (
    await app.user({ email: somebody(), username: 'the-known-one', password: PASSWORD, isProved: true })
  ).email;
  const tokens: string[] = [];
  for (const index of [0, 1, 2]) {
    tokens.push((await inviteByMail(app, `invited-${index}@site.test`, { emailPolicy: 'any' })).token);
  }
  await stopWorkers();
  const asking = async (email: string, index: number) => {
    const token = tokens[index] ?? '';
    let challenge = '';
    const asked = await queriesOf(async () => {
      const { status, body } = await register(app, token, nameOf(`newcomer-${index}@x.test`), { email });
      expect(status).toBe(202);
      expect(Object.keys(body.data as object)).toEqual(['challenge', 'expiresAt']);
      challenge = body.data.challenge as string;
    });
    const guessed = await queriesOf(async () => {
      const { status, body } = await confirm(app, challenge, '000000');
      expect(status).toBe(400);
      expect(body.error).toMatchObject({ name: 'CodeInvalid', details: { attemptsLeft: 4 } });
    });
    return { asked, guessed };
  };
  // The first of all fills caches.
  await asking(somebody(), 0);
  const unknown = await asking(somebody(), 1);
  const ofKnown = await asking(known, 2);
  // A user who is found is read: one query more, which runs beside the hash of the password, and takes a tenth of its time.
  const extra = ofKnown.asked.filter((sql) => !unknown.asked.includes(sql));
  expect(extra.every((sql) => sql.includes('up_users'))).toBe(true);
  expect(ofKnown.asked.filter((sql) => !sql.includes('up_'))).toEqual(
    unknown.asked.filter((sql) => !sql.includes('up_')),
  );
  expect(ofKnown.guessed).toEqual(unknown.guessed);
});
