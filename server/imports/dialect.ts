/** What separates the cells, in the order in which they win where nothing tells. */
const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** So many rows tell. */
const MAX_ROWS = 20;

/** How often each separator stands outside of quotes, per row that is not blank. */
const countPerRow = (sample: string): Map<string, number>[] => {
  const rows: Map<string, number>[] = [];
  let counts = new Map<string, number>();
  let [isQuoted, isBlank] = [false, true];
  const endRow = (): void => {
    if (!isBlank) {
      rows.push(counts);
    }
    counts = new Map();
    isBlank = true;
  };
  for (const character of sample) {
    if (character === '"') {
      isQuoted = !isQuoted;
    } else if (!isQuoted && (character === '\n' || character === '\r')) {
      endRow();
    } else if (!isQuoted) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    isBlank &&= character.trim() === '' && character !== '\t';
    if (rows.length >= MAX_ROWS) {
      return rows;
    }
  }
  endRow();
  return rows;
};

interface Score {
  separator: Separator;
  /** How many rows have it as often as the first one. */
  agreeing: number;
  cells: number;
}

/** The separator that most rows have as often as the first one; a comma where there is none. */
export const separatorOf = (sample: string): Separator => {
  const rows = countPerRow(sample);
  const scores: Score[] = SEPARATORS.map((separator) => {
    const cells = rows[0]?.get(separator) ?? 0;
    const agreeing = cells === 0 ? 0 : rows.filter((row) => row.get(separator) === cells).length;
    return { separator, agreeing, cells };
  });
  const [best] = scores.sort((left, right) => right.agreeing - left.agreeing || right.cells - left.cells);
  return best !== undefined && best.agreeing > 0 ? best.separator : ',';
};

/** Excel's own way to say it, in a first line of its own: `sep=;`. */
const DIRECTIVE = /^sep=(.)(?:\r\n|\n|\r)/i;

/** Takes Excel's directive off a text. */
export const withoutDirective = (sample: string): { text: string; separator: string | null } => {
  const found = DIRECTIVE.exec(sample);
  return found
    ? { text: sample.slice(found[0].length), separator: found[1] ?? null }
    : { text: sample, separator: null };
};
