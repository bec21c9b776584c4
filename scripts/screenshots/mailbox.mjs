import { once } from 'node:events';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { unknownMailbox } from '../demo/mail-door.mjs';
import { readMails } from '../demo/mails.mjs';
import { PlainError } from '../run.mjs';

/**
 * A mail server that keeps what it is sent.
 *
 * @typedef {{
 *   port: number,
 *   mails: import('../demo/mails.mjs').Mails,
 *   linkFor: (address: string) => string,
 *   stop: () => Promise<void>,
 * }} Mailbox
 */

/** @returns {Promise<Mailbox>} */
export const startMailbox = async () => {
  /** @type {Map<string, string[]>} */
  const texts = new Map();
  const textsFor = (/** @type {string} */ address) => texts.get(address) ?? [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo({ address }, _session, callback) {
      const isUnknown = address.startsWith(unknownMailbox);
      callback(
        isUnknown ? Object.assign(new Error('There is no such mailbox'), { responseCode: 550 }) : null,
      );
    },
    onData(stream, session, callback) {
      simpleParser(stream).then(({ text }) => {
        for (const { address } of session.envelope.rcptTo) {
          texts.set(address, [text ?? '', ...textsFor(address)]);
        }
        callback();
      }, callback);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const place = server.server.address();
  return {
    port: typeof place === 'object' && place !== null ? place.port : 0,
    mails: readMails(textsFor),
    linkFor(address) {
      const link = /https?:\/\/\S+token=\S+/.exec(textsFor(address).join('\n'))?.[0];
      if (!link) throw new PlainError(`No mail with a link has come for ${address}.`);
      return link;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve(undefined))),
  };
};
