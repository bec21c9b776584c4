import { figure } from '../report.mjs';
import { perSecond, takeTurns } from '../rounds.mjs';

const COUNT = 300;
let serial = 0;

/**
 * B1: create by HTTP, with outbox, event and real mail running, against a controller behind the same authentication that
 * makes one document of the same row.
 *
 * @param {import('../site.mjs').Site} site
 * @param {{ rounds: number }} settings
 */
export const create = async (site, { rounds }) => {
  const product = async () => {
    const rate = await site.rate(COUNT, 201, () => {
      serial += 1;
      return ['POST', '/invitations/invitations', { email: `create-${serial}@site.test` }];
    });
    // The outbox works on; the baseline's turn must not pay for it.
    await site.host('drain');
    return rate;
  };
  const baseline = () => site.rate(COUNT, 201, () => ['POST', '/bench/document', {}]);
  const result = await takeTurns(rounds, product, baseline);
  return [
    figure({
      id: 'B1',
      what: 'create by HTTP, 16 at once, against one document',
      value: `${perSecond(result.product)} : ${perSecond(result.baseline)}`,
      ratio: result.ratio,
      atLeast: 1.2,
    }),
  ];
};
