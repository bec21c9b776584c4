import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { MailScript, type MailAnswer, type SmtpMoment } from './mail-answers';
import { readMail, type Mail } from './mail';

/** A real SMTP server on 127.0.0.1 that keeps what it is sent and misbehaves on request. */
export interface MailServer {
  port: number;
  /** The variables that point the playground at it. */
  env: Record<string, string>;
  /** Every mail taken so far, in order. */
  mails: Mail[];
  /** Every line that a client sent outside a message's content, in order: `EHLO …`, `MAIL FROM:…`. */
  commands: string[];
  /** The mails to an address, in order. */
  to(address: string): Mail[];
  /**
   * Waits for a mail to an address.
   *
   * @param count which one: the first (1) unless told
   * @param timeoutMs how long to wait, in milliseconds
   * @throws Error when it has not come in time, naming what came instead
   */
  waitForMail(address: string, options?: { count?: number; timeoutMs?: number }): Promise<Mail>;
  /** Asks for an answer out of the ordinary. */
  answer(answer: MailAnswer): void;
  /** Forgets the mails, the commands and the answers asked for. */
  reset(): void;
  /** How many clients are connected. */
  openConnections(): number;
  /** Closes it, with every connection. */
  stop(): Promise<void>;
}

class SmtpRefusal extends Error {
  constructor(
    readonly responseCode: number,
    text: string,
  ) {
    super(text);
  }
}

/**
 * Starts a mail server.
 *
 * @param port a free one unless told, for a server that has to come back where it was
 */
export const startMailServer = async (port = 0): Promise<MailServer> => {
  const mails: Mail[] = [];
  const commands: string[] = [];
  const script = new MailScript();
  const waiting = new Set<() => void>();

  const silent = (): void => undefined;
  const recipientsOf = (session: SMTPServerSession): string[] =>
    session.envelope.rcptTo.map(({ address }) => address.toLowerCase());

  const disconnect = (session: SMTPServerSession): void => {
    for (const connection of server.connections) {
      if (connection.session.id === session.id) connection._socket.destroy();
    }
  };

  /** Gives the answer that the script has for this moment, or the ordinary one; `keep` takes the mail in. */
  const respond = (
    moment: SmtpMoment,
    session: SMTPServerSession,
    callback: (error?: Error | null) => void,
    keep: () => void = silent,
  ): void => {
    const answer = script.take(moment);
    if (!answer) {
      keep();
      return callback();
    }
    if (answer.kind === 'refuse')
      return callback(new SmtpRefusal(answer.code, answer.text ?? 'Refused by the test'));
    if (answer.kind === 'hang') {
      if (answer.keepsMail) keep();
      return;
    }
    if (answer.kind === 'drop') {
      if (answer.keepsMail) keep();
      return disconnect(session);
    }
    setTimeout(() => {
      keep();
      callback();
    }, answer.delayMs);
  };

  const log = (entry: unknown, text?: unknown, line?: unknown): void => {
    const isCommand =
      typeof entry === 'object' && entry !== null && 'tnx' in entry && entry.tnx === 'command';
    if (isCommand && text === 'C:') commands.push(String(line));
  };
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 50,
    logger: { level: silent, trace: log, debug: log, info: log, warn: silent, error: silent, fatal: silent },
    onConnect: (session, callback) => respond({ step: 'connect', recipients: [] }, session, callback),
    onMailFrom: (_address, session, callback) => respond({ step: 'mail', recipients: [] }, session, callback),
    onRcptTo: ({ address }, session, callback) =>
      respond({ step: 'rcpt', recipients: [address.toLowerCase()] }, session, callback),
    onData(stream, session, callback) {
      const recipients = recipientsOf(session);
      buffer(stream)
        .then((raw) => readMail(raw, recipients))
        .then((mail) =>
          respond({ step: 'data', recipients }, session, callback, () => {
            mails.push(mail);
            for (const wake of waiting) wake();
          }),
        )
        .catch(callback);
    },
  });
  // A client that is killed resets its connection; that is its business.
  server.on('error', silent);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.server.address() as AddressInfo;

  const to = (recipient: string): Mail[] => mails.filter((mail) => mail.to.includes(recipient.toLowerCase()));

  const waitForMail: MailServer['waitForMail'] = (recipient, { count = 1, timeoutMs = 15_000 } = {}) =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const mail = to(recipient)[count - 1];
        if (!mail) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve(mail);
      };
      const timer = setTimeout(() => {
        waiting.delete(look);
        const came = mails.map((mail) => `${mail.to.join(', ')}: ${mail.subject}`).join('; ') || 'none';
        reject(
          new Error(`No mail ${count} to ${recipient} within ${timeoutMs} ms. Mails that came: ${came}`),
        );
      }, timeoutMs);
      waiting.add(look);
      look();
    });

  return {
    port: address.port,
    env: { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(address.port) },
    mails,
    commands,
    to,
    waitForMail,
    answer: (answer) => script.add(answer),
    reset() {
      mails.length = 0;
      commands.length = 0;
      script.clear();
    },
    openConnections: () => server.connections.size,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
