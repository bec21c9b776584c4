/** From here on a list is long: below it everything is counted and passed over anew, as that costs next to nothing. */
const LONG = 10_000;
/** How long a total or a mark is believed, in milliseconds. */
const BELIEVED_MS = 10_000;
/** Lists, each with its filters, that are remembered at once, and places in each. */
const MAX_LISTS = 200;
const MAX_MARKS = 200;

/** The place of a row in the order of its list, and how many rows came before it. */
interface Mark<Place> {
  offset: number;
  place: Place;
}

interface Memory<Place> {
  until: number;
  total: number;
  marks: Mark<Place>[];
}

/** Where the reading of a page begins, and how many rows are passed over from there. */
export interface Start<Place> {
  from: 'first' | 'last' | Place;
  skip: number;
}

/** What a request knows of a list. */
export interface LongList<Place> {
  /** Of a long list, as it was some seconds ago at most. */
  total: number;
  /** The way to the rows of a page that passes over the fewest. */
  startOf(offset: number, limit: number): Start<Place>;
  /** Remembers where a row is, for the pages that are asked for next. */
  mark(offset: number, place: Place): void;
}

/** Keeps no more than so many, the latest. */
const keepLatest = (memories: Map<string, unknown>): void => {
  const [oldest] = memories.keys();
  if (memories.size > MAX_LISTS && oldest !== undefined) {
    memories.delete(oldest);
  }
};

/**
 * Keeps what makes numbered pages of a long list slow: how many rows there are, and where some of them are. Databases count
 * and pass over rows one by one, so without this every page of a million would cost a walk through them. It is kept for some
 * seconds, on this node, and only of lists of ten thousand rows and more: shorter ones are always exact.
 *
 * @param now milliseconds of a clock that only goes forward
 */
export const createLongLists = <Place extends object>(now: () => number = () => performance.now()) => {
  const memories = new Map<string, Memory<Place>>();

  const recall = async (key: string, count: () => Promise<number>): Promise<Memory<Place>> => {
    const known = memories.get(key);
    if (known && known.until > now()) {
      return known;
    }
    const memory: Memory<Place> = { total: await count(), until: now() + BELIEVED_MS, marks: [] };
    memories.delete(key);
    if (memory.total >= LONG) {
      memories.set(key, memory);
      keepLatest(memories);
    }
    return memory;
  };

  /**
   * @param key tells the list, with its filters and its order, from all others
   * @param count asks the database
   */
  return async (key: string, count: () => Promise<number>): Promise<LongList<Place>> => {
    const { total, marks } = await recall(key, count);
    return {
      total,
      startOf(offset, limit) {
        const first: Start<Place> = { from: 'first', skip: offset };
        if (offset < LONG || offset >= total) {
          return first;
        }
        const last: Start<Place> = { from: 'last', skip: Math.max(0, total - offset - limit) };
        const before = marks
          .filter((mark) => mark.offset <= offset)
          .map((mark): Start<Place> => ({ from: mark.place, skip: offset - mark.offset }));
        return [last, ...before].reduce((best, start) => (start.skip < best.skip ? start : best), first);
      },
      mark(offset, place) {
        if (total >= LONG) {
          marks.push({ offset, place });
          marks.splice(0, marks.length - MAX_MARKS);
        }
      },
    };
  };
};
