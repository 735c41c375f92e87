import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binary, runCommand } from '../run-command.js';

export interface JestRun {
  readonly title: string;
  /** Arguments of jest beside those that every run has. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface JestSummary {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Suites that could not even be loaded: none of their tests is counted. */
  readonly numRuntimeErrorTestSuites: number;
}

/** Runs jest to its end. No summary, or an exit code that the counts do not explain, counts as a failure. */
export async function runJest({ title, args, env = {} }: JestRun): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'lianguan-jest-'));
  const outputFile = join(folder, 'summary.json');
  try {
    process.stderr.write(`\n—— ${title}\n`);
    const { code } = await runCommand(
      binary('jest'),
      [...args, '--passWithNoTests', '--json', `--outputFile=${outputFile}`],
      { live: true, env },
    );
    return countsOf(existsSync(outputFile) ? readFileSync(outputFile, 'utf8') : null, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function countsOf(summary: string | null, exitCode: number): Counts {
  if (summary === null) return { passed: 0, failed: 1, skipped: 0 };
  const result = JSON.parse(summary) as JestSummary;
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: exitCode !== 0 && failed === 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

export const sum = (counts: readonly Counts[]): Counts =>
  counts.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

export const summaryLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
