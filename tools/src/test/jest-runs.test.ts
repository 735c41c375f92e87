import { describe, expect, it } from '@jest/globals';
import { jestRuns } from './jest-runs.js';
import { countsOf, sum, summaryLine, type JestRun } from './jest.js';

const FILES = ['e2e/src/st4-ledger.test.ts', 'e2e/src/st40-other.test.ts', 'e2e/src/faults.test.ts'];

describe('which suites npm test and npm run e2e run', () => {
  it('runs everything, the stories last', () => {
    const runs = jestRuns([], FILES);
    expect(runs).toHaveLength(3);
    expect((runs as JestRun[])[2]?.args.slice(-4)).toEqual(['--runTestsByPath', ...FILES]);
  });

  it.each([
    ['ST4', ['e2e/src/st4-ledger.test.ts']],
    ['st40', ['e2e/src/st40-other.test.ts']],
    ['faults', ['e2e/src/faults.test.ts']],
  ])('runs one story by its name: %s', (name, expected) => {
    const [run] = jestRuns(['--e2e', name], FILES) as JestRun[];
    expect(run?.args.slice(-1)).toEqual(expected);
    expect(run?.env).toMatchObject({ LIANGUAN_BUSES: 'both', LIANGUAN_STORY: 'whole' });
  });

  it('runs the long form of what is short among the stories', () => {
    const [run] = jestRuns(['--soak'], FILES) as JestRun[];
    expect(run).toMatchObject({
      args: expect.arrayContaining(['e2e/src/joint-action-faults.test.ts']),
      env: { LIANGUAN_SOAK: 'long' },
    });
  });

  it('runs one long trial by its name, and says which there are', () => {
    const [run] = jestRuns(['--soak', 'backup'], FILES) as JestRun[];
    expect(run?.args.slice(-2)).toEqual(['--runTestsByPath', 'e2e/src/soak/backup.test.ts']);
    expect(jestRuns(['--soak', 'x'], FILES)).toBe(
      '没有名为 x 的长时试验；现有：joint-action-faults、money-faults、escrow-ledger、money、backup',
    );
  });

  it('says which stories there are when the name is none of them', () => {
    expect(jestRuns(['--e2e', 'ST9'], FILES)).toBe('没有名为 ST9 的故事；现有：st4-ledger、st40-other、faults');
  });
});

describe('the totals', () => {
  const summary = (over: object) =>
    JSON.stringify({
      numPassedTests: 5,
      numFailedTests: 0,
      numPendingTests: 1,
      numTodoTests: 0,
      numRuntimeErrorTestSuites: 0,
      ...over,
    });

  it.each([
    ['as jest counted them', summary({}), 0, '5 passed, 0 failed, 1 skipped'],
    [
      'a suite that could not be loaded is a failure',
      summary({ numRuntimeErrorTestSuites: 2 }),
      1,
      '5 passed, 2 failed, 1 skipped',
    ],
    ['an exit code that no count explains is a failure', summary({}), 1, '5 passed, 1 failed, 1 skipped'],
    ['no summary at all is a failure', null, 134, '0 passed, 1 failed, 0 skipped'],
  ])('%s', (_title, text, code, expected) => {
    expect(summaryLine(countsOf(text, code))).toBe(expected);
  });

  it('adds up over several runs', () => {
    expect(
      sum([
        { passed: 1, failed: 2, skipped: 3 },
        { passed: 10, failed: 20, skipped: 30 },
      ]),
    ).toEqual({ passed: 11, failed: 22, skipped: 33 });
  });
});
