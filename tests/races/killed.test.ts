import type { Knex } from 'knex';
import type { InvitationRecord } from '../../server/invitations/record';
import { startApp, startNode, type App, type PlaygroundNode } from '../support';
import { outcomeOf, tally } from './contest';
import { brokenInvariants } from './invariants';
import { inviteMany, PASSWORD, register, tokenFor } from './invitees';

const CROWD = 24;

jest.setTimeout(240_000);

let app: App;
let database: Knex;
let node: PlaygroundNode;

beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { enabled: false } } });
  database = app.database.connect();
  node = await start();
});
afterEach(async () => {
  expect(await brokenInvariants(database)).toEqual([]);
});
afterAll(async () => {
  await node.kill();
  await database.destroy();
  await app.stop();
});

const start = (): Promise<PlaygroundNode> =>
  startNode({
    database: app.database,
    mail: app.mail,
    config: { rateLimit: { enabled: false } },
    env: { PUBLIC_URL: app.url },
  });

const usernameOf = ({ id }: InvitationRecord): string => `person-${id}`;

/**
 * Everybody registers at once, and the node dies as soon as so many have been answered, with the others under way.
 *
 * @returns what each was told; "nothing" for those whose connection broke
 */
const registerUntilKilled = async (
  records: readonly InvitationRecord[],
  answersBefore: number,
): Promise<string[]> => {
  let answered = 0;
  const told = await Promise.all(
    records.map(async (record) => {
      try {
        const outcome = outcomeOf(await register(node.http, tokenFor(app, record), usernameOf(record)));
        answered += 1;
        if (answered === answersBefore) await node.kill('SIGKILL');
        return outcome;
      } catch {
        return 'nothing';
      }
    }),
  );
  await node.kill('SIGKILL');
  return told;
};

const statesOf = async (records: readonly InvitationRecord[]): Promise<string[]> => {
  const rows: { id: number; state: string }[] = await database('invitations_invitations').select(
    'id',
    'state',
  );
  return records.map(({ id }) => rows.find((row) => row.id === id)?.state ?? 'gone');
};

describe('a node that is killed while people register', () => {
  it.each([1, CROWD / 3, (2 * CROWD) / 3])(
    'has registered whom it told so (%i of them) and others wholly or not at all; trying again works',
    async (answersBefore) => {
      const records = await inviteMany(app, CROWD, `killed-${answersBefore}`);
      const told = await registerUntilKilled(records, answersBefore);
      expect(['200', 'nothing']).toEqual(expect.arrayContaining(Object.keys(tally(told))));
      expect(await brokenInvariants(database)).toEqual([]);

      // By then the database has also ended what the dead node had begun.
      node = await start();
      const states = await statesOf(records);
      told.forEach((outcome, index) => {
        expect([outcome, states[index]]).not.toEqual(['200', 'pending']);
      });
      for (const [index, record] of records.entries()) {
        const again = outcomeOf(await register(node.http, tokenFor(app, record), usernameOf(record)));
        expect([states[index], again]).toEqual(
          states[index] === 'accepted' ? ['accepted', '410 InvitationUsed'] : ['pending', '200'],
        );
      }
      // Whoever was registered, whether told so or not, has a password; the host allows a few log-ins a minute.
      for (const record of records.slice(0, 5)) {
        const login = await node.http
          .post('/api/auth/local')
          .send({ identifier: usernameOf(record), password: PASSWORD });
        expect(login.status).toBe(200);
      }
    },
  );
});
