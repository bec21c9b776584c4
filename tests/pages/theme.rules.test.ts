import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contrastOf, readableOn, textOn } from '../../server/pages/look/colour';
import { readOwnFiles } from '../../server/pages/look/own-files';
import { withOwnTexts } from '../../server/pages/look/own-texts';
import { themeStyle } from '../../server/pages/look/theme';
import { isFontList, isHexColour, isLength } from '../../server/config/style-values';

const COLOURS = ['#000', '#ffffff', '#ff0', '#777777', '#4945ff', '#e11', '#0a0', '#123456', '#fedcba'];

describe('colours', () => {
  it.each([
    ['#000', '#fff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#4945ff', '#4945ff', 1],
  ])('the contrast of %s and %s is %d', (left, right, expected) => {
    expect(contrastOf(left, right)).toBeCloseTo(expected, 2);
  });

  it.each(COLOURS)('text on %s can be read', (colour) => {
    expect(contrastOf(textOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(COLOURS)('a link of %s can be read on everything behind it', (colour) => {
    for (const backgrounds of [
      ['#ffffff', '#f6f6f9', '#eeeeff'],
      ['#212134', '#181826', '#2c2c52'],
    ]) {
      const link = readableOn(colour, backgrounds);
      for (const background of backgrounds) expect(contrastOf(link, background)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('a colour that can be read stays as it is', () => {
    expect(readableOn('#123456', ['#ffffff'])).toBe('#123456');
  });
});

describe('what may stand in the style', () => {
  it.each([
    [isHexColour, '#fff', true],
    [isHexColour, '#FFaa00', true],
    [isHexColour, 'red', false],
    [isHexColour, '#fff; } body { display: none', false],
    [isHexColour, '#ffff', false],
    [isLength, '0', true],
    [isLength, '8px', true],
    [isLength, '0.5rem', true],
    [isLength, '8', false],
    [isLength, 'calc(1px)', false],
    [isFontList, 'Georgia, "Times New Roman", serif', true],
    [isFontList, 'system-ui, -apple-system', true],
    [isFontList, 'x; } body { background: url(//evil.test)', false],
    [isFontList, '"open', false],
    [isFontList, '', false],
  ])('%p of "%s": %s', (check, value, expected) => {
    expect(check(value)).toBe(expected);
  });
});

describe('a theme', () => {
  const nothing = {
    logo: null,
    logoDark: null,
    logoAlt: null,
    accent: { light: null, dark: null },
    radius: null,
    font: null,
  };

  it('of nothing is no style', () => {
    expect(themeStyle(nothing).trim()).toBe('');
  });

  it('of one colour serves light and dark', () => {
    const style = themeStyle({ ...nothing, accent: { light: '#ffcc00', dark: null } });
    expect(style).toMatch(/^:root \{ --invite-accent: #ffcc00;.*--invite-on-accent: #000000/);
    expect(style).toMatch(/prefers-color-scheme: dark\) \{ :root \{ --invite-accent: #ffcc00/);
  });

  it('has a shape and a font', () => {
    const style = themeStyle({ ...nothing, radius: '0', font: 'Georgia, serif' });
    expect(style).toContain('--invite-radius: 0;');
    expect(style).toContain('--invite-font: Georgia, serif;');
  });
});

describe('the site’s own files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
    mkdirSync(path.join(folder, 'texts'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, content: string) => writeFileSync(path.join(folder, name), content);
  const read = () => {
    const own = readOwnFiles(folder, { templates: ['layout', 'facts'], languages: ['en', 'de'] });
    return { ...own, sentences: withOwnTexts(folder, own.texts) };
  };

  it('need not be there', () => {
    const none = readOwnFiles(path.join(folder, 'none'), { templates: [], languages: [] });
    expect(none).toEqual({ templates: {}, texts: {}, style: '' });
  });

  it('are templates, texts and a style; sentences of their own fall back to English', () => {
    write('facts.liquid', 'facts');
    write('style.css', 'a {}');
    write('README.md', 'about this');
    write('texts/en.json', '{ "own.help": "Help", "register.submit": "Join {now}" }'.replace(' {now}', ''));
    write('texts/de.json', '\ufeff{ "register.intro": "Für {email}." }');
    const own = read();
    expect(own.templates).toEqual({ facts: 'facts' });
    expect(own.style).toBe('a {}');
    expect(own.sentences.get('en')).toMatchObject({ 'own.help': 'Help', 'register.submit': 'Join' });
    expect(own.sentences.get('de')).toMatchObject({ 'own.help': 'Help', 'register.intro': 'Für {email}.' });
    expect(own.sentences.get('fr')).toMatchObject({ 'own.help': 'Help' });
  });

  it.each([
    ['unknown.liquid', '', /unknown\.liquid: there can be style\.css, texts\/ and layout\.liquid/],
    ['facts.html', '', /facts\.html: there can be/],
    ['texts/nl.json', '{}', /nl\.json: there can be en\.json, de\.json/],
    ['texts/de.json', '{', /de\.json: it is no JSON/],
    ['texts/de.json', '["a"]', /de\.json: it must be an object/],
    ['texts/de.json', '{ "register.submit": 1 }', /de\.json: it must be an object/],
    ['texts/de.json', '{ "register.sumbit": "x" }', /de\.json: there is no sentence "register\.sumbit"/],
    ['texts/de.json', '{ "own.help": "Hilfe" }', /de\.json: "own\.help" is missing in en\.json/],
    [
      'texts/de.json',
      '{ "register.intro": "{name}" }',
      /"register\.intro" names \{name\}; it can name \{email\}/,
    ],
  ])('%s with %s is refused', (name, content, message) => {
    write(name, content);
    expect(read).toThrow(message);
  });
});
