/**
 * Proves that several nodes on one database lose no mail and send none twice, whatever is killed:
 * `npm run test:cluster -- [--mails 2000] [--nodes 4] [--kills 4] [--databases postgres,mysql]
 * [--engines database,bullmq] [jest's arguments]`. It prints a table, and ends with exit code 1 where anything is wrong.
 */
import { parseArgs } from 'node:util';
import { buildPlugin, compilePlayground } from './build-if-changed.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { PlainError, run, runMain } from './run.mjs';
import { requireService } from './services.mjs';

const options = /** @type {const} */ ({
  mails: { type: 'string', default: '2000' },
  nodes: { type: 'string', default: '4' },
  kills: { type: 'string', default: '4' },
  databases: { type: 'string', default: 'postgres,mysql' },
  engines: { type: 'string', default: 'database,bullmq' },
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

await runMain(async () => {
  const { ours, rest } = split(process.argv.slice(2));
  const { values } = parseArgs({ args: ours, options });
  const databases = listOf(values.databases, ['postgres', 'mysql']);
  const engines = listOf(values.engines, ['database', 'bullmq']);
  const env = {
    TEST_SUITE: 'cluster',
    TEST_DATABASE: databases[0],
    CLUSTER_MAILS: countOf('mails', values.mails, 50),
    CLUSTER_NODES: countOf('nodes', values.nodes),
    CLUSTER_KILLS: countOf('kills', values.kills, 0),
  };
  for (const database of databases) await requireService(/** @type {'postgres' | 'mysql'} */ (database));
  if (engines.includes('bullmq')) await requireService('redis');
  await installIfNeeded();
  await buildPlugin();
  await compilePlayground();
  const files = `/(${databases.join('|')})-(${engines.join('|')})\\.test\\.ts$`;
  return run(process.execPath, ['node_modules/jest/bin/jest.js', ...rest, '--testPathPatterns', files], {
    env,
  });
});
