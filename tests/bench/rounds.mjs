import { median } from './report.mjs';

/**
 * Lets two sides take turns, after one turn each that does not count.
 *
 * @param {number} rounds
 * @param {() => Promise<number>} product
 * @param {() => Promise<number>} baseline
 * @returns {Promise<{ product: number, baseline: number, ratio: number }>} medians
 */
export const takeTurns = async (rounds, product, baseline) => {
  const ours = [];
  const theirs = [];
  for (let round = 0; round <= rounds; round += 1) {
    const [left, right] =
      round % 2 ? [await baseline(), await product()].reverse() : [await product(), await baseline()];
    if (round > 0) {
      ours.push(left);
      theirs.push(right);
    }
  }
  const [mine, other] = [median(ours), median(theirs)];
  return { product: mine, baseline: other, ratio: mine / other };
};

/**
 * The median of some rounds, after one that does not count.
 *
 * @param {number} rounds
 * @param {() => Promise<number>} take
 */
export const medianOf = async (rounds, take) => {
  const taken = [];
  for (let round = 0; round <= rounds; round += 1) {
    const value = await take();
    if (round > 0) taken.push(value);
  }
  return median(taken);
};

/** @param {number} value */
export const perSecond = (value) => `${Math.round(value).toLocaleString('en')}/s`;
/** @param {number} value */
export const milliseconds = (value) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
