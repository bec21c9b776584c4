import { createTransport } from 'nodemailer';
import { startMailServer, type MailServer } from '../support';

let server: MailServer;

beforeAll(async () => {
  server = await startMailServer();
});
beforeEach(() => server.reset());
afterAll(() => server.stop());

/** Sends one mail the way nodemailer does without a pool, giving up on a silent server after `timeoutMs`. */
const send = (to: string, timeoutMs = 10_000): Promise<unknown> =>
  createTransport({
    host: '127.0.0.1',
    port: server.port,
    ignoreTLS: true,
    socketTimeout: timeoutMs,
  }).sendMail({
    from: 'sender@site.test',
    to,
    subject: 'Subject',
    text: 'Text',
  });

describe('the mail server of the tests', () => {
  it('keeps what it is sent and the commands it came with', async () => {
    await send('Reader@Site.test');
    const mail = await server.waitForMail('reader@site.test');
    expect(mail).toMatchObject({ from: 'sender@site.test', subject: 'Subject', to: ['reader@site.test'] });
    expect(server.commands.map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining(['EHLO', 'MAIL', 'DATA']),
    );
  });

  it.each([
    { at: 'connect', code: 421 },
    { at: 'mail', code: 451 },
    { at: 'rcpt', code: 550 },
    { at: 'data', code: 452 },
  ] as const)('refuses with $code at "$at", as often as asked', async ({ at, code }) => {
    server.answer({ at, kind: 'refuse', code, times: 1 });
    await expect(send('reader@site.test')).rejects.toMatchObject({ responseCode: code });
    expect(server.mails).toHaveLength(0);
    await send('reader@site.test');
    expect(server.mails).toHaveLength(1);
  });

  it('misbehaves towards one recipient only', async () => {
    server.answer({ at: 'rcpt', kind: 'refuse', code: 550, to: 'gone@site.test' });
    await expect(send('gone@site.test')).rejects.toMatchObject({ responseCode: 550 });
    await send('here@site.test');
    expect(server.to('here@site.test')).toHaveLength(1);
  });

  it('drops the connection after taking the mail, so that the sender cannot know', async () => {
    server.answer({ at: 'data', kind: 'drop', keepsMail: true, times: 1 });
    await expect(send('reader@site.test')).rejects.toThrow();
    expect(server.to('reader@site.test')).toHaveLength(1);
  });

  it('hangs until the client gives up', async () => {
    server.answer({ at: 'data', kind: 'hang', times: 1 });
    await expect(send('reader@site.test', 200)).rejects.toThrow(/timeout/i);
    expect(server.mails).toHaveLength(0);
  });

  it('answers late', async () => {
    server.answer({ at: 'rcpt', kind: 'delay', delayMs: 300, times: 1 });
    const startedAt = performance.now();
    await send('reader@site.test');
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(290);
  });
});
