const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2022',
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
};

const isOnServer = ['postgres', 'mysql'].includes(process.env.TEST_DATABASE);

/** Which files make up a suite: the ordinary one, those that need Redis, a browser, or several nodes. */
const suite = {
  ordinary: {
    testMatch: ['<rootDir>/tests/**/*.test.ts'],
    testPathIgnorePatterns: [
      '/node_modules/',
      '<rootDir>/tests/e2e/',
      '<rootDir>/tests/cluster/',
      '\\.redis\\.test\\.ts$',
      // What no database has a part in runs once, with SQLite.
      ...(isOnServer
        ? ['<rootDir>/tests/house/(?!boot|nodes)', '<rootDir>/tests/(config|pages)/', '\\.rules\\.test\\.ts$']
        : []),
    ],
  },
  // All of them count on one server answering in time.
  redis: { testMatch: ['<rootDir>/tests/**/*.redis.test.ts'], maxWorkers: 2 },
  // Several processes are at work in each file as it is.
  cluster: { testMatch: ['<rootDir>/tests/cluster/**/*.test.ts'], maxWorkers: 1, testTimeout: 3_600_000 },
  // Two browsers on two cores: each waits for its host, or for a page to settle, about half of the time. Three would starve.
  e2e: { testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'], maxWorkers: 2, testTimeout: 180_000 },
}[process.env.TEST_SUITE ?? 'ordinary'];

/** @type {import('jest').Config} */
export default {
  testEnvironment: '<rootDir>/tests/support/host-environment.cjs',
  modulePathIgnorePatterns: ['<rootDir>/playground/dist', '<rootDir>/dist'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  // The query builder warns about every schema change on MariaDB, hundreds of times per boot.
  silent: process.env.TEST_DATABASE === 'mysql' && process.env.TEST_LOG !== 'true',
  globalSetup: '<rootDir>/tests/support/prepare-template.ts',
  // Each file boots a whole Strapi. Two cores are enough for three: one of them mostly waits for another process.
  maxWorkers: 3,
  testSequencer: '<rootDir>/tests/support/longest-first.cjs',
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 60_000,
  ...suite,
};
