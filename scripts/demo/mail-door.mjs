import { createServer, connect } from 'node:net';

/** Mails to addresses that begin so are refused, as a provider refuses an address that does not exist. */
export const unknownMailbox = 'no-such-mailbox';

const refused = new RegExp(`^RCPT TO:\\s*<[^>]*${unknownMailbox}`, 'i');
const refusal = '550 5.1.1 There is no such mailbox here\r\n';

/**
 * Stands before the mail catcher, which takes everything, and refuses what a real provider would: so that the demo has a
 * mail that failed.
 *
 * @param {number} port where mail comes in
 * @param {number} catcherPort where the mail catcher listens
 * @returns {Promise<{ stop: () => Promise<void> }>}
 */
export const startMailDoor = async (port, catcherPort) => {
  /** @type {Set<import('node:net').Socket>} */
  const open = new Set();
  const server = createServer((client) => {
    const catcher = connect(catcherPort, '127.0.0.1');
    for (const socket of [client, catcher]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      // Whichever side goes away takes the other along.
      socket.on('error', () => socket.destroy());
    }
    client.on('data', (chunk) => {
      // A client waits for the answer to each command, so a command is a chunk of its own.
      if (refused.test(chunk.toString('latin1'))) client.write(refusal);
      else catcher.write(chunk);
    });
    catcher.pipe(client);
    client.on('close', () => catcher.end());
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve(undefined));
      }),
  };
};
