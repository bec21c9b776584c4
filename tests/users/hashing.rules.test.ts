import { createLimit, hash, hashesAtOnce, matches } from '../../server/users/hashing';

describe('of the threads of the pool', () => {
  it.each([
    ['a small machine', 1, 4, 1],
    ['two cores', 2, 4, 2],
    ['as many cores as threads', 4, 4, 3],
    ['many cores', 64, 4, 3],
    ['many cores and threads', 8, 64, 8],
  ])('on %s one stays free', (_, cores, threads, atOnce) => {
    expect(hashesAtOnce(cores, threads)).toBe(atOnce);
  });

  it('the only one is used', () => {
    expect(hashesAtOnce(8, 1)).toBe(1);
  });
});

describe('a limit', () => {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

  it('lets in so many at a time, in the order in which they came', async () => {
    const limit = createLimit(3);
    const begun: number[] = [];
    let busy = 0;
    let most = 0;
    const work = async (index: number) => {
      begun.push(index);
      busy += 1;
      most = Math.max(most, busy);
      await pause();
      busy -= 1;
      return index;
    };
    const indexes = Array.from({ length: 10 }, (_, index) => index);
    expect(await Promise.all(indexes.map((index) => limit(() => work(index))))).toEqual(indexes);
    expect(begun).toEqual(indexes);
    expect(most).toBe(3);
  });

  it('is none the smaller for work that failed', async () => {
    const limit = createLimit(1);
    const failed = limit(() => Promise.reject(new Error('failed')));
    await expect(failed).rejects.toThrow('failed');
    expect(await limit(() => Promise.resolve('done'))).toBe('done');
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
