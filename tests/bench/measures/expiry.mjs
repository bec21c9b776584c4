import { figure, median } from '../report.mjs';
import { milliseconds } from '../rounds.mjs';

const COUNT = 100_000;

/**
 * B9: writing 100,000 expiries down, each with its event, against one bare UPDATE; and how long another request waits.
 *
 * @param {import('../site.mjs').Site} site
 * @param {{ rounds: number }} settings
 */
export const expiry = async (site, { rounds }) => {
  const ours = [];
  const bare = [];
  let longestWait = 0;
  for (let round = 0; round < Math.min(rounds, 3); round += 1) {
    await site.host('run', { name: 'clear' });
    await site.host('run', { name: 'overdue', argument: COUNT });
    bare.push(await site.host('run', { name: 'expireBare' }));
    await site.host('run', { name: 'clear' });
    await site.host('run', { name: 'overdue', argument: COUNT });
    const sweep = site.host('run', { name: 'expire' });
    let isDone = false;
    void sweep.then(() => (isDone = true));
    while (!isDone) {
      const began = performance.now();
      await site.call('POST', '/api/bench/empty', {});
      longestWait = Math.max(longestWait, performance.now() - began);
    }
    ours.push(await sweep);
  }
  await site.host('run', { name: 'clear' });
  return [
    figure({
      id: 'B9',
      what: 'expiring 100,000, with an event each, against one bare UPDATE',
      value: `${milliseconds(median(ours))} : ${milliseconds(median(bare))}`,
      ratio: median(ours) / median(bare),
      atMost: 1.5,
    }),
    figure({
      id: 'B9',
      what: 'the longest that another request waits meanwhile',
      value: milliseconds(longestWait),
      ratio: longestWait,
      atMost: 200,
    }),
  ];
};
