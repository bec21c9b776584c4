import { figure } from '../report.mjs';
import { milliseconds } from '../rounds.mjs';

/**
 * B13: what the plugin adds to the host's start: loading its code, `register` and `bootstrap`.
 *
 * @param {import('../site.mjs').Site} site
 */
export const start = async (site) => {
  const spent = await site.host('lifecycle');
  return [
    figure({ id: 'B13', what: 'added to the start', value: milliseconds(spent), ratio: spent, atMost: 150 }),
  ];
};
