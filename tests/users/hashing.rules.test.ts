import { hash, hashesAtOnce, matches } from '../../server/users/hashing';

describe('hashing', () => {
  it.each([
    ['a small machine', 1, 4, 1],
    ['two cores', 2, 4, 2],
    ['as many cores as threads', 4, 4, 3],
    ['many cores', 64, 4, 3],
    ['many cores and threads', 8, 64, 8],
    ['a single thread', 8, 1, 1],
  ])('on %s takes so many threads that one stays free', (_, cores, threads, atOnce) => {
    expect(hashesAtOnce(cores, threads)).toBe(atOnce);
  });

  it('of many at once gives each their own', async () => {
    const passwords = Array.from({ length: 12 }, (_, index) => `password ${index}`);
    const hashes = await Promise.all(passwords.map((password) => hash(password, 4)));
    expect(new Set(hashes).size).toBe(12);
    const [first = ''] = hashes;
    const found = await Promise.all(passwords.map((password) => matches(password, first)));
    expect(found).toEqual(passwords.map((_, index) => index === 0));
  });

  it('that fails leaves room for the next', async () => {
    const failing = Array.from({ length: 12 }, () => matches('a password', 7 as unknown as string));
    for (const { status } of await Promise.allSettled(failing)) expect(status).toBe('rejected');
    expect(await hash('a password', 4)).toMatch(/^\$2b\$04\$/);
  });
});
