/** A real SMTP server in a process of its own that counts mails by their Message-ID and notes when they came. */
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** @typedef {{ count: number, whom: string, link: string }} Counted */

/** @type {Map<string, Counted>} */
let counted = new Map();
/** @type {string[]} */
let changed = [];
let mails = 0;
let firstAt = 0;
let lastAt = 0;
let delayMs = 0;

const reset = () => {
  counted = new Map();
  changed = [];
  mails = 0;
};

/** The links of a mail, without the line ends that quoted-printable puts into them. */
const linksOf = (/** @type {string} */ raw) =>
  [...raw.replaceAll('=\r\n', '').matchAll(/token=(?:3D)?([\w.-]+)/g)].map(([, token]) => token).join();

const count = (/** @type {string} */ raw, /** @type {string} */ whom) => {
  const [, id = 'none'] = /^message-id:\s*(\S+)/im.exec(raw) ?? [];
  const link = createHash('sha256').update(linksOf(raw)).digest('hex');
  const known = counted.get(id);
  if (known && (known.whom !== whom || known.link !== link)) changed.push(id);
  counted.set(id, { count: (known?.count ?? 0) + 1, whom, link });
  mails += 1;
  lastAt = performance.now();
  if (mails === 1) firstAt = lastAt;
};

const summary = () => ({
  mails,
  ids: counted.size,
  people: new Set([...counted.values()].map(({ whom }) => whom)).size,
  links: new Set([...counted.values()].map(({ link }) => link)).size,
  changed,
  perSecond: mails > 1 ? ((mails - 1) * 1000) / (lastAt - firstAt) : 0,
});

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  onData(stream, session, done) {
    const whom = session.envelope.rcptTo.map(({ address }) => address).join();
    buffer(stream)
      .then((raw) => {
        count(raw.toString('latin1'), whom);
        setTimeout(done, delayMs);
      })
      .catch(done);
  },
});
// A client that is killed resets its connection.
server.on('error', () => undefined);
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: /** @type {import('node:net').AddressInfo} */ (server.server.address()).port });
});

process.on('message', (/** @type {{ id: number, reset?: { delayMs: number } }} */ { id, reset: wanted }) => {
  if (wanted) {
    reset();
    ({ delayMs } = wanted);
  }
  process.send?.({ id, summary: summary() });
});
process.on('disconnect', () => process.exit(0));
