import { renderMail } from '../../server/delivery/templates/render';

const LINK = 'https://site.test/invite?token=abc&x=1';

const base = {
  inviterName: 'Ada Lovelace',
  recipientName: 'Grace',
  roleName: 'Editor',
  siteName: 'Engines Ltd',
  message: null,
  link: LINK,
  expiresAt: new Date('2026-11-23T09:05:00Z'),
};

const render = (variables: Record<string, unknown> = {}, language = 'en') =>
  renderMail('invitation', language, { ...base, ...variables });

describe('the invitation mail', () => {
  test('says who invites to what, as what and until when, and where to click', () => {
    const { subject, text, html } = render({ message: 'See you soon.\nAda' });
    expect(subject).toBe('Ada Lovelace invites you to join Engines Ltd');
    expect(text).toContain('Hello Grace,');
    expect(text).toContain('with the role “Editor”');
    expect(text).toContain('> See you soon.\n> Ada');
    expect(text).toMatch(/Monday,? 23 November 2026 at 09:05 UTC/);
    expect(text).toContain('Accept invitation (New here? Register User):\n' + LINK + '\n');
    expect(html).toContain('See you soon.<br>Ada');
    expect(html).toContain('>Accept invitation</a>');
    expect(html).toContain('>Register User</a>');
    expect(html).toContain('href="https://site.test/invite?token=abc&amp;x=1"');
  });

  test.each([
    ['en', 'join Acme & Co at Engines Ltd', 'the account “Acme & Co” at Engines Ltd'],
    ['de', 'zu Acme & Co auf Engines Ltd ein', 'zum Account „Acme & Co“ auf Engines Ltd ein'],
    [
      'fr',
      'à rejoindre Acme & Co sur Engines Ltd',
      'le compte partagé «\u00a0Acme & Co\u00a0» sur Engines Ltd',
    ],
    ['es', 'a unirse a Acme & Co en Engines Ltd', 'la cuenta compartida «Acme & Co» en Engines Ltd'],
    ['pt-BR', 'participar de Acme & Co em Engines Ltd', 'a conta compartilhada “Acme & Co” em Engines Ltd'],
    ['ja', '様から Engines Ltd の Acme & Co への招待', 'Engines Ltd の共有アカウント「Acme & Co」'],
    [
      'ar',
      '\u2068Acme & Co\u2069 في \u2068Engines Ltd\u2069',
      '\u2068Acme & Co\u2069 في \u2068Engines Ltd\u2069',
    ],
  ])('says into which account, in %s', (language, inSubject, inText) => {
    const { subject, text, html } = render({ accountName: 'Acme & Co' }, language);
    expect(subject).toContain(inSubject);
    expect(text).toContain(inText);
    expect(html).toContain('Acme &amp; Co');
  });

  test('leaves out what nobody gave', () => {
    const nothing = { inviterName: null, recipientName: null, roleName: null, expiresAt: null };
    const { subject, text, html } = render(nothing);
    expect(subject).toBe('You are invited to join Engines Ltd');
    expect(text).toContain('Hello,');
    for (const part of [text, html]) {
      expect(part).not.toMatch(/null|undefined|Invalid|with the role|expires|Message/);
    }
  });

  test.each([
    ['ar', 'ar', 'rtl', 'قبول الدعوة'],
    ['ar-EG', 'ar', 'rtl', 'قبول الدعوة'],
    ['fr-CA', 'fr', 'ltr', 'Accepter l’invitation'],
    ['es-419', 'es', 'ltr', 'Aceptar la invitación'],
    ['pt-BR', 'pt-BR', 'ltr', 'Aceitar o convite'],
    ['pt-PT', 'pt-BR', 'ltr', 'Aceitar o convite'],
    ['pt', 'pt-BR', 'ltr', 'Aceitar o convite'],
    ['ja-JP', 'ja', 'ltr', '招待を承諾する'],
    ['de-AT', 'de', 'ltr', 'Einladung annehmen'],
    ['EN-gb', 'en', 'ltr', 'Accept invitation'],
    ['tlh', 'en', 'ltr', 'Accept invitation'],
    ['', 'en', 'ltr', 'Accept invitation'],
    ['__proto__', 'en', 'ltr', 'Accept invitation'],
    ['constructor', 'en', 'ltr', 'Accept invitation'],
  ])('in the language "%s" it is written in %s, %s', (wanted, language, direction, button) => {
    const mail = render({}, wanted);
    expect(mail.language).toBe(language);
    expect(mail.html).toContain(`<html lang="${language}" dir="${direction}">`);
    expect(mail.html).toContain(button);
    expect(mail.text).toContain(button);
    expect(mail.text).toContain('UTC');
  });

  test('Arabic isolates Latin names, so that they do not turn the sentence', () => {
    expect(render({}, 'ar').subject).toContain('\u2068Ada Lovelace\u2069');
  });

  test.each([
    ['markup', '<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['an attribute', '" onmouseover="x', '&#34; onmouseover=&#34;x'],
    ['an output tag', '{{ link }}', '{{ link }}'],
    [
      'a block tag',
      '{% raw %}{% for i in (1..9) %}x{% endfor %}',
      '{% raw %}{% for i in (1. .9) %}x{% endfor %}',
    ],
    ['a lodash template', '<%= process.env %>', '&lt;%= process. env %&gt;'],
    ['a lodash block', '<% throw 1 %>', '&lt;% throw 1 %&gt;'],
  ])('%s in a name stays text', (_name, inviterName, expected) => {
    const { html, subject, text } = render({ inviterName });
    const shown = expected.replace('(1. .9)', '(1..9)');
    expect(html).toContain(`${shown} invites you`);
    expect(html).not.toContain('<img');
    const plain = shown.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#34;', '"');
    expect(subject).toContain(plain);
    expect(text).toContain(plain);
  });

  test('markup in the message, the role and the name of the site is escaped', () => {
    const hostile = '<script>alert(1)</script>';
    const { html } = render({
      message: hostile,
      roleName: hostile,
      siteName: hostile,
      recipientName: hostile,
    });
    expect(html).not.toContain('<script');
  });

  test('a line break in a name begins neither a header nor a line', () => {
    const inviterName = 'Ada\r\nBcc: everyone@evil.test\u2028\u0000x';
    const { subject, text } = render({ inviterName });
    for (const mark of ['\r', '\n', '\u2028', '\u0000']) expect(subject).not.toContain(mark);
    expect(text).toContain('Ada Bcc: everyone@evil. test x invites you');
  });

  test('marks that turn text around or hide letters are taken out', () => {
    const { subject } = render({ inviterName: 'A\u202Eda\u200B Love\u2066lace\u00AD' });
    expect(subject).toBe('Ada Lovelace invites you to join Engines Ltd');
  });

  test.each([
    ['https://evil.test/login?x=1 now', '[…] now'],
    ['HTTPS://EVIL.TEST', '[…]'],
    ['ht\u200Btps://evil.test/', '[…]'],
    ['see www.evil.test/a', 'see […]'],
    ['mailto:a@evil.test', '[…]'],
    ['javascript:alert(1)', '[…]'],
    ['go to evil.test/login', 'go to evil. test/login'],
    ['login.bank.evil.test', 'login. bank. evil. test'],
    ['пример.рф', 'пример. рф'],
    ['evil\u3002test', 'evil\u3002 test'],
    ['me@evil.test', 'me@evil. test'],
    ['Dr.Smith', 'Dr. Smith'],
    ['See you at 10.30. It is 3.5 km, i.e. near.', 'See you at 10.30. It is 3.5 km, i.e. near.'],
  ])('no mail client makes a link of "%s"', (typed, expected) => {
    expect(render({ message: typed }).text).toContain(`> ${expected}\n`);
    expect(render({ inviterName: typed }).subject).toContain(`${expected} invites`);
  });

  test('long texts are capped', () => {
    const { subject, text } = render({ inviterName: 'n'.repeat(5_000), message: 'm'.repeat(50_000) });
    expect(subject.length).toBeLessThanOrEqual(200);
    expect(text.length).toBeLessThan(4_000);
    const lines = render({ message: 'line\n\n\n\n'.repeat(5_000) }).text.split('\n');
    expect(lines.length).toBeLessThan(100);
  });

  test('hostile texts take no time worth speaking of', () => {
    const started = performance.now();
    render({
      message: 'a.'.repeat(200_000),
      inviterName: '-'.repeat(200_000),
      roleName: 'a://'.repeat(100_000),
    });
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  test.each([undefined, '', 'javascript:alert(1)', 'https://site.test/a b', 'https://site.test/"onclick='])(
    'there is no mail without a usable link (%s)',
    (link) => {
      expect(() => render({ link })).toThrow('no usable link');
    },
  );

  test('layout tables say that they are layout, and nothing is loaded from elsewhere', () => {
    const { html } = render();
    const tables = html.match(/<table[^>]*>/g) ?? [];
    expect(tables.length).toBeGreaterThan(0);
    expect(tables.every((table) => table.includes('role="presentation"'))).toBe(true);
    expect(html).not.toMatch(/<img|<link|@import|url\(/);
  });
});
