import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mustRun, root } from './run.mjs';

/**
 * One thing that is built: from these sources, into these files.
 *
 * @typedef {{ name: string, sources: string[], products: string[], build: () => Promise<void> }} Build
 */

const stampFolder = path.join(root, 'node_modules', '.cache', 'invitations-build');

/**
 * @param {string} entry
 * @returns {string[]}
 */
const filesUnder = (entry) => {
  if (!existsSync(entry)) return [];
  if (statSync(entry).isFile()) return [entry];
  return readdirSync(entry)
    .sort()
    .flatMap((name) => filesUnder(path.join(entry, name)));
};

/** @param {string[]} sources */
const fingerprint = (sources) => {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(path.join(root, source)))) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

/** @param {Build} build */
const buildIfChanged = async ({ name, sources, products, build }) => {
  const stamp = path.join(stampFolder, name);
  const current = fingerprint(sources);
  const isThere = products.every((product) => existsSync(path.join(root, product)));
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return;
  // A build that breaks off must not look finished to the next run.
  rmSync(stamp, { force: true });
  await build();
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(stamp, current);
};

const pluginSources = [
  'server',
  'admin',
  'strapi-server.ts',
  'strapi-admin.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];
const playgroundSources = [
  'playground/config',
  'playground/src',
  'playground/package.json',
  'playground/tsconfig.json',
];

/** Builds the plugin, both sides, unless its sources are as they were at the last build. */
export const buildPlugin = () =>
  buildIfChanged({
    name: 'plugin',
    sources: pluginSources,
    products: ['dist/server/index.js', 'dist/admin/index.js'],
    build: () => mustRun('Building the plugin', 'npm', ['run', '--silent', 'build']),
  });

/** Compiles the playground's server side, which is all that tests without a browser need. */
export const compilePlayground = () =>
  buildIfChanged({
    name: 'playground',
    sources: playgroundSources,
    products: ['playground/dist/src/index.js', 'playground/dist/config/server.js'],
    build: () =>
      mustRun('Compiling the playground', process.execPath, [
        'node_modules/typescript/bin/tsc',
        '-p',
        'playground',
        '--incremental',
        'false',
      ]),
  });

/** Builds the playground with its admin panel, unless it and the plugin are as they were. */
export const buildAdminPanel = () =>
  buildIfChanged({
    name: 'admin-panel',
    // Of the plugin only the admin side ends up in the panel; of the server it knows no more than types.
    sources: [...pluginSources.filter((source) => !/server/.test(source)), ...playgroundSources],
    products: ['playground/dist/build/index.html', 'playground/dist/src/index.js'],
    build: () =>
      mustRun('Building the admin panel', 'npm', ['run', '--silent', 'build', '--workspace', 'playground']),
  });
