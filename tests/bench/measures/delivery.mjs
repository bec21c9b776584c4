import { figure } from '../report.mjs';
import { perSecond, takeTurns } from '../rounds.mjs';

const COUNT = 1000;
let serial = 0;

/**
 * B6: mails per second that arrive, with rendering and state kept, against bare pooled nodemailer.
 *
 * @param {import('../site.mjs').Site} site
 * @param {{ rounds: number }} settings
 */
export const delivery = async (site, { rounds }) => {
  const product = async () => {
    await site.mail('reset');
    const invitations = Array.from({ length: COUNT }, () => {
      serial += 1;
      return { email: `delivery-${serial}@site.test`, message: 'A text of some length. '.repeat(20) };
    });
    await site.call('POST', '/invitations/invitations/batch', { invitations });
    const rate = await site.mail('rate', COUNT);
    await site.host('drain');
    return rate;
  };
  const baseline = async () => {
    await site.mail('reset');
    await site.host('run', { name: 'bareMail', argument: COUNT });
    return site.mail('rate', COUNT);
  };
  const result = await takeTurns(rounds, product, baseline);
  return [
    figure({
      id: 'B6',
      what: 'mails that arrive, against bare pooled nodemailer',
      value: `${perSecond(result.product)} : ${perSecond(result.baseline)}`,
      ratio: result.ratio,
      atLeast: 0.7,
    }),
  ];
};
