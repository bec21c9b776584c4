import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { settings } from './settings';

/** One line of the table that is printed at the end. */
export interface Line {
  database: string;
  engine: string;
  nodes: number;
  what: string;
  /** How it went, for people. */
  result: string;
  isPassed: boolean;
  /** What was measured, for programs. */
  figures?: Record<string, number>;
}

/** How something went. */
export interface Outcome {
  result: string;
  figures?: Record<string, number>;
}

/** Keeps the lines of one kind of database with one engine. */
export interface Results {
  lines: readonly Line[];
  /** Does a piece of work and writes down how it went, also where it throws. */
  take(what: string, nodes: number, work: () => Promise<Outcome>): Promise<void>;
}

const firstLineOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

export const openResults = (database: string, engine: string): Results => {
  const lines: Line[] = [];
  const add = (line: Omit<Line, 'database' | 'engine'>): void => {
    lines.push({ database, engine, ...line });
    if (settings.results === undefined) return;
    mkdirSync(settings.results, { recursive: true });
    // At once: what breaks off has not been in vain.
    writeFileSync(path.join(settings.results, `${database}-${engine}.json`), JSON.stringify(lines));
  };
  return {
    lines,
    async take(what, nodes, work) {
      try {
        add({ nodes, what, isPassed: true, ...(await work()) });
      } catch (error) {
        add({ nodes, what, isPassed: false, result: firstLineOf(error) });
        throw error;
      }
    },
  };
};
