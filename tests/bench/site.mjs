import { createCaller } from './caller.mjs';
import { startProcess } from './process.mjs';

/** An administrator's token lives for half an hour; large measures take longer. */
const RENEWAL_MS = 600_000;

/**
 * The host with the plugin, its mail server, and somebody who calls it.
 *
 * @param {string} database `sqlite` or `postgres`
 */
export const startSite = async (database) => {
  const mail = await startProcess('mail-sink.mjs', {});
  const { port: mailPort } = await mail.ask('port');
  const host = await startProcess('host.mjs', {
    BENCH_DATABASE: database,
    BENCH_MAIL_PORT: String(mailPort),
  });
  const { port } = await host.ask('start');
  let adminToken = await host.ask('adminToken');
  // A host that has ended is heard of by whoever asks it for something.
  const renew = async () => {
    adminToken = await host.ask('adminToken').catch(() => adminToken);
  };
  const renewal = setInterval(renew, RENEWAL_MS);
  const caller = createCaller(port, (url, jwt) => {
    const token = url.startsWith('/api') ? jwt : adminToken;
    return token ? { Authorization: `Bearer ${token}` } : {};
  });
  return {
    mailPort,
    url: `http://127.0.0.1:${port}`,
    adminToken: () => /** @type {string} */ (adminToken),
    host: host.ask,
    mail: mail.ask,
    call: caller.call,
    rate: caller.rate,
    async stop() {
      clearInterval(renewal);
      caller.close();
      await host.stop();
      await mail.stop();
    },
  };
};

/** @typedef {Awaited<ReturnType<typeof startSite>>} Site */
