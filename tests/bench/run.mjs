/**
 * `npm run bench [-- --database postgres] [-- --rows 1000000] [-- --rounds 5] [-- --only B1,B7,people]`
 * With `--profile` each measure also leaves a CPU profile of the host beside the results.
 * `npm run bench:peers`: the same with `--peers`, against other systems, which are installed for it.
 *
 * Measures the product against a baseline on the same machine, database and minute: the two take turns after a warm-up,
 * and what counts is the ratio of the medians. The load comes from this process over loopback, the host runs in a second
 * one, and the mail goes to a real SMTP server in a third.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildPlugin, compilePlayground } from '../../scripts/build-if-changed.mjs';
import { installIfNeeded } from '../../scripts/install-if-needed.mjs';
import { mustRun, root, runMain } from '../../scripts/run.mjs';
import { accept } from './measures/accept.mjs';
import { bundle } from './measures/bundle.mjs';
import { create } from './measures/create.mjs';
import { delivery } from './measures/delivery.mjs';
import { expiry } from './measures/expiry.mjs';
import { growth } from './measures/growth.mjs';
import { guard } from './measures/guard.mjs';
import { imports } from './measures/imports.mjs';
import { many } from './measures/many.mjs';
import { peers } from './measures/peers.mjs';
import { people } from './measures/people.mjs';
import { start } from './measures/start.mjs';
import { tokens } from './measures/tokens.mjs';
import { drawCurves } from './curves.mjs';
import { describeMachine, printTable, printTaken } from './report.mjs';
import { startSite } from './site.mjs';

/** In the order in which they are taken; each names the figures that it gives. */
const measures = [
  { ids: ['B1'], take: create },
  { ids: ['B2', 'B3'], take: accept },
  { ids: ['B4'], take: many },
  { ids: ['B4', 'B5'], take: imports },
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

/** Against other systems; nobody who does not ask for them pays for their installation. */
const comparisons = [{ ids: ['B1', 'B4'], take: peers }];

const installPeers = async () => {
  const folder = path.join(root, 'tests', 'bench', 'peers');
  if (!existsSync(path.join(folder, 'node_modules'))) {
    await mustRun('npm ci', 'npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder });
  }
};

const { values } = parseArgs({
  options: {
    database: { type: 'string', default: 'sqlite' },
    rows: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    peers: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
  },
});

await runMain(async () => {
  await installIfNeeded();
  await buildPlugin();
  await compilePlayground();
  const wanted = values.only?.split(',');
  if (values.peers) await installPeers();
  const folder = path.join(root, 'tests', 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const site = await startSite(values.database);
  const { database } = values;
  /** @type {import('./curves.mjs').Curves} */
  const curves = { sizes: [], lines: {} };
  const settings = { database, rows: Number(values.rows), rounds: Number(values.rounds), curves };
  /** @type {import('./report.mjs').Figure[]} */
  const figures = [];
  try {
    for (const { ids, take } of values.peers ? comparisons : measures) {
      if (!wanted || ids.some((id) => wanted.includes(id))) {
        process.stderr.write(`${ids.join(', ')} …\n`);
        if (values.profile) await site.host('startProfile');
        const taken = await take(site, settings);
        if (values.profile) await site.host('stopProfile', path.join(folder, `${ids.join('-')}.cpuprofile`));
        printTaken(taken);
        figures.push(...taken);
      }
    }
  } finally {
    await site.stop();
  }
  const machine = describeMachine(settings);
  printTable(machine, figures);
  const file = path.join(folder, `${database}${values.peers ? '-peers' : ''}.json`);
  writeFileSync(file, `${JSON.stringify({ machine, figures, curves }, null, 2)}\n`);
  if (curves.sizes.length > 1) {
    const title = `Milliseconds as the table grows (${database}, Node ${process.version}, ${machine.cores} cores)`;
    writeFileSync(path.join(folder, `growth-${database}.svg`), drawCurves(title, curves));
  }
  console.log(`\nWritten to ${path.relative(root, file)}.`);
});
