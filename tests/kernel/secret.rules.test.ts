import { randomDocumentId, randomId } from '../../server/kernel/secret';

const MANY = 10_000;

describe('the id of a document', () => {
  it('looks like the host’s own, and no two are the same', () => {
    const ids = Array.from({ length: MANY }, randomDocumentId);
    expect(new Set(ids).size).toBe(MANY);
    expect(ids.filter((id) => !/^[0-9a-z]{24}$/.test(id))).toEqual([]);
  });

  it('comes after those that were made before it', async () => {
    const earlier = Array.from({ length: 100 }, randomDocumentId);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const later = Array.from({ length: 100 }, randomDocumentId);
    expect([...earlier, ...later].sort().slice(0, 100)).toEqual([...earlier].sort());
  });
});

it('random names have 128 bits, however many are asked for', () => {
  const names = Array.from({ length: MANY }, randomId);
  expect(new Set(names).size).toBe(MANY);
  expect(names.filter((name) => !/^[0-9a-z]{26}$/.test(name))).toEqual([]);
  // Every letter at every place but the last, which has three bits only.
  for (let place = 0; place < 25; place += 1) {
    expect(new Set(names.map((name) => name[place])).size).toBe(32);
  }
});
