import { hash, hashesAtOnce, matches } from '../../server/users/hashing';

describe('of the threads of the pool', () => {
  it.each([
    ['a small machine', 1, 4, 2],
    ['two cores', 2, 4, 3],
    ['as many cores as threads', 4, 4, 3],
    ['many cores', 64, 4, 3],
    ['many cores and threads', 8, 64, 9],
  ])('on %s one stays free', (_, cores, threads, atOnce) => {
    expect(hashesAtOnce(cores, threads)).toBe(atOnce);
  });

  it('the only one is used', () => {
    expect(hashesAtOnce(8, 1)).toBe(1);
  });
});

it('of many passwords hashed at once each has its own hash', async () => {
  const passwords = Array.from({ length: 12 }, (_, index) => `password ${index}`);
  const hashes = await Promise.all(passwords.map((password) => hash(password, 4)));
  expect(new Set(hashes).size).toBe(12);
  const [first = ''] = hashes;
  const found = await Promise.all(passwords.map((password) => matches(password, first)));
  expect(found).toEqual(passwords.map((_, index) => index === 0));
});
