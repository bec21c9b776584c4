import { pipeline, Readable } from 'node:stream';

import { stringify } from 'csv-stringify';
import type { Context } from 'koa';

/** What a file shows of each record. */
export interface Sheet<T> {
  columns: readonly string[];
  /** One cell per column. */
  toRow: (record: T) => (string | null)[];
}

/** @param cells column → its cell, in the order of the file */
export const sheetOf = <T>(cells: Record<string, (record: T) => string | null>): Sheet<T> => ({
  columns: Object.keys(cells),
  toRow: (record) => Object.values(cells).map((cell) => cell(record)),
});

interface CsvFile<T> extends Sheet<T> {
  /** What the browser calls it. */
  file: string;
  records: AsyncIterable<T>;
}

/**
 * Answers a spreadsheet, row by row, however many there are. A cell that a spreadsheet would run as a formula is text:
 * names and user agents are written by strangers. The mark at its beginning tells Excel that it is UTF-8.
 */
export const sendCsv = <T>(ctx: Context, { file, columns, records, toRow }: CsvFile<T>): Readable => {
  const rows = async function* () {
    for await (const record of records) {
      yield toRow(record);
    }
  };
  ctx.attachment(file);
  ctx.type = 'text/csv; charset=utf-8';
  ctx.set('Cache-Control', 'no-store');
  const csv = stringify({ header: true, columns: [...columns], bom: true, escape_formulas: true });
  // Whoever hangs up ends the reading of rows, too; the host logs what goes wrong while it sends.
  return pipeline(Readable.from(rows()), csv, () => undefined);
};
