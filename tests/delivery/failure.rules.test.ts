import { failureOf } from '../../server/delivery/failure';

const error = (fields: object, message = 'Refused'): Error => Object.assign(new Error(message), fields);

describe('what a failed attempt means', () => {
  test.each([
    ['SMTP 421', { responseCode: 421, command: 'RCPT TO' }, 'throttled'],
    ['SMTP 421 instead of a greeting', { responseCode: 421, command: 'CONN' }, 'throttled'],
    ['SMTP 450', { responseCode: 450, command: 'RCPT TO', code: 'EENVELOPE' }, 'throttled'],
    ['SMTP 450 for a mailbox', { responseCode: 450, response: '450 4.2.2 Mailbox full' }, 'temporary'],
    ['SMTP 450 for a greylist', { responseCode: 450, response: '450 4.7.1 Greylisted' }, 'temporary'],
    ['SMTP 451', { responseCode: 451, command: 'DATA' }, 'temporary'],
    ['SMTP 451 for speed', { responseCode: 451, response: '451 4.7.0 Too many messages' }, 'throttled'],
    ['SMTP 454 at the log-in', { responseCode: 454, command: 'AUTH PLAIN', code: 'EAUTH' }, 'throttled'],
    ['SMTP 454 of SES', { responseCode: 454, response: '454 Throttling failure' }, 'throttled'],
    ['SMTP 452', { responseCode: 452, command: 'DATA', code: 'EMESSAGE' }, 'temporary'],
    ['SMTP 550 for the recipient', { responseCode: 550, command: 'RCPT TO', code: 'EENVELOPE' }, 'permanent'],
    ['SMTP 552', { responseCode: 552, command: 'RCPT TO' }, 'permanent'],
    ['SMTP 553', { responseCode: 553, command: 'MAIL FROM' }, 'permanent'],
    ['SMTP 554 for the content', { responseCode: 554, command: 'DATA' }, 'permanent'],
    ['SMTP 554 instead of a greeting', { responseCode: 554, command: 'CONN' }, 'temporary'],
    ['SMTP 535', { responseCode: 535, command: 'AUTH PLAIN', code: 'EAUTH' }, 'credentials'],
    ['SMTP 534', { responseCode: 534, command: 'AUTH LOGIN' }, 'credentials'],
    ['SMTP 530 before the mail', { responseCode: 530, command: 'MAIL FROM' }, 'credentials'],
    ['missing credentials', { code: 'ENOAUTH' }, 'credentials'],
    ['a refused connection', { code: 'ECONNREFUSED' }, 'temporary'],
    ['a reset connection', { code: 'ECONNRESET' }, 'temporary'],
    ['an unknown host', { code: 'EDNS' }, 'temporary'],
    ['a socket time-out', { code: 'ETIMEDOUT' }, 'temporary'],
    ['no recipient left', { code: 'EENVELOPE' }, 'permanent'],
    ['HTTP 400', { statusCode: 400 }, 'permanent'],
    ['HTTP 422', { response: { status: 422 } }, 'permanent'],
    ['HTTP 401, as a number in code', { code: 401 }, 'credentials'],
    ['HTTP 403', { status: 403 }, 'credentials'],
    ['HTTP 408', { status: 408 }, 'temporary'],
    ['HTTP 429', { status: 429 }, 'throttled'],
    [
      'a throttled AWS call',
      { name: 'ThrottlingException', $metadata: { httpStatusCode: 400 } },
      'throttled',
    ],
    ['a mail that AWS rejects', { name: 'MessageRejected', $metadata: { httpStatusCode: 400 } }, 'permanent'],
    ['HTTP 500', { response: { statusCode: 500 } }, 'temporary'],
    ['HTTP 503', { $metadata: { httpStatusCode: 503 } }, 'temporary'],
    ['nothing that is known', {}, 'temporary'],
  ])('%s', (_name, fields, kind) => {
    expect(failureOf(error(fields)).kind).toBe(kind);
  });

  test.each([
    ['a text', 'no route', 'no route'],
    ['undefined', undefined, 'undefined'],
    ['an error without words', new Error(''), 'The email provider gave no reason.'],
  ])('%s that was thrown is no reason to stumble', (_name, thrown, reason) => {
    expect(failureOf(thrown)).toEqual({ kind: 'temporary', reason, retryAfterMs: null });
  });

  test('a wait that the provider asks for is kept, unless it is absurd', () => {
    const withHeader = (value: string) =>
      failureOf(error({ response: { status: 429, headers: { 'retry-after': value } } })).retryAfterMs;
    expect(withHeader('90')).toBe(90_000);
    expect(withHeader('999999999')).toBeNull();
    expect(withHeader('-5')).toBeNull();
    expect(withHeader('soon')).toBeNull();
  });
});
