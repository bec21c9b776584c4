import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryFolder } from '../support/paths';

/** Every file that is part of the repository, or would be if it were added now. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: repositoryFolder,
  encoding: 'utf8',
})
  .trim()
  .split('\n');

const read = (file: string): string => readFileSync(path.join(repositoryFolder, file), 'utf8');
const matching = (pattern: RegExp): string[] => files.filter((file) => pattern.test(file));
const code = matching(/^(?:server|admin|tests|scripts|playground)\/.*\.(?:ts|tsx|mjs)$/);
const product = matching(/^(?:server|admin)\/.*\.(?:ts|tsx)$/);

/** The files in which a pattern stands, to be compared with the list of those where it may. */
const containing = (pattern: RegExp, among: string[]): string[] =>
  among.filter((file) => pattern.test(read(file)));

describe('the layout', () => {
  it('has no drawers', () => {
    expect(
      matching(/(?:^|\/)(?:utils?|helpers?|common|misc|managers?|types|constants)(?:\/|\.tsx?$)/),
    ).toEqual([]);
  });

  it('calls server files after nouns and verbs in kebab-case, and only React files in PascalCase', () => {
    const odd = product.filter((file) => {
      const name = path.basename(file).replace(/(?:\.d)?\.tsx?$/, '');
      return file.endsWith('.tsx')
        ? !/^(?:[A-Z][A-Za-z0-9]*|use-[a-z0-9-]+)$/.test(name)
        : !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.config)?$/.test(name);
    });
    expect(odd).toEqual([]);
  });

  it('keeps half of the files under 80 lines', () => {
    const lengths = product.map((file) => read(file).split('\n').length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
  });
});

describe('the code', () => {
  it('switches no check off', () => {
    const pattern = new RegExp(
      ['@ts-(?:ignore|nocheck|expect-error)', 'eslint-' + 'disable', 'prettier-' + 'ignore'].join('|'),
    );
    expect(
      containing(
        pattern,
        code.filter((file) => file !== 'tests/house/architecture.test.ts'),
      ),
    ).toEqual([]);
  });

  it('leaves nothing to be done later', () => {
    expect(containing(new RegExp('\\b(?:TO' + 'DO|FIX' + 'ME|XX' + 'X|HA' + 'CK)\\b'), code)).toEqual([]);
  });

  it('skips no test, and runs none alone', () => {
    const tests = matching(/^tests\/.*\.test\.ts$/);
    expect(
      containing(/\b(?:it|test|describe)\.(?:skip|only|todo|failing)\b|\bx(?:it|describe)\(/, tests),
    ).toEqual([]);
  });

  it('mocks nothing', () => {
    const tests = matching(/^tests\/.*\.ts$/).filter((file) => file !== 'tests/house/architecture.test.ts');
    expect(containing(/\bjest\.(?:mock|fn|spyOn|useFakeTimers)\b/, tests)).toEqual([]);
  });

  it('never lets the host render a template, which would run code that stands in it', () => {
    expect(containing(/sendTemplatedEmail\(/, product)).toEqual([]);
  });
});

describe('the lock file', () => {
  it('says nothing of where packages are fetched from', () => {
    const lock = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { resolved?: string; link?: boolean }>;
    };
    const addressed = Object.entries(lock.packages).filter(
      ([, { resolved, link }]) => resolved !== undefined && !link,
    );
    expect(addressed).toEqual([]);
  });
});
