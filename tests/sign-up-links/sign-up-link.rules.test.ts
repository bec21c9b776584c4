import { isDomainAllowed, stateAt, type StoredState } from '../../server/sign-up-links/sign-up-link';

const NOW = new Date('2026-11-21T12:00:00Z');
const LATER = new Date('2026-11-21T12:00:01Z');

describe('the state of a link', () => {
  type Row = [{ state: StoredState; expiresAt: Date; uses: number; maxUses: number | null }, string];
  const link = (state: StoredState, expiresAt: Date, [uses, maxUses]: [number, number | null]): Row[0] => ({
    state,
    expiresAt,
    uses,
    maxUses,
  });
  const cases: Row[] = [
    [link('active', LATER, [0, null]), 'active'],
    [link('active', LATER, [1_000_000, null]), 'active'],
    [link('active', LATER, [1, 2]), 'active'],
    [link('active', LATER, [2, 2]), 'exhausted'],
    // The maximum was lowered below what was used.
    [link('active', LATER, [3, 2]), 'exhausted'],
    [link('active', NOW, [0, null]), 'expired'],
    [link('active', NOW, [2, 2]), 'expired'],
    [link('paused', LATER, [0, 2]), 'paused'],
    [link('paused', LATER, [2, 2]), 'exhausted'],
    [link('paused', NOW, [0, null]), 'expired'],
    [link('revoked', LATER, [0, null]), 'revoked'],
    [link('revoked', LATER, [2, 2]), 'revoked'],
    [link('revoked', NOW, [0, null]), 'revoked'],
  ];
  it.each(cases)('%j is %s', (row, expected) => {
    expect(stateAt(row, NOW)).toBe(expected);
  });
});

describe('the domains of a link', () => {
  const cases: [string[], string, boolean][] = [
    [[], 'anything.test', true],
    [['example.com'], 'example.com', true],
    [['example.com', 'example.org'], 'example.org', true],
    [['example.com'], 'sub.example.com', false],
    [['example.com'], 'evilexample.com', false],
    [['example.com'], 'example.com.evil.test', false],
    [['example.com'], 'com', false],
  ];
  it.each(cases)('%j and %s: %s', (domains, domain, expected) => {
    expect(isDomainAllowed(domains, domain)).toBe(expected);
  });
});
