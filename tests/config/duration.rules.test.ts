import { parseDuration } from '../../server/config/duration';

describe('a duration', () => {
  it.each([
    ['1s', 1000],
    ['30s', 30_000],
    ['10m', 600_000],
    ['48h', 172_800_000],
    ['7d', 604_800_000],
  ])('%s is %i ms', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each([
    '',
    's',
    '0s',
    '1',
    '-1s',
    '+1s',
    '1.5h',
    ' 1s',
    '1s ',
    '1S',
    '1w',
    '1s1m',
    '99999999999s',
    '99999d',
    '١s',
  ])('"%s" is none', (text) => {
    expect(parseDuration(text)).toBeNull();
  });
});
