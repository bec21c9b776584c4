/**
 * `npm run bench [-- --database postgres] [-- --rows 1000000] [-- --rounds 5] [-- --only B1,B7,people]`
 *
 * Measures the product against a baseline on the same machine, database and minute: the two take turns after a warm-up,
 * and what counts is the ratio of the medians. The load comes from this process over loopback, the host runs in a second
 * one, and the mail goes to a real SMTP server in a third.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildPlugin, compilePlayground } from '../../scripts/build-if-changed.mjs';
import { installIfNeeded } from '../../scripts/install-if-needed.mjs';
import { root, runMain } from '../../scripts/run.mjs';
import { accept } from './measures/accept.mjs';
import { bundle } from './measures/bundle.mjs';
import { create } from './measures/create.mjs';
import { delivery } from './measures/delivery.mjs';
import { expiry } from './measures/expiry.mjs';
import { growth } from './measures/growth.mjs';
import { guard } from './measures/guard.mjs';
import { many } from './measures/many.mjs';
import { people } from './measures/people.mjs';
import { start } from './measures/start.mjs';
import { tokens } from './measures/tokens.mjs';
import { describeMachine, printTable, printTaken } from './report.mjs';
import { startSite } from './site.mjs';

/** In the order in which they are taken; each names the figures that it gives. */
const measures = [
  { ids: ['B1'], take: create },
  { ids: ['B2', 'B3'], take: accept },
  { ids: ['B4'], take: many },
  { ids: ['B6'], take: delivery },
  { ids: ['B10', 'B11'], take: tokens },
  { ids: ['B7', 'B8', 'B12'], take: growth },
  { ids: ['B9'], take: expiry },
  { ids: ['B13'], take: start },
  { ids: ['B14'], take: bundle },
  { ids: ['B15'], take: guard },
  // Last, as it leaves a hundred thousand users behind.
  { ids: ['people'], take: people },
];

const { values } = parseArgs({
  options: {
    database: { type: 'string', default: 'sqlite' },
    rows: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
});

await runMain(async () => {
  await installIfNeeded();
  await buildPlugin();
  await compilePlayground();
  const wanted = values.only?.split(',');
  const site = await startSite(values.database);
  const settings = { rows: Number(values.rows), rounds: Number(values.rounds) };
  /** @type {import('./report.mjs').Figure[]} */
  const figures = [];
  try {
    for (const { ids, take } of measures) {
      if (!wanted || ids.some((id) => wanted.includes(id))) {
        process.stderr.write(`${ids.join(', ')} …\n`);
        const taken = await take(site, settings);
        printTaken(taken);
        figures.push(...taken);
      }
    }
  } finally {
    await site.stop();
  }
  const machine = describeMachine(values.database, settings);
  printTable(machine, figures);
  const folder = path.join(root, 'tests', 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${values.database}.json`);
  writeFileSync(file, `${JSON.stringify({ machine, figures }, null, 2)}\n`);
  console.log(`\nWritten to ${path.relative(root, file)}.`);
});
