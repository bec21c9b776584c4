import { figure } from '../report.mjs';
import { perSecond, takeTurns } from '../rounds.mjs';

const COUNT = 400;
let serial = 0;

/**
 * Lets creating by HTTP, with outbox, event and real mail running, and making one document of the same row take turns.
 *
 * @param {import('../site.mjs').Site} site
 * @param {object} side
 * @param {number} side.rounds
 * @param {string} side.path where invitations are created
 * @param {string} side.bare the controller behind the same authentication that makes one document
 * @param {string} [side.token] of whoever calls; an administrator where there is none
 */
const againstDocument = (site, { rounds, path, bare, token }) => {
  const product = async () => {
    const rate = await site.rate(COUNT, 201, () => {
      serial += 1;
      return ['POST', path, { email: `create-${serial}@site.test` }, token];
    });
    // The outbox works on; the baseline's turn must not pay for it.
    await site.host('drain');
    return rate;
  };
  const baseline = () => site.rate(COUNT, 201, () => ['POST', bare, {}, token]);
  return takeTurns(rounds, product, baseline);
};

/**
 * B1: create against a controller behind the same authentication that makes one document of the same row: by API token,
 * and in the panel, where most of the time is the host's, which makes the rights of an administrator anew for each call.
 *
 * @param {import('../site.mjs').Site} site
 * @param {{ rounds: number }} settings
 */
export const create = async (site, { rounds }) => {
  const token = await site.host('run', { name: 'apiToken' });
  const sides = [
    { by: 'by API token', path: '/api/invitations', bare: '/api/bench/document', token },
    { by: 'in the panel', path: '/invitations/invitations', bare: '/bench/document' },
  ];
  const figures = [];
  for (const { by, ...side } of sides) {
    const { product, baseline, ratio } = await againstDocument(site, { rounds, ...side });
    figures.push(
      figure({
        id: 'B1',
        what: `create ${by}, 16 at once, against one document`,
        value: `${perSecond(product)} : ${perSecond(baseline)}`,
        ratio,
        atLeast: 1.2,
      }),
    );
  }
  return figures;
};
