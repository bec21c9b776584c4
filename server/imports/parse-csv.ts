import { Readable } from 'node:stream';

import { CsvError, parse } from 'csv-parse';

import { notImportable } from './errors';
import { MAX_COLUMNS, MAX_ROW_BYTES, type FileRow } from './import';

/** The rows before the wrong one may not have been asked for yet. */
const lineOf = (error: CsvError): number => Number((error as { records?: unknown }).records ?? 0) + 1;

const refusalOf = (error: CsvError) => {
  const line = lineOf(error);
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return notImportable(
      'row-too-long',
      `Row ${line} is longer than ${MAX_ROW_BYTES / 1024} kB, which is the limit. Is a quotation mark missing?`,
      { limit: MAX_ROW_BYTES, line },
    );
  }
  const message =
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? `A quotation mark that opens in row ${line} is never closed.`
      : `Row ${line} cannot be read. Is a quotation mark missing?`;
  return notImportable('broken-quotes', message, { line });
};

/** A spreadsheet marks text that looks like a formula this way; so does our own result. */
const FORMULA_MARK = /^'(?=[=+\-@\t\r])/;

/** Empty cells at the end are only there because other rows are longer. */
const trimmed = (cells: readonly string[]): string[] => {
  const clean = cells.map((cell) => cell.trim().replace(FORMULA_MARK, ''));
  while (clean.at(-1) === '') {
    clean.pop();
  }
  return clean;
};

const LINE_BREAKS = ['\r\n', '\n', '\r'];

/** What ends a cell and what ends a row. */
export interface Separators {
  cells: string;
  rows: readonly string[];
}

export const tableOf = (separator: string): Separators => ({ cells: separator, rows: LINE_BREAKS });

/** In a list whatever separates ends a row; the cells' own separator is one that no text has. */
export const LIST_SEPARATORS: Separators = { cells: '\u001f', rows: [...LINE_BREAKS, ',', ';', '\t'] };

/**
 * Reads the rows of a CSV, one after the other; blank ones are counted but left out.
 *
 * @throws PluginError `FileNotImportable` (400)
 */
export async function* parseCsv(
  text: AsyncIterable<string>,
  separators: Separators,
): AsyncGenerator<FileRow> {
  const parser = parse({
    delimiter: separators.cells,
    record_delimiter: [...separators.rows],
    relax_column_count: true,
    relax_quotes: true,
    // Blanks before a quotation mark would make it a part of the text.
    ltrim: true,
    max_record_size: MAX_ROW_BYTES,
  });
  const source = Readable.from(text);
  // An error of the source is thrown where the rows are read.
  source.once('error', (error) => parser.destroy(error)).pipe(parser);
  let line = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      line += 1;
      const cells = trimmed(record);
      if (cells.length > MAX_COLUMNS) {
        throw notImportable(
          'too-many-columns',
          `Row ${line} has ${cells.length} columns; the limit is ${MAX_COLUMNS}.`,
          { limit: MAX_COLUMNS, line },
        );
      }
      if (cells.length > 0) {
        yield { line, cells, width: record.length };
      }
    }
  } catch (error) {
    throw error instanceof CsvError ? refusalOf(error) : error;
  } finally {
    source.destroy();
    parser.destroy();
  }
}
