import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { repositoryFolder } from '../support/paths';

/** Code that would stand in an existing file, and the rule that must refuse it; `null` when it must pass. */
interface Case {
  name: string;
  file: string;
  code: string;
  rule: string | null;
}

const graph = 'house/folder-graph';

const cases: Case[] = [
  {
    name: 'the kernel knows no feature',
    file: 'server/kernel/bus.ts',
    code: "import { createInvitation } from '../invitations/create';\nvoid createInvitation;\n",
    rule: graph,
  },
  {
    name: 'the kernel knows not even the configuration',
    file: 'server/kernel/bus.ts',
    code: "import type { Config } from '../config';\nexport type Copy = Config;\n",
    rule: graph,
  },
  {
    name: 'delivery does not look back at invitations',
    file: 'server/delivery/index.ts',
    code: "export * from '../invitations/store';\n",
    rule: graph,
  },
  {
    name: 'nobody calls the timeline',
    file: 'server/invitations/create.ts',
    code: "export const timeline = () => import('../timeline/store');\n",
    rule: graph,
  },
  {
    name: 'a verb does not limit rates; its controller may',
    file: 'server/invitations/create.ts',
    code: "export * from '../rate-limits/limiter';\n",
    rule: graph,
  },
  {
    name: 'the server knows nothing of the panel',
    file: 'server/invitations/create.ts',
    code: "export * from '../../admin/kernel/plugin-id';\n",
    rule: graph,
  },
  {
    name: 'the panel takes no code from the server',
    file: 'admin/index.ts',
    code: "export * from '../server/invitations/contract';\n",
    rule: graph,
  },
  {
    name: 'invitations use delivery',
    file: 'server/invitations/create.ts',
    code: "export * from '../delivery';\n",
    rule: null,
  },
  {
    name: 'everybody uses the kernel',
    file: 'server/delivery/index.ts',
    code: "export * from '../kernel/clock';\n",
    rule: null,
  },
  {
    name: 'Strapi is passed, never global',
    file: 'server/kernel/bus.ts',
    code: 'export const everything = () => strapi.plugins;\n',
    rule: 'no-restricted-globals',
  },
  {
    name: 'only server/users knows users-permissions',
    file: 'server/invitations/create.ts',
    code: "export const uid = 'plugin::users-permissions.user';\n",
    rule: 'no-restricted-syntax',
  },
  {
    name: 'server/users does know it',
    file: 'server/users/index.ts',
    code: "export const uid = 'plugin::users-permissions.user';\n",
    rule: null,
  },
  {
    name: 'the time comes from the clock (Date.now)',
    file: 'server/kernel/bus.ts',
    code: 'export const now = (): number => Date.now();\n',
    rule: 'no-restricted-syntax',
  },
  {
    name: 'the time comes from the clock (new Date)',
    file: 'server/users/index.ts',
    code: 'export const now = (): Date => new Date();\n',
    rule: 'no-restricted-syntax',
  },
  {
    name: 'a given moment may become a Date',
    file: 'server/kernel/bus.ts',
    code: 'export const moment = (text: string): Date => new Date(text);\n',
    rule: null,
  },
  {
    name: 'no any',
    file: 'server/kernel/bus.ts',
    code: 'export const value = (input: any): unknown => input;\n',
    rule: '@typescript-eslint/no-explicit-any',
  },
  {
    name: 'no promise is left alone',
    file: 'server/kernel/bus.ts',
    code: 'const work = (): Promise<void> => Promise.resolve();\nwork();\n',
    rule: '@typescript-eslint/no-floating-promises',
  },
  {
    name: 'types are imported as types',
    file: 'server/kernel/bus.ts',
    code: "import { Core } from '@strapi/types';\nexport type App = Core.Strapi;\n",
    rule: '@typescript-eslint/consistent-type-imports',
  },
  {
    name: 'a file stays readable',
    file: 'server/kernel/bus.ts',
    code: 'export {};\n'.repeat(301),
    rule: 'max-lines',
  },
  {
    name: 'rules of hooks',
    file: 'admin/index.ts',
    code: "import { useState } from 'react';\nexport const Part = (shown: boolean): void => {\n  if (shown) useState(1);\n};\n",
    rule: 'react-hooks/rules-of-hooks',
  },
];

let verdicts: string[][];

beforeAll(() => {
  const script = path.join(__dirname, 'lint-cases.mjs');
  const child = spawnSync(process.execPath, [script], {
    cwd: repositoryFolder,
    // With CI set, the parser reads the files as they are on the disk instead of the text that it is given.
    env: { ...process.env, CI: '' },
    input: JSON.stringify(cases.map(({ file, code }) => ({ file, code }))),
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  verdicts = JSON.parse(child.stdout) as string[][];
}, 120_000);

describe('the lint rules', () => {
  it.each(cases.map((entry, index) => ({ ...entry, index })))('$name', ({ index, rule }) => {
    const broken = verdicts[index]?.map((message) => message.split(':')[0]);
    if (rule === null) expect(verdicts[index]).toEqual([]);
    else expect(broken).toContain(rule);
  });
});
