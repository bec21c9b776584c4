import { connect } from 'node:net';
import { PlainError } from './run.mjs';

/**
 * A server that some of the tests need.
 *
 * @typedef {{ name: string, prefix: string, port: number }} Service
 */

/** @type {Record<'postgres' | 'mysql' | 'redis', Service>} */
const services = {
  postgres: { name: 'PostgreSQL', prefix: 'TEST_POSTGRES', port: 5432 },
  mysql: { name: 'MySQL or MariaDB', prefix: 'TEST_MYSQL', port: 3306 },
  redis: { name: 'Redis', prefix: 'TEST_REDIS', port: 6379 },
};

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export const answers = (host, port) =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const end = (/** @type {boolean} */ isThere) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });

/**
 * @param {keyof typeof services} key
 * @throws {PlainError} when the service does not answer, saying where it was looked for
 */
export const requireService = async (key) => {
  const { name, prefix, port: usualPort } = services[key];
  const host = process.env[`${prefix}_HOST`] ?? '127.0.0.1';
  const port = Number(process.env[`${prefix}_PORT`] ?? usualPort);
  if (await answers(host, port)) return;
  throw new PlainError(
    `There is no ${name} on ${host}:${port}: start one there, or name another with ${prefix}_HOST and ${prefix}_PORT.`,
  );
};
