import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../start/problem.js';
import { workspaceRoot } from '../workspace-root.js';
import { parseBenchArguments } from './arguments.js';
import { meets, SECTION_NAMES } from './figures.js';
import { endEverything } from './launched-system.js';
import { currentLoad, describeMachine } from './machine.js';
import { measure } from './measure.js';
import { markdown, plainText, withSections, type Report } from './report.js';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** `npm run bench`: exit code 1 when a target is missed. */
async function bench(argv: readonly string[]): Promise<void> {
  const options = parseBenchArguments(argv);
  const machine = await describeMachine();
  const before = currentLoad();
  const sections = await measure(options, say);
  const loads = { 'load before the run (1, 5, 15 minutes)': before, 'load after it': currentLoad() };
  const report: Report = { machine: { ...machine, ...loads }, sections };
  process.stdout.write(plainText(report));
  if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  if (options.write) write(report, options.only.length === SECTION_NAMES.length);
  const missed = report.sections.flatMap(({ figures }) => figures).filter((figure) => !meets(figure));
  for (const { what } of missed) say(`target missed: ${what}`);
  process.exitCode = missed.length > 0 ? 1 : 0;
}

/** A run of some sections leaves the others' figures as they are. */
function write(report: Report, whole: boolean): void {
  const file = join(workspaceRoot, 'docs', 'benchmarks.md');
  writeFileSync(file, whole ? markdown(report) : withSections(readFileSync(file, 'utf8'), report));
}

const interrupted = (): void => void endEverything().finally(() => process.exit(130));
process.once('SIGINT', interrupted);
process.once('SIGTERM', interrupted);

try {
  await bench(process.argv.slice(2));
} catch (fault) {
  if (!(fault instanceof Problem)) throw fault;
  say(fault.message);
  process.exitCode = 1;
}
