import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { repositoryFolder } from '../support/paths';

let folder: string;
let files: string[];

const filesUnder = (directory: string): string[] =>
  readdirSync(directory).flatMap((name) => {
    const entry = path.join(directory, name);
    return statSync(entry).isDirectory() ? filesUnder(entry) : [entry];
  });

const read = (file: string): string => readFileSync(path.join(folder, 'package', file), 'utf8');

/** Runs a command and answers what it printed. */
const output = (command: string, args: string[]): string => {
  const child = spawnSync(command, args, { cwd: repositoryFolder, encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return child.stdout;
};

/** A chunk of the admin side with every chunk that it imports at once, rather than when it is needed. */
const loadedAtStart = (chunk: string): string[] => {
  const file = `dist/admin/${chunk}`;
  const imported = [...read(file).matchAll(/^(?:import|export) .*?from "\.\/(.+?)";$/gm)].map(
    ([, name = '']) => name,
  );
  return [file, ...imported.flatMap(loadedAtStart)];
};

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'invitations-pack-'));
  output('npm', ['pack', '--silent', '--pack-destination', folder]);
  const [archive = ''] = readdirSync(folder);
  output('tar', ['-xzf', path.join(folder, archive), '-C', folder]);
  const top = path.join(folder, 'package');
  files = filesUnder(top).map((file) => path.relative(top, file));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package that npm would publish', () => {
  it('holds what a user needs and nothing else', () => {
    const documents = files.filter((file) => !file.startsWith('dist/')).sort();
    expect(documents).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'SECURITY.md', 'package.json']);
    const foreign = files.filter(
      (file) => file.startsWith('dist/') && !/^dist\/(admin|server)\/.*\.(js|mjs|d\.ts)$/.test(file),
    );
    expect(foreign).toEqual([]);
  });

  it('keeps the declarations of the two sides apart', () => {
    expect(files.filter((file) => /^dist\/server\/(admin|tests|playground|scripts)\//.test(file))).toEqual(
      [],
    );
    expect(files.filter((file) => /^dist\/admin\/(server|tests|playground|scripts)\//.test(file))).toEqual(
      [],
    );
  });

  it('has every file that its exports name', () => {
    const { exports } = JSON.parse(read('package.json')) as {
      exports: Record<string, string | Record<string, string>>;
    };
    const named = Object.values(exports).flatMap((entry) =>
      typeof entry === 'string'
        ? [entry]
        : Object.entries(entry).flatMap(([condition, file]) => (condition === 'source' ? [] : [file])),
    );
    for (const file of named) expect(files).toContain(file.replace('./', ''));
  });

  it('says nothing of the machine it was built on, and maps to no sources', () => {
    for (const file of files.filter((name) => name.startsWith('dist/'))) {
      const text = read(file);
      expect([file, text.includes(repositoryFolder)]).toEqual([file, false]);
      expect([file, /^\/\/# sourceMappingURL=/m.test(text)]).toEqual([file, false]);
    }
  });

  it('brings no copy of what the host has already', () => {
    const server = read('dist/server/index.js');
    expect(server).toContain('require("@strapi/utils")');
    const admin = files.filter((file) => /^dist\/admin\/.*\.mjs$/.test(file)).map(read);
    expect(admin.join('\n')).not.toMatch(/react\.production|Copyright \(c\) Facebook/);
  });

  it('has a lean admin side, of which the menu entry is all that loads at the start', () => {
    const chunks = files.filter((file) => /^dist\/admin\/.*\.mjs$/.test(file));
    const gzippedBytes = (names: string[]): number =>
      names.reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
    expect(gzippedBytes(chunks)).toBeLessThan(150_000);
    expect(gzippedBytes(loadedAtStart('index.mjs'))).toBeLessThan(3_000);
  });
});
