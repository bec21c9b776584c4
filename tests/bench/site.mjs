import { fork } from 'node:child_process';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/**
 * A process that does what it is told: each order has a name and an argument, and gets one answer.
 *
 * @param {string} file
 * @param {Record<string, string>} env
 */
const startProcess = async (file, env) => {
  const child = fork(path.join(here, file), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  /** @type {Map<number, { resolve(value: any): void, reject(error: Error): void }>} */
  const waiting = new Map();
  let count = 0;
  child.on('message', (/** @type {any} */ { id, result, error }) => {
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) reject?.(new Error(error));
    else resolve?.(result);
  });
  child.once('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`${file} ended with ${code}`));
  });
  /** @returns {Promise<any>} */
  const ask = (/** @type {string} */ name, /** @type {unknown} */ argument = null) =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      child.send({ id: count, name, argument });
    });
  const stop = async () => {
    await ask('stop');
    child.disconnect();
  };
  return { ask, stop };
};

const LANES = 16;

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
  const agent = new http.Agent({ keepAlive: true, maxSockets: LANES });

  /**
   * @param {'GET' | 'POST'} method
   * @param {string} url
   * @param {unknown} [body]
   * @param {string} [jwt] of the user of the site who calls
   * @returns {Promise<{ status: number, body: any }>}
   */
  const call = (method, url, body, jwt) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const request = http.request(
        {
          agent,
          port,
          host: '127.0.0.1',
          method,
          path: url,
          headers: {
            ...(text
              ? { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }
              : {}),
            ...(jwt ? { Authorization: `Bearer ${jwt}` } : {}),
            ...(url.startsWith('/api') ? {} : { Authorization: `Bearer ${adminToken}` }),
          },
        },
        (response) => {
          /** @type {Buffer[]} */
          const chunks = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () => {
            const answer = Buffer.concat(chunks).toString('utf8');
            resolve({ status: response.statusCode ?? 0, body: answer ? JSON.parse(answer) : null });
          });
        },
      );
      request.on('error', reject);
      request.end(text);
    });

  /**
   * Makes so many calls, sixteen at once, and says how many a second were answered as expected.
   *
   * @param {number} count
   * @param {number} expected status
   * @param {(index: number) => ['GET' | 'POST', string, unknown?, string?]} order
   */
  const rate = async (count, expected, order) => {
    let next = 0;
    const lane = async () => {
      while (next < count) {
        const index = next;
        next += 1;
        const { status, body } = await call(...order(index));
        if (status !== expected)
          throw new Error(`Expected ${expected}, got ${status}: ${JSON.stringify(body)}`);
      }
    };
    const began = performance.now();
    await Promise.all(Array.from({ length: LANES }, lane));
    return (count * 1000) / (performance.now() - began);
  };

  return {
    host: host.ask,
    mail: mail.ask,
    call,
    rate,
    async stop() {
      agent.destroy();
      await host.stop();
      await mail.stop();
    },
  };
};

/** @typedef {Awaited<ReturnType<typeof startSite>>} Site */
