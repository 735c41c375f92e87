import type { BenchArguments } from './arguments.js';
import { percentile, rounded, type Section } from './figures.js';
import type { LaunchedSystem } from './launched-system.js';
import { officerAt } from './officers.js';

const PAGE = 50;
const WARM_UP = 30;
const TARGET_MS = 100;
const TARGET_ROWS = 100_000;

const QUERY = `query ($filter: InstitutionFilter) { institutions(first: ${PAGE}, filter: $filter) {
  edges { node { id name ledgerNo trainingClass } } pageInfo { endCursor } } }`;

interface Case {
  readonly title: string;
  readonly filter: object;
}

const THREE = { divisionCode: '341203', trainingClass: 'ACADEMIC', certificateState: 'NONE' };
const THREE_AND_NAME: Case = { title: 'three filters and a name prefix', filter: { ...THREE, namePrefix: '批量000' } };
const CASES: readonly Case[] = [
  THREE_AND_NAME,
  { title: 'no filter', filter: {} },
  { title: 'three filters', filter: THREE },
  { title: 'a name prefix that nothing has', filter: { namePrefix: '没有' } },
  { title: 'text anywhere in name, number or code, that nothing has', filter: { search: '没有' } },
];

/** A page of the ledger, after the rows of the import are in it. */
export async function measureLedger(
  system: LaunchedSystem,
  { requests, rows }: BenchArguments,
  say: (line: string) => void,
): Promise<Section> {
  const officer = officerAt(system, 'edu-sup');
  const times = new Map<Case, number[]>(CASES.map((each) => [each, []]));
  // In turn, so that a pause of the machine falls on all of them.
  for (let round = 0; round < WARM_UP + requests; round += 1) {
    for (const [{ filter }, list] of times) {
      const from = performance.now();
      await officer.graphql(QUERY, { filter });
      if (round >= WARM_UP) list.push(performance.now() - from);
    }
  }
  const [p50, p99] = [0.5, 0.99].map((share) => percentile(times.get(THREE_AND_NAME)!, share)) as [number, number];
  say(`ledger: ${THREE_AND_NAME.title}: p50 ${rounded(p50)} ms, p99 ${rounded(p99)} ms`);
  return {
    name: 'ledger',
    title: `The ledger over ${rows} institutions`,
    how: [
      `A page of ${PAGE} institutions of one department through the gateway by an education officer of the county, row security on, beside ${rows} rows of the import and those of the demonstration ledgers and another county; ${requests} requests of each kind one at a time, in turn, after ${WARM_UP} to warm up.`,
      `The three filters are division, class and cell of the certificate matrix. The prefix leaves a tenth of the rows, the class a quarter of those.`,
    ],
    figures: [
      { what: `${THREE_AND_NAME.title}, p50`, value: p50, unit: 'ms' },
      {
        what: `${THREE_AND_NAME.title}, p99`,
        value: p99,
        unit: 'ms',
        ...(rows >= TARGET_ROWS ? { atMost: TARGET_MS } : {}),
      },
    ],
    tables: [
      {
        title: 'By kind, milliseconds',
        head: ['asked for', 'p50', 'p99'],
        rows: [...times].map(([{ title }, list]) => [
          title,
          rounded(percentile(list, 0.5)),
          rounded(percentile(list, 0.99)),
        ]),
      },
    ],
  };
}
