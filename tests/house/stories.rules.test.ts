import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryFolder } from '../support/paths';

const page = readFileSync(path.join(repositoryFolder, 'docs', 'stories.md'), 'utf8');
const fileOf = (name: string): string => path.join(repositoryFolder, 'tests', `${name}.test.ts`);

/** The cells of a row, without the blanks that a formatter fills them up with. */
const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map(cellsOf);

/** The tests of a cell: each its file and its title. */
const namedIn = (cell: string): [string, string][] =>
  cell.split('<br>').flatMap((text) => {
    const [, file, title] = /^`([\w/-]+)`: (.+)$/.exec(text) ?? [];
    return file && title ? [[file, title] as [string, string]] : [];
  });

const named = new Map(rows.flat().flatMap((cell) => namedIn(cell).map((test) => [test.join(': '), test])));

/** How many sentences each of the five systems has. */
const SENTENCES = { '000': 15, '001': 19, '002': 13, '003': 18, '004': 25 };

describe('the page of the stories', () => {
  it.each(Object.entries(SENTENCES))('plays every sentence of %s', (system, count) => {
    const played = rows.filter(([number, , tests = '']) => {
      const isOurs = new RegExp(`^${system}\\.\\d+$`).test(number ?? '');
      return isOurs && namedIn(tests).length > 0;
    });
    const all = Array.from({ length: count }, (_, index) => `${system}.${String(index + 1)}`);
    expect(played.map(([number]) => number)).toEqual(all);
  });

  it.each([...named.values()])('names a test that there is: %s: %s', (file, title) => {
    const source = readFileSync(fileOf(file), 'utf8');
    const isTitle = ["'", '"'].some((quote) => source.includes(`${quote}${title}${quote}`));
    expect(isTitle).toBe(true);
  });

  it('names files and folders that there are', () => {
    const [, rules = ''] = page.split('## The rules behind them');
    const names = [...rules.matchAll(/`([\w/-]+)`/g)].map(([, name = '']) => name);
    const isThere = (name: string) =>
      existsSync(fileOf(name)) || existsSync(path.join(repositoryFolder, 'tests', name));
    expect(names.filter((name) => name !== 'tests' && !isThere(name))).toEqual([]);
  });
});
