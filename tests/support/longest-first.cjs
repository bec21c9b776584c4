/**
 * The order of a run. Jest begins with the files that took longest the last time; where there was no last time, it goes
 * by their size. Files that start other processes wait long however short they are: one of them must not come last.
 */
const { readFileSync } = require('node:fs');
const { default: Sequencer } = require('@jest/test-sequencer');

const startsProcesses = ({ path }) => /startNode|spawnSync/.test(readFileSync(path, 'utf8'));

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    // Jest has noted down how long it took where it knows that.
    const rank = (test) => (typeof test.duration !== 'number' && startsProcesses(test) ? 0 : 1);
    return sorted.sort((one, other) => rank(one) - rank(other));
  }
};
