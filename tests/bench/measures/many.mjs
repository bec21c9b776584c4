import { figure } from '../report.mjs';
import { perSecond, takeTurns } from '../rounds.mjs';

const COUNT = 1000;
let serial = 0;

/**
 * B4: a batch of a thousand, each with delivery and event, against the host's createMany of the same rows.
 *
 * @param {import('../site.mjs').Site} site
 * @param {{ rounds: number }} settings
 */
export const many = async (site, { rounds }) => {
  const product = async () => {
    const invitations = Array.from({ length: COUNT }, () => {
      serial += 1;
      return { email: `many-${serial}@site.test` };
    });
    const began = performance.now();
    const { status, body } = await site.call('POST', '/invitations/invitations/batch', { invitations });
    const rate = (COUNT * 1000) / (performance.now() - began);
    if (status !== 200 || body.meta.failed > 0)
      throw new Error(`The batch failed: ${JSON.stringify(body.meta)}`);
    await site.host('drain');
    return rate;
  };
  const baseline = () => site.host('run', { name: 'createMany', argument: COUNT });
  const result = await takeTurns(rounds, product, baseline);
  return [
    figure({
      id: 'B4',
      what: 'a batch of 1,000 (invitation, delivery and event each) against createMany of the same rows',
      value: `${perSecond(result.product)} : ${perSecond(result.baseline)}`,
      ratio: result.ratio,
      atLeast: 0.8,
    }),
  ];
};
