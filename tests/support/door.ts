import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands before a server that others use too, and that no test may therefore stop: shut, it is as if it were. */
export interface Door {
  /** On 127.0.0.1. */
  port: number;
  open(): void;
  /** Cuts every connection, and takes no new one. */
  shut(): void;
  /** Cuts every connection, and takes new ones at once. */
  cut(): void;
  stop(): Promise<void>;
}

/** @param target where the server behind it is */
export const startDoor = async (target: { host: string; port: number }): Promise<Door> => {
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
    const behind = keep(connect(target.port, target.host));
    keep(client).pipe(behind).pipe(client);
    client.on('close', () => behind.destroy());
    behind.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => sockets.forEach((socket) => void socket.destroy());

  return {
    port: (server.address() as AddressInfo).port,
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
