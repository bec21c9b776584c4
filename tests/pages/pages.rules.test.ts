import type { Context } from 'koa';
import { createAssets } from '../../server/pages/assets';
import { keepToken } from '../../server/pages/link-cookie';
import { formatDistance, formatMoment } from '../../server/pages/moment';
import { languages, textsOf } from '../../server/pages/texts';
import { hideToken, isBelow, tokenOf } from '../../server/pages/url-token';

describe('the texts', () => {
  const placeholdersOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  const english = textsOf('en');

  it.each(languages)('have the same values to fill in, in %s', (language) => {
    const texts = textsOf(language);
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
    const differing = Object.entries(texts).filter(
      ([key, text]) =>
        text.trim() === '' ||
        String(placeholdersOf(text)) !== String(placeholdersOf(english[key as keyof typeof english])),
    );
    expect(differing).toEqual([]);
  });
});

describe('what belongs to the pages', () => {
  it.each([
    ['/invite', true],
    ['/invite/', true],
    ['/invite/view/x', true],
    ['/INVITE', true],
    ['//invite', true],
    ['/%69nvite', true],
    ['/invites', false],
    ['/api/invitations', false],
    ['/', false],
    ['/%E0%A4%A', false],
  ])('%s: %s', (path, expected) => {
    expect(isBelow('/invite', path)).toBe(expected);
  });
});

describe('taking the token off a URL', () => {
  const contextFor = (url: string): Context =>
    ({ req: {}, url, originalUrl: url, request: { originalUrl: url } }) as unknown as Context;

  it.each([
    ['/invite', '/invite', null],
    ['/invite?token=abc', '/invite', 'abc'],
    ['/invite?lang=de&token=abc', '/invite?lang=de', 'abc'],
    ['/invite?token=abc&token=def', '/invite', 'abc'],
    ['/invite?amp;token=abc', '/invite', null],
    ['/invite?TOKEN=abc&token%5B%5D=abc', '/invite', null],
    ['/invite?token', '/invite', ''],
  ])('%s', (url, clean, token) => {
    const ctx = contextFor(url);
    hideToken(ctx);
    expect([ctx.url, ctx.originalUrl, ctx.request.originalUrl]).toEqual([clean, clean, clean]);
    expect(tokenOf(ctx)).toBe(token);
  });
});

describe('the cookie', () => {
  it.each([true, false])('is marked as secure where the site is: %s', (isSecure) => {
    const set: string[] = [];
    const ctx = { append: (_: string, value: string) => set.push(value) } as unknown as Context;
    keepToken(ctx, 'a-token', { path: '/invite', isSecure });
    expect(set.map((cookie) => cookie.endsWith('; Secure'))).toEqual([isSecure]);
  });
});

describe('moments', () => {
  it('name their time zone', () => {
    expect(formatMoment('en', new Date('2026-11-28T14:05:00Z'))).toMatch(/November 28, 2026.*2:05\sPM UTC/);
    expect(formatMoment('de', new Date('2026-11-28T14:05:00Z'))).toMatch(/28. November 2026.*14:05 UTC/);
  });

  it.each([
    [1, 'in 1 second'],
    [59_000, 'in 59 seconds'],
    [60_000, 'in 1 minute'],
    [3_600_000 * 47, 'in 1 day'],
    [86_400_000 * 7, 'in 7 days'],
  ])('%d ms from now is %s', (distanceMs, words) => {
    expect(formatDistance('en', distanceMs)).toBe(words);
  });
});

describe('style and script', () => {
  const assets = createAssets('.own { color: red }');
  const { style, script, strength } = assets.urls('/invite');
  const contentOf = (url: string) => assets.find(url.slice(url.lastIndexOf('/') + 1))?.content ?? '';

  it('the site’s own comes last, and another style is another file', () => {
    expect(contentOf(style)).toMatch(/\.own \{ color: red \}$/);
    expect(createAssets().urls('/invite').style).not.toBe(style);
    expect(createAssets().urls('/invite').script).toBe(script);
  });

  it('the judge of passwords brings its lists along, and no map', () => {
    expect(contentOf(strength)).toContain('zxcvbnts["language-en"]');
    expect(contentOf(strength)).not.toContain('sourceMappingURL');
  });

  it('ask nobody else for anything', () => {
    expect(contentOf(style)).not.toMatch(/url\(|@import/);
    expect(contentOf(script)).not.toMatch(/https?:|fetch|XMLHttpRequest|innerHTML|eval/);
  });
});
