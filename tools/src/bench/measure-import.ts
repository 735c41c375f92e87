import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { manyRows } from '@lianguan/data';
import type { BenchArguments } from './arguments.js';
import { percentAbove, rounded, type Figure, type Section } from './figures.js';
import { withFolder, type LaunchedSystem } from './launched-system.js';
import { untilCaughtUp } from './metrics.js';
import { MEMORY_HOW, memoryFigures, tenthsTable } from './import-tenths.js';
import { processorSeconds } from './process-table.js';
import { importFile, LIMIT_MS, POLL_MS, type Imported } from './watched-import.js';

const TARGET_S = 60;
const FLAT_PERCENT = 10;
const TARGET_ROWS = 100_000;
const WARM_UP_ROWS = 20_000;
const OTHER_COUNTY = '341202';
const LEDGER = { officer: 'edu-sup', department: 'education', kind: 'EDUCATION_LEDGER' } as const;

export function measureImport(
  system: LaunchedSystem,
  { rows }: BenchArguments,
  say: (line: string) => void,
): Promise<Section> {
  return withFolder(async (folder) => {
    const warmUp = join(folder, 'warm-up.csv');
    await pipeline(Readable.from(manyRows(WARM_UP_ROWS, OTHER_COUNTY)), createWriteStream(warmUp));
    await importFile(system, warmUp, { ...LEDGER, rows: WARM_UP_ROWS, expected: 'created', officer: 'edu-sup-341202' });
    await untilCaughtUp(system.running(), LIMIT_MS);
    const file = join(folder, 'many-rows.csv');
    await pipeline(Readable.from(manyRows(rows)), createWriteStream(file));
    const { data } = system.running();
    const processorBefore = processorSeconds(data);
    const first = await importFile(system, file, { ...LEDGER, rows, expected: 'created' });
    say(`import of ${rows} rows ${rounded(first.seconds)} s`);
    const { at } = await untilCaughtUp(system.running(), LIMIT_MS);
    const lag = Math.max(0, at - first.endedAt) / 1000;
    const processor = processorSeconds(data) - processorBefore;
    say(`the departments have caught up ${rounded(lag)} s after it`);
    const again = await importFile(system, file, { ...LEDGER, rows, expected: 'unchanged' });
    say(`the same file again ${rounded(again.seconds)} s`);
    await untilCaughtUp(system.running(), LIMIT_MS);
    return {
      name: 'import',
      title: `Import of ${rows} rows`,
      how: [
        `Education ledger as CSV of \`manyRows(${rows})\`, every row another institution, through the gateway's \`POST /imports\` into a system that holds the demonstration ledgers and has warmed up on ${WARM_UP_ROWS} rows of another county; from the upload to the job's end.`,
        'Meanwhile the other five departments take in the events of these rows and education looks for duplicates, on the same processors.',
        `The job is asked every ${POLL_MS} ms through the gateway; a tenth's time is interpolated between two answers.`,
        `${MEMORY_HOW} Here it is education's.`,
        '"Caught up": no outbox holds an event and no consumer has had one for four seconds; the end of the last effect counts.',
        'Processor time is that of the launcher and all that descends from it, user and system. Divided by the number of processors it is the shortest time in which this machine could do this work, whatever else ran on it.',
      ],
      figures: [
        ...figuresOf('', rows, first),
        ...aroundIt(lag, processor),
        ...figuresOf('same file again: ', rows, again),
      ],
      tables: [
        tenthsTable('Tenths of the first import', first.tenths),
        tenthsTable('Tenths of the same file again', again.tenths),
      ],
    };
  });
}

const aroundIt = (lag: number, processor: number): Figure[] => [
  { what: 'every department has caught up, after the end of the import', value: lag, unit: 's' },
  { what: 'processor time of the whole system until then', value: processor, unit: 's' },
];

function figuresOf(prefix: string, rows: number, { seconds, tenths }: Imported): Figure[] {
  const [head, tail] = [tenths[0]!, tenths.at(-1)!];
  // The targets are for 100,000 rows; other numbers of rows are for development.
  const atMost = (target: number) => (rows === TARGET_ROWS ? { atMost: target } : {});
  return [
    { what: `${prefix}whole import`, value: seconds, unit: 's', ...atMost(TARGET_S) },
    { what: `${prefix}rows per second`, value: rows / seconds, unit: 'rows/s' },
    { what: `${prefix}first tenth`, value: head.seconds, unit: 's' },
    { what: `${prefix}last tenth`, value: tail.seconds, unit: 's' },
    {
      what: `${prefix}last tenth's time above the first's`,
      value: percentAbove(tail.seconds, head.seconds),
      unit: '%',
      ...atMost(FLAT_PERCENT),
    },
    ...memoryFigures(tenths, { rows, prefix, ...atMost(FLAT_PERCENT) }),
  ];
}
