/**
 * Proves that several nodes on one database lose no mail and do each thing once, whatever is killed:
 * `npm run test:cluster -- [--mails 2000] [--nodes 2,4] [--kills 4] [--kill-every 5] [--databases postgres,mysql]
 * [--engines database,bullmq] [--result file.json] [jest's arguments]`. It prints a table, and ends with exit code 1 where
 * anything is wrong. One node is always measured first, for the others to be compared with.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildPlugin, compilePlayground } from './build-if-changed.mjs';
import { describeMachine, printTable, readLines } from './cluster/report.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { PlainError, run, runMain } from './run.mjs';
import { requireService } from './services.mjs';

const options = /** @type {const} */ ({
  mails: { type: 'string', default: '2000' },
  nodes: { type: 'string', default: '2,4' },
  kills: { type: 'string', default: '4' },
  'kill-every': { type: 'string', default: '5' },
  databases: { type: 'string', default: 'postgres,mysql' },
  engines: { type: 'string', default: 'database,bullmq' },
  result: { type: 'string' },
});

const own = new Set(Object.keys(options).map((name) => `--${name}`));

/** Jest's own arguments may stand beside these. */
const split = (/** @type {string[]} */ given) => {
  /** @type {string[]} */
  const ours = [];
  /** @type {string[]} */
  const rest = [];
  for (let index = 0; index < given.length; index += 1) {
    const [name = ''] = given[index].split('=');
    if (!own.has(name)) rest.push(given[index]);
    else if (given[index] === name) ours.push(given[index], given[(index += 1)] ?? '');
    else ours.push(given[index]);
  }
  return { ours, rest };
};

const listOf = (/** @type {string} */ text, /** @type {string[]} */ known) => {
  const names = text.split(',');
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new PlainError(`"${unknown}" is none of ${known.join(', ')}.`);
  return names;
};

const countOf = (/** @type {string} */ name, /** @type {string} */ text, least = 1) => {
  const count = Number(text);
  if (!Number.isInteger(count) || count < least)
    throw new PlainError(`--${name} is a number from ${least} on.`);
  return String(count);
};

const listOfCounts = (/** @type {string} */ name, /** @type {string} */ text) =>
  text
    .split(',')
    .map((count) => countOf(name, count))
    .join();

await runMain(async () => {
  const { ours, rest } = split(process.argv.slice(2));
  const { values } = parseArgs({ args: ours, options });
  const databases = listOf(values.databases, ['postgres', 'mysql']);
  const engines = listOf(values.engines, ['database', 'bullmq']);
  const env = {
    TEST_SUITE: 'cluster',
    TEST_DATABASE: databases[0],
    CLUSTER_MAILS: countOf('mails', values.mails, 50),
    CLUSTER_NODES: listOfCounts('nodes', values.nodes),
    CLUSTER_KILLS: countOf('kills', values.kills, 0),
    CLUSTER_KILL_EVERY: countOf('kill-every', values['kill-every']),
  };
  for (const database of databases) await requireService(/** @type {'postgres' | 'mysql'} */ (database));
  if (engines.includes('bullmq')) await requireService('redis');
  await installIfNeeded();
  await buildPlugin();
  await compilePlayground();
  const files = `/(${databases.join('|')})-(${engines.join('|')})\\.test\\.ts$`;
  const folder = mkdtempSync(path.join(tmpdir(), 'invitations-cluster-'));
  const jest = ['node_modules/jest/bin/jest.js', ...rest, '--testPathPatterns', files];
  const code = await run(process.execPath, jest, { env: { ...env, CLUSTER_RESULTS: folder } });

  const lines = readLines(folder, databases, engines);
  rmSync(folder, { recursive: true });
  const machine = describeMachine();
  printTable(lines);
  if (values.result !== undefined) {
    writeFileSync(values.result, `${JSON.stringify({ machine, options: values, lines }, null, 2)}\n`);
    console.log(`Written to ${values.result}.\n`);
  }
  const passed = lines.filter(({ isPassed }) => isPassed).length;
  // What breaks before its piece of work begins has no line.
  const failed = Math.max(lines.length - passed, code === 0 ? 0 : 1);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});
