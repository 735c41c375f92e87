import { binary, runCommand } from '../run-command.js';
import { jestRuns } from './jest-runs.js';
import { runJest, summaryLine, sum, type Counts } from './jest.js';

/**
 * `npm test [-- path…]`, `npm run e2e [-- ST4]` and `npm run soak`: builds what changed, runs every suite, ends with the one line of the totals on stdout.
 * What jest says while it runs goes to stderr.
 */
const runs = jestRuns(process.argv.slice(2));
if (typeof runs === 'string') {
  process.stderr.write(`${runs}\n`);
  process.exit(1);
}

const build = await runCommand(binary('nx'), ['run-many', '-t', 'build', '--outputStyle=static'], { live: true });
const counts: Counts[] = [];
if (build.code === 0) {
  for (const run of runs) counts.push(await runJest(run));
} else {
  // Nothing can be said of tests of a system that does not build.
  counts.push({ passed: 0, failed: 1, skipped: 0 });
}
const total = sum(counts);
process.stdout.write(`${summaryLine(total)}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
