import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../run.mjs';

/** @typedef {import('../../tests/cluster/results').Line} Line */

/**
 * The lines that were written down; a pair of database and engine of which there are none has failed as well.
 *
 * @param {string} folder
 * @param {string[]} databases
 * @param {string[]} engines
 * @returns {Line[]}
 */
export const readLines = (folder, databases, engines) =>
  databases.flatMap((database) =>
    engines.flatMap((engine) => {
      const file = path.join(folder, `${database}-${engine}.json`);
      if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
      return [{ database, engine, nodes: 0, what: 'start', result: 'did not come to it', isPassed: false }];
    }),
  );

export const describeMachine = () => ({
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim(),
  node: process.version,
  cores: os.cpus().length,
  /** How busy it was in the last quarter of an hour, the cluster included. */
  load: Math.round(os.loadavg()[2] * 10) / 10,
});

/** @param {string[][]} rows */
const align = (rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`);
};

/** @param {Line[]} lines */
export const printTable = (lines) => {
  const head = ['database', 'engine', 'nodes', 'what', 'result', ''];
  const rows = lines.map(({ database, engine, nodes, what, result, isPassed }) => [
    database,
    engine,
    String(nodes),
    what,
    result,
    isPassed ? 'passed' : 'FAILED',
  ]);
  const [first, ...others] = align([head, ...rows]);
  const rule = first.replaceAll(/[^|]/g, '-');
  console.log(`\n${[first, rule, ...others].join('\n')}\n`);
};
