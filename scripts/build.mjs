/** Builds what its sources have outgrown: `node scripts/build.mjs plugin`, or `panel` for the playground with its admin panel. */
import { buildAdminPanel, buildPlugin } from './build-if-changed.mjs';
import { PlainError, runMain } from './run.mjs';

/** @type {Record<string, () => Promise<void>>} */
const builds = { plugin: buildPlugin, panel: buildAdminPanel };

await runMain(async () => {
  const build = builds[process.argv[2] ?? ''];
  if (!build) throw new PlainError(`Say what to build: ${Object.keys(builds).join(' or ')}.`);
  await build();
});
