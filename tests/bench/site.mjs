import { createCaller } from './caller.mjs';
import { startProcess } from './process.mjs';

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
  const { port, adminToken } = await host.ask('start');
  const caller = createCaller(port, (url, jwt) => {
    const token = url.startsWith('/api') ? jwt : adminToken;
    return token ? { Authorization: `Bearer ${token}` } : {};
  });
  return {
    mailPort,
    url: `http://127.0.0.1:${port}`,
    adminToken: /** @type {string} */ (adminToken),
    host: host.ask,
    mail: mail.ask,
    call: caller.call,
    rate: caller.rate,
    async stop() {
      caller.close();
      await host.stop();
      await mail.stop();
    },
  };
};

/** @typedef {Awaited<ReturnType<typeof startSite>>} Site */
