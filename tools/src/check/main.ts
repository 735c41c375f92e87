import { runSteps, table } from './run-steps.js';
import { steps } from './steps.js';

/** `npm run check`: what CI runs beside the tests. It never rewrites a file; `npm run fix` and `npm run docs` do. `-- name…` runs some steps only. */
const wanted = process.argv.slice(2);
const chosen = wanted.length === 0 ? steps : steps.filter(({ name }) => wanted.some((part) => name.includes(part)));
if (chosen.length === 0) {
  process.stderr.write(`没有名为 ${wanted.join('、')} 的检查；现有：${steps.map(({ name }) => name).join('、')}\n`);
  process.exit(1);
}

const outcomes = await runSteps(chosen, ({ name, ok, notRun, seconds }) => {
  process.stderr.write(`${ok ? (notRun ? '–' : '✓') : '✗'} ${name}（${seconds.toFixed(1)} 秒）\n`);
});
for (const { name, ok, notRun, output } of outcomes)
  if (!ok || notRun) process.stdout.write(`\n—— ${name}\n${output.trimEnd()}\n`);
process.stdout.write(`\n${table(outcomes)}\n`);
process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
