import { createCaller } from '../caller.mjs';
import { startProcess } from '../process.mjs';
import { figure } from '../report.mjs';
import { perSecond, takeTurns } from '../rounds.mjs';

const COUNT = 300;
const BATCH = 1000;
let serial = 0;
const nextEmail = () => {
  serial += 1;
  return `peer-${serial}@site.test`;
};

/** @param {string} database @param {number} mailPort */
const startPeer = async (database, mailPort) => {
  const peer = await startProcess('peers/better-auth.mjs', {
    BENCH_DATABASE: database,
    BENCH_MAIL_PORT: String(mailPort),
  });
  const { port, cookie, organizationId } = await peer.ask('start');
  const caller = createCaller(port, () => ({ Cookie: cookie, Origin: 'http://127.0.0.1' }));
  /** @returns {['POST', string, unknown]} */
  const invite = () => [
    'POST',
    '/api/auth/organization/invite-member',
    { email: nextEmail(), role: 'member', organizationId },
  ];
  return {
    /** Invitations per second, each by a call of its own. */
    rate: (/** @type {number} */ count) => caller.rate(count, 200, invite),
    async stop() {
      caller.close();
      await peer.stop();
    },
  };
};

/**
 * B1 and B4 against better-auth: create by API token, and a thousand at once, where better-auth has nothing but the loop.
 *
 * @param {import('../site.mjs').Site} site
 * @param {{ rounds: number, database: string }} settings
 */
export const peers = async (site, { rounds, database }) => {
  const token = await site.host('run', { name: 'apiToken' });
  const peer = await startPeer(database, site.mailPort);
  const drained = async (/** @type {() => Promise<number>} */ work) => {
    const rate = await work();
    await site.host('drain');
    return rate;
  };
  const createOne = () =>
    drained(() => site.rate(COUNT, 201, () => ['POST', '/api/invitations', { email: nextEmail() }, token]));
  const createBatch = () =>
    drained(async () => {
      const invitations = Array.from({ length: BATCH }, () => ({ email: nextEmail() }));
      const began = performance.now();
      const { status, body } = await site.call('POST', '/invitations/invitations/batch', { invitations });
      if (status !== 200 || body.meta.failed > 0)
        throw new Error(`The batch failed: ${JSON.stringify(body.meta)}`);
      return (BATCH * 1000) / (performance.now() - began);
    });
  try {
    const one = await takeTurns(rounds, createOne, () => peer.rate(COUNT));
    const many = await takeTurns(rounds, createBatch, () => peer.rate(BATCH));
    return [
      figure({
        id: 'B1',
        what: 'create by API token, 16 at once, against better-auth’s createInvitation',
        value: `${perSecond(one.product)} : ${perSecond(one.baseline)}`,
        ratio: one.ratio,
        atLeast: 2.5,
      }),
      figure({
        id: 'B4',
        what: 'a batch of 1,000 against better-auth, which has no bulk call',
        value: `${perSecond(many.product)} : ${perSecond(many.baseline)}`,
        ratio: many.ratio,
        atLeast: 20,
      }),
    ];
  } finally {
    await peer.stop();
  }
};
