import type { Knex } from 'knex';
import { getService } from '../../server/kernel/get-service';
import type { InvitationRecord } from '../../server/invitations/record';
import { databaseKind, itOn, startApp, until, type App } from '../support';
import { inviteMany, tokenFor } from '../races/invitees';

const COUNT = 1_000;
/** Rows written from which on PostgreSQL is asked to look at their table. */
const MANY = 5_000;

let app: App;
let database: Knex;
let records: InvitationRecord[];

beforeAll(async () => {
  app = await startApp();
  database = app.database.connect();
  if (databaseKind() === 'postgres') {
    // It shall know nothing of the table, however long this takes.
    await database.raw('alter table invitations_invitations set (autovacuum_enabled = false)');
  }
  records = await inviteMany(app, COUNT, 'looked-up');
});
afterAll(async () => {
  await database.destroy();
  await app.stop();
});

interface Query {
  sql: string;
  bindings: readonly Knex.Value[];
}

/** What is read of the table of invitations while something is done. */
const readsOf = async (work: () => Promise<void>): Promise<Query[]> => {
  const queries: Query[] = [];
  const listen = ({ sql, bindings }: Query): void => {
    if (/^select .* from .invitations_invitations./.test(sql)) {
      queries.push({ sql: sql.replace(/\$\d+/g, '?'), bindings });
    }
  };
  const connection = app.strapi.db.connection;
  connection.on('query', listen);
  await work();
  connection.removeListener('query', listen);
  return queries;
};

interface PostgresNode {
  'Rows Removed by Filter'?: number;
  Plans?: PostgresNode[];
}

const removedIn = (node: PostgresNode): number =>
  (node['Rows Removed by Filter'] ?? 0) +
  (node.Plans ?? []).reduce((sum, below) => sum + removedIn(below), 0);

/** How many rows the database reads in vain, or would read in vain by its own guess. */
const readInVain = {
  async postgres({ sql, bindings }: Query) {
    const { rows } = await database.raw<{ rows: { 'QUERY PLAN': { Plan: PostgresNode }[] }[] }>(
      `explain (analyze, format json) ${sql}`,
      [...bindings],
    );
    return rows.flatMap((row) => row['QUERY PLAN']).reduce((sum, { Plan }) => sum + removedIn(Plan), 0);
  },
  async mysql({ sql, bindings }: Query) {
    const [rows] = await database.raw<[{ rows: number | null }[]]>(`explain ${sql}`, [...bindings]);
    return (rows ?? []).reduce((sum, row) => sum + (row.rows ?? 0) - 1, 0);
  },
  async sqlite({ sql, bindings }: Query) {
    const steps = await database.raw<{ detail: string }[]>(`explain query plan ${sql}`, [...bindings]);
    return steps.some(({ detail }) => detail.startsWith('SCAN')) ? COUNT : 0;
  },
};

const expectFewIn = async (queries: readonly Query[]): Promise<void> => {
  expect(queries).not.toHaveLength(0);
  for (const query of queries) {
    const isWalked = (await readInVain[databaseKind()](query)) >= COUNT / 10;
    expect({ ...query, isWalked }).toEqual({ ...query, isWalked: false });
  }
};

const oneOf = (index: number): InvitationRecord => {
  const record = records[index];
  if (!record) throw new Error('There are more invitations than that');
  return record;
};

describe('one of many invitations is found by an index, whatever the database knows of the table', () => {
  it('by its link', async () => {
    const token = tokenFor(app, oneOf(900));
    const reads = await readsOf(async () => {
      await app.http.post('/api/invitations/inspect').send({ token }).expect(200);
    });
    await expectFewIn(reads);
  });

  it('by its address, when another one is created', async () => {
    const invitations = getService(app.strapi, 'invitations');
    const reads = await readsOf(async () => {
      const [outcome] = await invitations.createMany([{ email: oneOf(901).email, send: false }]);
      expect(outcome).toMatchObject({ error: { name: 'InvitationPending' } });
    });
    await expectFewIn(reads);
  });

  it('by its documentId', async () => {
    const { http } = await app.admin();
    const reads = await readsOf(async () => {
      await http.get(`/invitations/invitations/${oneOf(902).documentId}`).expect(200);
    });
    await expectFewIn(reads);
  });
});

itOn('postgres')('PostgreSQL looks at a table once much was written to it', async () => {
  const guess = async (): Promise<number> => {
    const [found] = await database('pg_class')
      .where({ relname: 'invitations_invitations' })
      .select<{ reltuples: number }[]>('reltuples');
    return found?.reltuples ?? 0;
  };
  expect(await guess()).toBeLessThanOrEqual(0);
  for (let written = COUNT; written < MANY; written += COUNT) {
    await inviteMany(app, COUNT, `written-${written}`);
  }
  await until('the table to be looked at', async () => (await guess()) >= MANY);
});
