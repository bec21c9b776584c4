/** The URL of a database of Redis that no test running beside this one empties. */
export const ownRedisDatabase = (): string => {
  const url = new URL(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379');
  url.pathname = `/${5 + (process.pid % 11)}`;
  return url.href;
};
