import { connect } from 'node:net';
import path from 'node:path';
import { Script } from 'node:vm';
import { startMailServer } from '../support';
import { hostRealm } from '../support/host-realm';
import { watchForLeaks } from '../support/leaks';
import { pluginServerFolder } from '../support/paths';

/** Runs code as if it stood in the built plugin. */
const runAsPlugin = (code: string): unknown =>
  new Script(code, { filename: path.join(pluginServerFolder, 'index.js') }).runInThisContext();

describe('leak detection', () => {
  it('names a timer that the plugin left running', async () => {
    const leaks = watchForLeaks();
    const start = runAsPlugin('(setInterval) => setInterval(() => undefined, 60000)') as (
      starter: typeof setInterval,
    ) => NodeJS.Timeout;
    const timer = start(hostRealm.timers.setInterval);
    await expect(leaks.expectNone()).rejects.toThrow(pluginServerFolder);
    clearInterval(timer);
  });

  it('is content with timers that have fired, were cleared or belong to others', async () => {
    const leaks = watchForLeaks();
    const start = runAsPlugin('(setTimeout) => setTimeout(() => undefined, 60000)') as (
      starter: typeof setTimeout,
    ) => NodeJS.Timeout;
    clearTimeout(start(hostRealm.timers.setTimeout));
    const foreign = hostRealm.timers.setTimeout(() => undefined, 60_000);
    await leaks.expectNone();
    clearTimeout(foreign);
  });

  it('waits in vain for a socket that stays open', async () => {
    const server = await startMailServer();
    const leaks = watchForLeaks();
    const socket = connect(server.port, '127.0.0.1');
    await new Promise((resolve) => socket.once('data', resolve));
    await expect(leaks.expectNone()).rejects.toThrow('sockets');
    socket.destroy();
    await server.stop();
  });
});
