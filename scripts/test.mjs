/**
 * Runs one suite of tests: `node scripts/test.mjs [sqlite|postgres|mysql|redis|e2e] [jest's arguments]`.
 * Needs nothing installed: it installs the dependencies and builds the plugin first, where that has to be.
 */
import { existsSync } from 'node:fs';
import { buildAdminPanel, buildPlugin, compilePlayground } from './build-if-changed.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { PlainError, run, runMain } from './run.mjs';
import { requireService } from './services.mjs';

const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

const requireChromium = () => {
  if (existsSync(chromium)) return;
  throw new PlainError(
    `There is no Chromium at ${chromium}: install it, or name another with CHROMIUM_PATH.`,
  );
};

/** @type {Record<string, { env: Record<string, string>, require?: () => Promise<void> | void, build?: () => Promise<void> }>} */
const suites = {
  sqlite: { env: { TEST_DATABASE: 'sqlite' } },
  postgres: { env: { TEST_DATABASE: 'postgres' }, require: () => requireService('postgres') },
  // Also the other of the host's two kinds of session: what a test says of one in particular it asks for by itself.
  mysql: {
    env: { TEST_DATABASE: 'mysql', JWT_MANAGEMENT: 'legacy-support' },
    require: () => requireService('mysql'),
  },
  redis: { env: { TEST_SUITE: 'redis' }, require: () => requireService('redis') },
  e2e: { env: { TEST_SUITE: 'e2e' }, require: requireChromium, build: buildAdminPanel },
};

/** What Jest hands on to its workers: with the usual 16 MB a sixth of a run's time would go into collecting garbage. */
const forNode = ['--max-semi-space-size=64'];

await runMain(async () => {
  const [first = '', ...rest] = process.argv.slice(2);
  const suite = suites[first];
  const jestArguments = suite ? rest : process.argv.slice(2);
  const { env, require, build } = suite ?? suites.sqlite;
  await require?.();
  await installIfNeeded();
  await buildPlugin();
  await (build ?? compilePlayground)();
  return run(process.execPath, [...forNode, 'node_modules/jest/bin/jest.js', ...jestArguments], { env });
});
