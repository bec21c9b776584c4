/** A real SMTP server in a process of its own that counts mails and notes when they came. */
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { serve } from './orders.mjs';

/** @type {number[]} */
let arrivals = [];

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, _session, done) {
    stream.resume();
    stream.on('end', () => {
      arrivals.push(performance.now());
      done();
    });
  },
});

const waitFor = async (/** @type {number} */ count) => {
  const until = performance.now() + 300_000;
  while (arrivals.length < count && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  if (arrivals.length < count) throw new Error(`Only ${arrivals.length} of ${count} mails came.`);
};

serve({
  async port() {
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    return { port: /** @type {import('node:net').AddressInfo} */ (server.server.address()).port };
  },
  reset() {
    arrivals = [];
  },
  /** Mails per second from the first to the last of so many. */
  async rate(count) {
    await waitFor(count);
    return ((count - 1) * 1000) / (arrivals[count - 1] - arrivals[0]);
  },
  stop: () => new Promise((resolve) => server.close(() => resolve(null))),
});
