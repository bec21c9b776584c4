import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { folderGraph } from './scripts/lint/folder-graph.mjs';

const realTime = [
  'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
  'NewExpression[callee.name="Date"][arguments.length=0]',
].map((selector) => ({
  selector,
  message: 'The time comes from the kernel’s clock, so that tests can move it.',
}));

const foreignUid = [
  'Literal[value=/^plugin::users-permissions/]',
  'TemplateElement[value.raw=/^plugin::users-permissions/]',
].map((selector) => ({ selector, message: 'Only server/users knows users-permissions.' }));

/** Strapi hands much out as `any`; these rules keep it from spreading through the product unseen. */
const untypedValues = [
  'no-unsafe-argument',
  'no-unsafe-assignment',
  'no-unsafe-call',
  'no-unsafe-member-access',
  'no-unsafe-return',
];

const nodeGlobals = Object.fromEntries(
  [
    'AbortController',
    'AbortSignal',
    'Blob',
    'Buffer',
    'FormData',
    'Headers',
    'URL',
    'URLSearchParams',
    'clearInterval',
    'clearTimeout',
    'console',
    'fetch',
    'performance',
    'process',
    'queueMicrotask',
    'setImmediate',
    'setInterval',
    'setTimeout',
    'structuredClone',
  ].map((name) => [name, 'readonly']),
);

export default defineConfig(
  globalIgnores([
    'dist/',
    'coverage/',
    'playground/dist/',
    'playground/build/',
    'playground/.strapi/',
    'playground/.cache/',
    'playground/types/generated/',
    'tests/e2e/artifacts/',
    '**/.tmp/',
  ]),
  // Nobody may switch a rule off in passing: an exception is made here, for all to see.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: nodeGlobals },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['server/tsconfig.json', 'admin/tsconfig.json', 'tsconfig.json', 'playground/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'always' }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Taking fields off an object is done by naming them.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `||` is meant where an empty text counts as none.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true, boolean: true } },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      'max-lines': ['error', { max: 300 }],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'strapi', message: 'Strapi is passed, never taken from the air.' },
      ],
    },
  },
  {
    files: ['server/**/*.ts', 'admin/**/*.{ts,tsx}'],
    plugins: { house: { rules: { 'folder-graph': folderGraph } } },
    rules: { 'house/folder-graph': 'error' },
  },
  {
    files: ['server/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...realTime, ...foreignUid] },
  },
  {
    files: ['server/users/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...realTime] },
  },
  {
    files: ['server/kernel/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', ...foreignUid] },
  },
  {
    // What is compared with the time in the host's tokens comes from the clock that the host uses.
    files: ['server/users/host-clock.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['admin/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    // react-intl declares as methods what it means to be taken apart: `const { formatMessage } = useIntl()`.
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    // Answers over HTTP have no type, and tests say of each value what it must be.
    files: ['tests/**/*.ts'],
    rules: {
      ...Object.fromEntries(untypedValues.map((name) => [`@typescript-eslint/${name}`, 'off'])),
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'max-lines': ['error', { max: 400 }],
    },
  },
);
