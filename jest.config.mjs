// Tests run in bare Node.js, and those of one process share what it has loaded: to load a service anew for each file took most of the time of all tests.
// The processes start with these options; jest itself needs none.
process.env.NODE_OPTIONS = [
  '--conditions=@lianguan/source',
  `--import ${new URL('libs/testing/jest/register.mjs', import.meta.url)}`,
  '--disable-warning=ExperimentalWarning',
].join(' ');

export default {
  // One would be jest's own process, which has not started with them: no --runInBand.
  maxWorkers: 2,
  runner: ['jest-light-runner', { runtime: 'child_process' }],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/dashboard/'],
  modulePathIgnorePatterns: ['/dist/'],
  // What jest loads by itself: the set-up and its end.
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  globalSetup: '<rootDir>/libs/testing/src/global-setup.ts',
  globalTeardown: '<rootDir>/libs/testing/src/global-teardown.ts',
};
