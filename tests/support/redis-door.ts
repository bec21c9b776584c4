import { startDoor, type Door } from './door';

/** Stands between the app and Redis. */
export interface RedisDoor extends Door {
  /** What the app is told of Redis. */
  url: string;
}

/** @param target the URL of the Redis behind it */
export const startRedisDoor = async (target: string): Promise<RedisDoor> => {
  const { hostname, port, pathname } = new URL(target);
  const door = await startDoor({ host: hostname, port: Number(port || 6379) });
  return { ...door, url: `redis://127.0.0.1:${door.port}${pathname}` };
};
