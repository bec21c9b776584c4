import { fieldOf } from './headings';
import { MAX_COLUMNS, type FileRow, type ImportField, type Layout, type Mapping } from './import';
import { isMailbox } from './mailbox';

const MAX_NAME = 100;

/** With the empty cells at the end of the rows: a row further down may have something there. */
const widthOf = (rows: readonly FileRow[]): number =>
  Math.min(MAX_COLUMNS, Math.max(0, ...rows.map(({ width }) => width)));

/** Every column has a name of its own, also where the file gives none, or one twice. */
const namesOf = (headings: readonly string[], width: number): string[] => {
  const names: string[] = [];
  for (let index = 0; index < width; index += 1) {
    const heading = (headings[index] ?? '').replace(/\s+/g, ' ').slice(0, MAX_NAME);
    const name = heading || `Column ${index + 1}`;
    const isTaken = names.includes(name);
    names.push(isTaken ? `${name} (${index + 1})` : name);
  }
  return names;
};

/** A bare list: every entry is a person. */
export const LIST: Layout = { columns: namesOf([], 1), hasHeader: false, headings: 0 };

/**
 * A heading is one that we know, or stands above an address. Where a cell has an @ the row is a person, whose address may
 * be mistyped: better a header that is refused as a person than a person who is lost.
 */
const isHeader = ({ cells }: FileRow, below: readonly FileRow[]): boolean =>
  !cells.some((cell) => cell.includes('@')) &&
  cells.some(
    (cell, index) =>
      cell !== '' && (fieldOf(cell) !== null || below.some((row) => isMailbox(row.cells[index] ?? ''))),
  );

/** Reads from the first rows of a table whether there is a header, and what the columns are called. */
export const layoutOf = (rows: readonly FileRow[]): Layout => {
  const [first, ...below] = rows;
  const hasHeader = first !== undefined && isHeader(first, below);
  const headings = hasHeader ? first.cells : [];
  return { columns: namesOf(headings, widthOf(rows)), hasHeader, headings: headings.length };
};

/** The column in which most of the first rows have an address; -1 where there is none. */
const addressColumn = (rows: readonly FileRow[], width: number): number => {
  const counts = Array.from(
    { length: width },
    (_, index) => rows.filter(({ cells }) => isMailbox(cells[index] ?? '')).length,
  );
  const most = Math.max(0, ...counts);
  return most === 0 ? -1 : counts.indexOf(most);
};

/**
 * What each column is, by its heading, and the address by what is in it where no heading says so. A field is taken by
 * the first column that has its name.
 *
 * @param rows the first rows, without the header
 */
export const mappingOf = (
  { columns, hasHeader }: Pick<Layout, 'columns' | 'hasHeader'>,
  rows: readonly FileRow[],
): Mapping => {
  const taken = new Set<ImportField>();
  const mapping = columns.map((column): ImportField | null => {
    const field = hasHeader ? fieldOf(column) : null;
    if (field === null || taken.has(field)) {
      return null;
    }
    taken.add(field);
    return field;
  });
  if (!taken.has('email')) {
    const index = addressColumn(rows, columns.length);
    return mapping.map((field, column) => (column === index ? 'email' : field));
  }
  return mapping;
};
