import { DEPARTMENTS } from '../departments.js';
import { waysToAsk } from './cross-department-query.js';
import type { Section } from './figures.js';
import type { LaunchedSystem } from './launched-system.js';
import { SIZES } from './measure-query.js';
import { readMetrics, type SystemSamples } from './metrics.js';

const REPEATS = 5;
const METRIC = 'lianguan_sql_statements_total';

export async function measureSql(system: LaunchedSystem, say: (line: string) => void): Promise<Section> {
  const counts = new Map<number, readonly number[]>();
  for (const size of SIZES) counts.set(size, await countFor(system, size));
  const sum = (size: number): number => counts.get(size)!.reduce((total, count) => total + count, 0);
  const [one, many] = SIZES;
  say(`SQL statements: ${sum(one)} for ${one} institution, ${sum(many)} for ${many}`);
  return {
    name: 'sql',
    title: "SQL statements of the job's query",
    how: [
      `Growth of \`${METRIC}{kind="operation"}\` at each department's metrics port over ${REPEATS} times the query of the section above through the gateway, divided by ${REPEATS}, in a system that nobody else asks. BEGIN, COMMIT and the row security settings sent with BEGIN are not counted.`,
    ],
    figures: [
      { what: `all departments, ${one} institution`, value: sum(one), unit: 'statements' },
      { what: `all departments, ${many} institutions`, value: sum(many), unit: 'statements', atMost: sum(one) },
    ],
    tables: [
      {
        title: 'By department',
        head: ['department', ...SIZES.map(String)],
        rows: DEPARTMENTS.map(({ name }, index) => [name, ...SIZES.map((size) => counts.get(size)![index]!)]),
      },
    ],
  };
}

async function countFor(system: LaunchedSystem, size: number): Promise<number[]> {
  const { gateway } = await waysToAsk(system, size);
  await gateway.ask();
  const before = statements(await readMetrics(system.running()));
  for (let repeat = 0; repeat < REPEATS; repeat += 1) await gateway.ask();
  const after = statements(await readMetrics(system.running()));
  return after.map((count, index) => (count - before[index]!) / REPEATS);
}

const statements = (samples: SystemSamples): number[] =>
  DEPARTMENTS.map(({ name }) => samples[name].sum(METRIC, { kind: 'operation' }));
