/**
 * Loaded into a node of the playground before anything else, where a test drives it from its own process: moves the
 * product's clock, and runs what cron runs at a moment of the test's choosing.
 */
let offsetMs = 0;

/** The host keeps itself there. */
const host = () => globalThis.strapi;

const carryOut = async (order) => {
  if (order.advanceMs !== undefined) {
    offsetMs += order.advanceMs;
    host().plugin('invitations').service('clock').now = () => new Date(Date.now() + offsetMs);
  }
  if (order.cron) {
    const ours = host().cron.jobs.filter(({ name }) => name?.startsWith('invitations.'));
    if (ours.length === 0) throw new Error('Cron has no jobs of ours.');
    await Promise.all(ours.map(({ job }) => job.invoke()));
  }
};

process.on('message', ({ id, ...order }) => {
  carryOut(order).then(
    () => process.send({ id, error: null }),
    (error) => process.send({ id, error: String(error) }),
  );
});
// It does not outlive the test.
process.on('disconnect', () => process.exit(1));
