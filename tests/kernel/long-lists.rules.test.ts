import { createLongLists } from '../../server/kernel/long-lists';

interface Place {
  id: number;
}

const LONG = 10_000;
const SECONDS = 1000;

const open = () => {
  let time = 0;
  const counted: string[] = [];
  const recall = createLongLists<Place>(() => time);
  return {
    counted,
    wait: (ms: number) => (time += ms),
    list: (key: string, total: number) =>
      recall(key, () => {
        counted.push(key);
        return Promise.resolve(total);
      }),
  };
};

describe('the total', () => {
  it('of a short list is counted each time', async () => {
    const { list, counted } = open();
    expect((await list('short', LONG - 1)).total).toBe(LONG - 1);
    expect((await list('short', 3)).total).toBe(3);
    expect(counted).toHaveLength(2);
  });

  it('of a long list is believed for ten seconds', async () => {
    const { list, counted, wait } = open();
    await list('long', LONG);
    wait(10 * SECONDS - 1);
    expect((await list('long', LONG + 5)).total).toBe(LONG);
    wait(1);
    expect((await list('long', LONG + 5)).total).toBe(LONG + 5);
    expect(counted).toHaveLength(2);
  });

  it('is that of its own filters', async () => {
    const { list } = open();
    await list('all', 5 * LONG);
    expect((await list('pending', 2 * LONG)).total).toBe(2 * LONG);
    expect((await list('all', 0)).total).toBe(5 * LONG);
  });

  it('is not kept where the count failed, nor of more than some hundred lists', async () => {
    const { list, counted } = open();
    const recall = createLongLists<Place>(() => 0);
    await expect(recall('broken', () => Promise.reject(new Error('no database')))).rejects.toThrow(
      'no database',
    );
    expect((await recall('broken', () => Promise.resolve(LONG))).total).toBe(LONG);
    for (let index = 0; index <= 200; index += 1) await list(`list ${index}`, LONG);
    await list('list 200', LONG);
    await list('list 0', LONG);
    expect(counted.filter((key) => key === 'list 200')).toHaveLength(1);
    expect(counted.filter((key) => key === 'list 0')).toHaveLength(2);
  });
});

describe('the way to a page', () => {
  it('begins at the nearest of the first row, the last one and what is marked', async () => {
    const { list } = open();
    const pages = await list('all', 100_000);
    expect(pages.startOf(9_980, 20)).toEqual({ from: 'first', skip: 9_980 });
    expect(pages.startOf(40_000, 20)).toEqual({ from: 'first', skip: 40_000 });
    expect(pages.startOf(60_000, 20)).toEqual({ from: 'last', skip: 39_980 });
    expect(pages.startOf(99_990, 20)).toEqual({ from: 'last', skip: 0 });
    pages.mark(50_000, { id: 7 });
    pages.mark(50_019, { id: 8 });
    const again = await list('all', 0);
    expect(again.startOf(50_000, 20)).toEqual({ from: { id: 7 }, skip: 0 });
    expect(again.startOf(50_020, 20)).toEqual({ from: { id: 8 }, skip: 1 });
    expect(again.startOf(49_980, 20)).toEqual({ from: 'first', skip: 49_980 });
  });

  it('is a plain one beyond the end, and where the list is short', async () => {
    const { list } = open();
    expect((await list('all', LONG)).startOf(LONG, 20)).toEqual({ from: 'first', skip: LONG });
    const short = await list('short', 50);
    short.mark(40, { id: 1 });
    expect(short.startOf(40, 20)).toEqual({ from: 'first', skip: 40 });
  });
});
