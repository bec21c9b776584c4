import type { Knex } from 'knex';
import { databaseKind, startApp, type App } from '../support';
import { planOf, readsOf } from '../support/query-plans';
import { checked, crowd } from './importing';

const FORMER_IMPORTS = [9_000_001, 9_000_002, 9_000_003];
const FORMER_SIZE = 4_000;
const SIZE = 1_500;

let app: App;
let database: Knex;

beforeAll(async () => {
  app = await startApp();
  database = app.database.connect();
});
afterAll(async () => {
  await database.destroy();
  await app.stop();
});

/** Rows of a file that was imported long ago. */
const formerRows = (importId: number) =>
  Array.from({ length: FORMER_SIZE }, (_, index) => ({
    import_id: importId,
    line: index + 2,
    outcome: 'created',
    email_key: `former-${importId}-${index}`,
    is_open: true,
  }));

it('what stands earlier in a file is found by its address, also where the database knows of other files only', async () => {
  for (const importId of FORMER_IMPORTS) {
    await database.batchInsert('invitations_import_rows', formerRows(importId), 500);
  }
  if (databaseKind() === 'postgres') {
    await database.raw('alter table invitations_import_rows set (autovacuum_enabled = false)');
    await database.raw('analyze invitations_import_rows');
  }
  const { http } = await app.admin();
  const reads = await readsOf(app, /from .invitations_import_rows. where .email_key/, () =>
    checked(app, http, crowd('looked-up', SIZE)),
  );
  expect(reads.length).toBeGreaterThan(1);
  for (const read of reads) {
    const { text } = await planOf(database, read);
    // Of a small table all rows may be read; along the file there would be more of them with each step.
    expect({ isAlongTheFile: text.includes('invitations_import_rows_import_id') }).toEqual({
      isAlongTheFile: false,
    });
  }
});
