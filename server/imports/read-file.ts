import { separatorOf, withoutDirective } from './dialect';
import { notImportable } from './errors';
import type { FileRow, Layout, Mapping } from './import';
import { LIST, layoutOf, mappingOf } from './layout';
import { isMailbox } from './mailbox';
import { LIST_SEPARATORS, parseCsv, tableOf } from './parse-csv';

/** A file that can be read: how, and its rows, which come while it is read. */
export interface OpenFile {
  layout: Layout;
  /** As far as the file tells by itself. */
  mapping: Mapping;
  rows: AsyncGenerator<FileRow>;
}

/** So many characters tell what separates the cells, so many rows what the columns are. */
const SAMPLE_CHARACTERS = 64 * 1024;
const SAMPLE_ROWS = 50;

/** Takes the beginning of a text off, to be put back with `joined`. */
const takeSample = async (text: AsyncIterator<string>): Promise<string> => {
  let sample = '';
  while (sample.length < SAMPLE_CHARACTERS) {
    const next = await text.next();
    if (next.done) {
      break;
    }
    sample += next.value;
  }
  return sample;
};

async function* joined<T>(first: readonly T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    yield next.value;
  }
}

/** The entries of a list are numbered by their place. */
async function* numbered(rows: AsyncIterable<FileRow>): AsyncGenerator<FileRow> {
  let line = 0;
  for await (const row of rows) {
    line += 1;
    yield { ...row, line };
  }
}

const takeRows = async (rows: AsyncIterator<FileRow>): Promise<FileRow[]> => {
  const taken: FileRow[] = [];
  while (taken.length < SAMPLE_ROWS) {
    const next = await rows.next();
    if (next.done) {
      break;
    }
    taken.push(next.value);
  }
  return taken;
};

/** A few entries of a list may be mistyped. */
const MOSTLY = 0.8;

/**
 * Is this a bare list of addresses, several in a line? One in each line can be read as a table of one column, whose rows
 * have the numbers of the lines.
 */
const isList = (sample: string): boolean => {
  const lines = sample.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  // The last one may go on beyond the sample.
  const entries = entriesOf(sample).slice(0, sample.length < SAMPLE_CHARACTERS ? undefined : -1);
  const addresses = entries.filter(isMailbox).length;
  const [first] = entries;
  return (
    first !== undefined &&
    isMailbox(first) &&
    entries.length > lines.length &&
    addresses >= MOSTLY * entries.length
  );
};

/** Split outside of quotes; only to be looked at. */
const entriesOf = (sample: string): string[] =>
  (sample.match(/(?:"[^"]*"|[^",;\t\r\n])+/g) ?? []).map((entry) => entry.trim()).filter(Boolean);

const openList = (text: AsyncIterable<string>): OpenFile => ({
  layout: LIST,
  mapping: ['email'],
  rows: numbered(parseCsv(text, LIST_SEPARATORS)),
});

const openTable = async (text: AsyncIterable<string>, separator: string): Promise<OpenFile> => {
  const rows = parseCsv(text, tableOf(separator));
  const first = await takeRows(rows);
  const layout = layoutOf(first);
  const body = layout.hasHeader ? first.slice(1) : first;
  if (body.length === 0) {
    throw notImportable('no-rows', 'This file has a header, but no rows below it.');
  }
  return { layout, mapping: mappingOf(layout, body), rows: joined(body, rows) };
};

/**
 * Reads the beginning of a text and finds out how it is written.
 *
 * @throws PluginError `FileNotImportable` (400) where it has no rows or cannot be read
 */
export const readFile = async (text: AsyncIterator<string>): Promise<OpenFile> => {
  const { text: sample, separator } = withoutDirective(await takeSample(text));
  if (sample.trim() === '') {
    throw notImportable('empty', 'This file is empty.');
  }
  const whole = joined([sample], text);
  return isList(sample) ? openList(whole) : openTable(whole, separator ?? separatorOf(sample));
};
