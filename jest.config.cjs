/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.(ts|mts|mjs)$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  // dist holds copies of package.json files that would collide in jest's module map.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  globalSetup: '<rootDir>/test/support/before-tests.ts',
  globalTeardown: '<rootDir>/test/support/after-tests.ts',
  setupFilesAfterEnv: ['<rootDir>/test/support/no-warnings.ts'],
  reporters: ['default', '<rootDir>/test/support/totals-reporter.cjs'],
  // Generous: two cores also run browsers and servers for other tests at the same time.
  testTimeout: 120_000,
  maxWorkers: 2,
  // A worker that has run hundreds of files spends its time on its own memory: the histories took six times as long.
  workerIdleMemoryLimit: '1GB',
}
