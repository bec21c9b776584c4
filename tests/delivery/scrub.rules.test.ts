import { scrub } from '../../server/delivery/scrub';

const TOKEN = 'm1k4t9z0abcdefgh2345jkmnpqrstvwx';

describe('what a provider said, before it is kept', () => {
  test.each([
    [
      'keeps a plain refusal',
      '550 5.1.1 User unknown in virtual mailbox table',
      '550 5.1.1 User unknown in virtual mailbox table',
    ],
    ['drops addresses', '550 5.1.1 <ada@example.test>: no such user', '550 5.1.1 <[address]>: no such user'],
    [
      'drops the query of a link',
      `554 spam: https://site.test/invite?token=${TOKEN}`,
      '554 spam: https://site.test/…',
    ],
    [
      'drops the path of a link',
      `554 spam: https://site.test/join/${TOKEN} (URL)`,
      '554 spam: https://site.test/… (URL)',
    ],
    [
      'drops credentials in a URL',
      'cannot reach smtp://user:pass@mail.test:25',
      'cannot reach smtp://mail.test:25/…',
    ],
    ['drops a bare token', `unknown ${TOKEN}`, 'unknown […]'],
    [
      'drops credentials in base64',
      'AUTH PLAIN AGFkYQBzZWNyZXQxMjM0NTY3ODkw failed',
      'AUTH PLAIN […] failed',
    ],
    ['makes one line of several', '550-first\r\n550 second\u2028third', '550-first 550 second third'],
    ['drops what turns text around', 'go\u202Eod', 'go od'],
  ])('%s', (_name, text, expected) => {
    expect(scrub(text)).toBe(expected);
  });

  test('is capped', () => {
    expect(scrub('no '.repeat(10_000))).toHaveLength(500);
  });

  test('hostile lengths take no time worth speaking of', () => {
    const started = performance.now();
    scrub('a@'.repeat(100_000));
    scrub('https://'.repeat(50_000));
    scrub(`${'x'.repeat(200_000)}!`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
