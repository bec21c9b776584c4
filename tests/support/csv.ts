import { parse } from 'csv-parse/sync';
import type { Caller } from './callers';

/** A row of an exported file: column → cell. */
export type CsvLine = Record<string, string>;

/** Asks for an export and reads it as a spreadsheet would. */
export const exported = async (http: Caller, path: string, query: object = {}): Promise<CsvLine[]> => {
  const answer = await http.get(path).query(query).expect(200);
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(answer.headers['cache-control']).toBe('no-store');
  return parse<CsvLine>(answer.text, { bom: true, columns: true });
};
