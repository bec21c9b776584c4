import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands between the app and Redis, and can be shut: no test can stop a Redis that others use. */
export interface RedisDoor {
  /** What the app is told of Redis. */
  url: string;
  open(): void;
  /** Cuts every connection, and takes no new one. */
  shut(): void;
  /** Cuts every connection, and takes new ones at once. */
  cut(): void;
  stop(): Promise<void>;
}

/** @param target the URL of the Redis behind it */
export const startRedisDoor = async (target: string): Promise<RedisDoor> => {
  const { hostname, port, pathname } = new URL(target);
  const sockets = new Set<Socket>();
  let isOpen = true;

  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    return socket;
  };
  const server = createServer((client) => {
    if (!isOpen) {
      client.destroy();
      return;
    }
    const redis = keep(connect(Number(port || 6379), hostname));
    keep(client).pipe(redis).pipe(client);
    client.on('close', () => redis.destroy());
    redis.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => sockets.forEach((socket) => void socket.destroy());

  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    open: () => void (isOpen = true),
    shut() {
      isOpen = false;
      cut();
    },
    cut,
    stop: () =>
      new Promise((resolve) => {
        cut();
        server.close(() => resolve());
      }),
  };
};
