import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import type { Asset } from '.';

/** The library that judges passwords on the server, in its files for browsers. */
const PACKAGES = ['core', 'language-common', 'language-en'] as const;

/** From this file, or, where the plugin was loaded as an ES module, from the host's folder. */
const resolve = (name: string): string =>
  (typeof require === 'function' ? require : createRequire(path.resolve('package.json'))).resolve(name);

/** The library's files lie beside the entry that its package names. */
const folderOf = (name: string): string => path.dirname(resolve(`@zxcvbn-ts/${name}`));

const read = (): string =>
  PACKAGES.map((name) => readFileSync(path.join(folderOf(name), 'zxcvbn-ts.js'), 'utf8'))
    // Our pages give no maps away, and the browser is not to ask for any.
    .map((source) => source.replace(/^\/\/# sourceMappingURL=.*$/m, ''))
    .join('\n');

const make = (): Asset => {
  const content = read();
  let packed: Promise<Buffer> | undefined;
  return {
    file: `strength-${createHash('sha256').update(content).digest('hex').slice(0, 12)}.js`,
    type: 'text/javascript; charset=utf-8',
    content,
    gzipped: () => (packed ??= promisify(gzip)(content)),
  };
};

let made: Asset | undefined;

/**
 * Served from this site, as nothing third-party is loaded; and only asked for once somebody is about to choose a
 * password, as it is large: it holds the lists of common passwords, words and names.
 */
export const strengthMeter = (): Asset => (made ??= make());
