import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../../scripts/run.mjs';
import { figure } from '../report.mjs';

/** B14: the admin side, compressed, every page and language together. */
export const bundle = () => {
  const folder = path.join(root, 'dist', 'admin');
  const kilobytes =
    readdirSync(folder)
      .filter((name) => name.endsWith('.mjs'))
      .reduce((sum, name) => sum + gzipSync(readFileSync(path.join(folder, name))).length, 0) / 1000;
  return Promise.resolve([
    figure({
      id: 'B14',
      what: 'admin bundle, gzip',
      value: `${Math.round(kilobytes)} kB`,
      ratio: kilobytes,
      atMost: 150,
    }),
  ]);
};
