/** Databases bound the number of parameters of one statement; SQLite's old limit is the smallest. */
const CHUNK = 500;

/** Cuts a list into pieces that one statement can take. */
export const chunksOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );

/** Asks piece by piece and puts the answers together, in order. */
export const inChunks = async <T, R>(
  items: readonly T[],
  work: (chunk: T[]) => Promise<readonly R[]>,
): Promise<R[]> => {
  const results: R[] = [];
  for (const chunk of chunksOf(items)) {
    results.push(...(await work(chunk)));
  }
  return results;
};
