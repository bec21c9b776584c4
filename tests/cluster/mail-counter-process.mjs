/**
 * A real SMTP server in a process of its own that counts the mails to invitees by their Message-ID and notes when they
 * came. It is asked often, also where there are very many: everything is counted as it comes.
 */
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** @typedef {{ whom: string, link: string }} Counted */

/** Where the invitees are; all other mails are to those who invited them. */
const INVITEES = /@people\.test$/;
/** A node may stand still for as long as the invitations are written. */
const SOCKET_TIMEOUT_MS = 3_600_000;

/** @type {Map<string, Counted>} */
let counted = new Map();
/** @type {Set<string>} */
let people = new Set();
/** @type {Set<string>} */
let links = new Set();
/** @type {string[]} */
let changed = [];
let others = 0;
let mails = 0;
let firstAt = 0;
let lastAt = 0;
let delayMs = 0;

const reset = () => {
  counted = new Map();
  people = new Set();
  links = new Set();
  changed = [];
  others = 0;
  mails = 0;
};

/** The links of a mail, without the line ends that quoted-printable puts into them. */
const linksOf = (/** @type {string} */ raw) =>
  [...raw.replaceAll('=\r\n', '').matchAll(/token=(?:3D)?([\w.-]+)/g)].map(([, token]) => token).join();

const count = (/** @type {string} */ raw, /** @type {string} */ whom) => {
  if (!INVITEES.test(whom)) {
    others += 1;
    return;
  }
  const [, id = 'none'] = /^message-id:\s*(\S+)/im.exec(raw) ?? [];
  const link = createHash('sha256').update(linksOf(raw)).digest('hex');
  const known = counted.get(id);
  if (known && (known.whom !== whom || known.link !== link)) changed.push(id);
  counted.set(id, { whom, link });
  people.add(whom);
  links.add(link);
  mails += 1;
  lastAt = performance.now();
  if (mails === 1) firstAt = lastAt;
};

const summary = () => ({
  mails,
  ids: counted.size,
  people: people.size,
  links: links.size,
  changed,
  others,
  perSecond: mails > 1 ? ((mails - 1) * 1000) / (lastAt - firstAt) : 0,
});

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  socketTimeout: SOCKET_TIMEOUT_MS,
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
