import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import os from 'node:os';

const require = createRequire(import.meta.url);

/**
 * One figure: the product's value against the baseline's.
 *
 * @typedef {object} Figure
 * @property {string} id the number of the budget
 * @property {string} what
 * @property {string} value for people
 * @property {number} ratio product against baseline, or the value itself where there is no baseline
 * @property {string} budget what it has to reach
 * @property {boolean} isReached
 */

/** @param {number[]} values */
export const median = (values) => {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/**
 * @param {object} figure
 * @param {string} figure.id
 * @param {string} figure.what
 * @param {string} figure.value
 * @param {number} figure.ratio
 * @param {number} [figure.atLeast]
 * @param {number} [figure.atMost]
 * @returns {Figure}
 */
export const figure = ({ id, what, value, ratio, atLeast, atMost }) => ({
  id,
  what,
  value,
  ratio: Math.round(ratio * 100) / 100,
  budget: atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`,
  isReached: atLeast === undefined ? ratio <= (atMost ?? 0) : ratio >= atLeast,
});

/** @param {{ database: string, rows: number, rounds: number }} settings */
export const describeMachine = ({ database, rows, rounds }) => ({
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  node: process.version,
  strapi: require('@strapi/strapi/package.json').version,
  cores: os.cpus().length,
  database,
  rows,
  rounds,
});

/** @param {Figure} figure */
const line = ({ id, what, value, ratio, budget, isReached }) =>
  `| ${id} | ${what} | ${value} | ${ratio} | ${budget} | ${isReached ? 'reached' : 'missed'} |`;

/** Shows figures as they are taken: a whole run takes its time, and what breaks off has not been in vain. */
export const printTaken = (/** @type {Figure[]} */ figures) => {
  for (const taken of figures) process.stderr.write(`${line(taken)}\n`);
};

/**
 * @param {ReturnType<typeof describeMachine>} machine
 * @param {Figure[]} figures
 */
export const printTable = (machine, figures) => {
  console.log(
    `\n${Object.entries(machine)
      .map(([key, value]) => `${key} ${value}`)
      .join(' · ')}\n`,
  );
  console.log('| # | measure | product against baseline | ratio | budget | |');
  console.log('| --- | --- | --- | ---: | --- | --- |');
  for (const taken of figures) console.log(line(taken));
};
