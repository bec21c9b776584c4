import { figure } from '../report.mjs';
import { perSecond, takeTurns } from '../rounds.mjs';

const COUNT = 400;

/**
 * B15: a member's list of invoices behind the policy `has-permission`, against the same route, behind the same log-in,
 * without the policy.
 *
 * @param {import('../site.mjs').Site} site
 * @param {{ rounds: number }} settings
 */
export const guard = async (site, { rounds }) => {
  const { account, identifier, password } = await site.host('run', { name: 'addGuarded' });
  const { body } = await site.call('POST', '/api/auth/local', { identifier, password });
  const list = (/** @type {string} */ route) => () =>
    site.rate(COUNT, 200, () => ['GET', `/api/bench/${route}/${account}`, undefined, body.jwt]);
  const rates = await takeTurns(rounds, list('guarded'), list('unguarded'));
  return [
    figure({
      id: 'B15',
      what: 'a route behind has-permission against the same without the policy',
      value: `${perSecond(rates.product)} : ${perSecond(rates.baseline)}`,
      ratio: rates.ratio,
      atLeast: 0.9,
    }),
  ];
};
