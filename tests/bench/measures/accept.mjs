import { figure, median } from '../report.mjs';
import { milliseconds, perSecond, takeTurns } from '../rounds.mjs';

const COUNT = 100;
const PASSWORD = 'a password of the bench';
let serial = 0;

/**
 * B2: register and accept against the host's own registration, and against bare native hashing; B3: how long the event
 * loop is held up meanwhile.
 *
 * @param {import('../site.mjs').Site} site
 * @param {{ rounds: number }} settings
 */
export const accept = async (site, { rounds }) => {
  /** @type {number[]} */
  const delays = [];
  const product = async () => {
    const first = serial;
    serial += COUNT;
    const emails = Array.from({ length: COUNT }, (_, index) => `accept-${first + index}@site.test`);
    /** @type {string[]} */
    const tokens = await site.host('run', { name: 'tokens', argument: emails });
    await site.host('watchDelay');
    const rate = await site.rate(COUNT, 200, (index) => [
      'POST',
      '/api/invitations/register',
      { token: tokens[index], username: `accept-${first + index}`, password: PASSWORD },
    ]);
    delays.push(await site.host('delayP99'));
    return rate;
  };
  const host = () =>
    site.rate(COUNT, 200, () => {
      serial += 1;
      return [
        'POST',
        '/api/auth/local/register',
        { username: `host-${serial}`, email: `host-${serial}@site.test`, password: PASSWORD },
      ];
    });
  const bare = () => site.host('run', { name: 'bareHash', argument: COUNT });
  const againstHost = await takeTurns(rounds, product, host);
  const againstHash = await takeTurns(rounds, product, bare);
  return [
    figure({
      id: 'B2',
      what: 'register and accept, 16 at once, against /auth/local/register',
      value: `${perSecond(againstHost.product)} : ${perSecond(againstHost.baseline)}`,
      ratio: againstHost.ratio,
      atLeast: 2,
    }),
    figure({
      id: 'B2',
      what: 'the same, against bare native bcrypt',
      value: `${perSecond(againstHash.product)} : ${perSecond(againstHash.baseline)}`,
      ratio: againstHash.ratio,
      atLeast: 0.85,
    }),
    figure({
      id: 'B3',
      what: 'event-loop delay meanwhile, 99th percentile',
      value: milliseconds(median(delays)),
      ratio: median(delays),
      atMost: 50,
    }),
  ];
};
