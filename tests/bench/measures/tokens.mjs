import { figure } from '../report.mjs';
import { perSecond, takeTurns } from '../rounds.mjs';

const COUNT = 2000;

/** Another MAC of the same form. */
const forge = (/** @type {string} */ token) => {
  const [head, key, tag, mac, id] = token.split('.');
  return [head, key, tag, mac.startsWith('A') ? `B${mac.slice(1)}` : `A${mac.slice(1)}`, id].join('.');
};

/**
 * B10: a forged, well-formed token, and B11: a good one, against an empty route.
 *
 * @param {import('../site.mjs').Site} site
 * @param {{ rounds: number }} settings
 */
export const tokens = async (site, { rounds }) => {
  /** @type {[string]} */
  const [token] = await site.host('run', { name: 'tokens', argument: [`tokens-${Date.now()}@site.test`] });
  const forged = forge(token);
  const inspect = (/** @type {string} */ text, /** @type {number} */ status) => () =>
    site.rate(COUNT, status, () => ['POST', '/api/invitations/inspect', { token: text }]);
  const empty = () => site.rate(COUNT, 200, () => ['POST', '/api/bench/empty', { token: forged }]);
  // Until the code is compiled; one turn is too short for that.
  for (let turn = 0; turn < 2; turn += 1) {
    await inspect(forged, 404)();
    await empty();
  }
  const bad = await takeTurns(rounds, inspect(forged, 404), empty);
  const good = await takeTurns(rounds, inspect(token, 200), empty);
  return [
    figure({
      id: 'B10',
      what: 'a forged, well-formed token against an empty route',
      value: `${perSecond(bad.product)} : ${perSecond(bad.baseline)}`,
      ratio: bad.ratio,
      atLeast: 0.8,
    }),
    figure({
      id: 'B11',
      what: 'inspect with a good token against an empty route',
      value: `${perSecond(good.product)} : ${perSecond(good.baseline)}`,
      ratio: good.ratio,
      atLeast: 0.5,
    }),
  ];
};
