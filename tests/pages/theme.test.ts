import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startApp, startNode, createDatabase, startMailServer, type App } from '../support';
import { Invitee, textOf } from './invitee';
import { invite } from './inviting';

let folder: string;
let app: App;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
  mkdirSync(path.join(folder, 'texts'));
  const write = (name: string, content: string) => writeFileSync(path.join(folder, name), content);
  write('style.css', '.card { border-width: 3px }');
  write('texts/en.json', '{ "register.submit": "Become a member", "own.help": "Call 0800 <free>" }');
  write('texts/de.json', '{ "register.submit": "Mitglied werden" }');
  write(
    'decline-form.liquid',
    '<p class="help">{{ "own.help" | t }}</p><p>{{ token | truncate: 3, "" }}{{ form.name }}</p>',
  );
  app = await startApp({
    config: {
      pages: {
        folder,
        theme: {
          logo: 'https://cdn.example/logo.svg',
          logoDark: '/uploads/dark.svg',
          logoAlt: 'Acme "& Co"',
          accent: { light: '#ffcc00' },
          radius: '0',
          font: 'Georgia, serif',
        },
      },
    },
  });
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true });
});

describe('a site with a theme and files of its own', () => {
  it('shows its logo, its sentences and its template; nothing else is let in', async () => {
    const invited = await invite(app, 'ada@site.test');
    const page = await new Invitee(app.url).open(invited.link);
    expect(page.html).toContain('<img src="https://cdn.example/logo.svg" alt="Acme &#34;&amp; Co&#34;">');
    expect(page.html).toContain('<source srcset="/uploads/dark.svg" media="(prefers-color-scheme: dark)">');
    expect(page.headers['content-security-policy']).toContain("img-src 'self' data: https://cdn.example;");
    expect(page.headers['content-security-policy']).toContain("style-src 'self';");
    expect(textOf(page.html)).toContain('Become a member');
    expect(page.html).toContain('<p class="help">Call 0800 &lt;free&gt;</p>');
    const german = await new Invitee(app.url, 'de').open(invited.link);
    expect(textOf(german.html)).toContain('Mitglied werden');
    expect(textOf(german.html)).toContain('Call 0800');
  });

  it('has its colours in the sheet, with text on them that can be read, and its own style last', async () => {
    const { html } = await new Invitee(app.url).open('/invite');
    const [, sheet = ''] = /rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
    const style = (await app.http.get(sheet)).text;
    expect(style).toContain('--invite-accent: #ffcc00;');
    expect(style).toContain('--invite-on-accent: #000000;');
    expect(style).toContain('--invite-font: Georgia, serif;');
    expect(style.trim()).toMatch(/\.card \{ border-width: 3px \}$/);
  });
});

describe('a site whose files are wrong', () => {
  it('does not start, and says which file', async () => {
    const own = mkdtempSync(path.join(tmpdir(), 'pages-'));
    writeFileSync(path.join(own, 'facts.liquid'), '{% if %}{{ "invitation.wrong" | t }}');
    const database = await createDatabase();
    const mail = await startMailServer();
    const node = startNode({ database, mail, config: { pages: { folder: own } } });
    await expect(node).rejects.toThrow(/facts\.liquid: there is no sentence "invitation\.wrong"/);
    await mail.stop();
    await database.drop();
    rmSync(own, { recursive: true });
  });
});
