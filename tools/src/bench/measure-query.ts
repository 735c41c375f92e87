import type { BenchArguments } from './arguments.js';
import { waysToAsk, type Way } from './cross-department-query.js';
import { percentile, rounded, type Figure, type Section, type Table } from './figures.js';
import type { LaunchedSystem } from './launched-system.js';

export const SIZES = [1, 50] as const;
const WARM_UP = 30;
const LIMIT_MS = 120_000;

interface Timing {
  readonly name: string;
  readonly p50: number;
  readonly p99: number;
}

interface Measured {
  readonly size: number;
  readonly rounds: number;
  readonly gateway: Timing;
  readonly direct: readonly Timing[];
}

/** `state` says what the system holds, for the headings. */
export async function measureQuery(
  system: LaunchedSystem,
  { requests }: BenchArguments,
  { state, say }: { readonly state: string; say(line: string): void },
): Promise<Section> {
  const measured: Measured[] = [];
  for (const size of SIZES) {
    const result = await measureSize(system, size, requests);
    say(
      `query for ${size} (${state}): gateway p50 ${rounded(result.gateway.p50)} ms, p99 ${rounded(result.gateway.p99)} ms`,
    );
    measured.push(result);
  }
  return {
    name: 'query',
    title: `The job's query, ${state}`,
    how: [
      'The query of story ST4 across all six departments, `institutions(first: N)` with everything that the departments add, by an education officer, one request at a time.',
      `In each round the gateway is asked, then each subgraph directly for its part of the same operation (education its list, the others \`_entities\` of the same institutions) with a context signed like the gateway's; ${rounds(measured)} rounds after ${WARM_UP} to warm up, beginning with another way each round. An answer with an error ends the run.`,
      '"Two steps" adds the slowest of the other five to education\'s own time: what any gateway must wait for, since the others are asked for the institutions that education names.',
    ],
    figures: measured.flatMap(figuresOf),
    tables: measured.map(tableOf),
  };
}

const rounds = (measured: readonly Measured[]): string =>
  [...new Set(measured.map((each) => each.rounds))].join(' and ');

async function measureSize(system: LaunchedSystem, size: number, requests: number): Promise<Measured> {
  const { gateway, direct } = await waysToAsk(system, size);
  const ways = [gateway, ...direct];
  for (let round = 0; round < WARM_UP; round += 1) await askAll(ways, round);
  const times = new Map<Way, number[]>(ways.map((way) => [way, []]));
  const end = performance.now() + LIMIT_MS;
  let done = 0;
  while (done < requests && performance.now() < end) {
    for (const [way, ms] of await askAll(ways, done)) times.get(way)!.push(ms);
    done += 1;
  }
  const timing = (way: Way): Timing => {
    const values = times.get(way)!;
    return { name: way.name, p50: percentile(values, 0.5), p99: percentile(values, 0.99) };
  };
  return { size, rounds: done, gateway: timing(gateway), direct: direct.map(timing) };
}

// Whoever comes after the gateway's request finds other caches than whoever comes after a small one.
async function askAll(ways: readonly Way[], round: number): Promise<Map<Way, number>> {
  const times = new Map<Way, number>();
  for (let step = 0; step < ways.length; step += 1) {
    const way = ways[(round + step) % ways.length]!;
    times.set(way, await way.ask());
  }
  return times;
}

type Share = 'p50' | 'p99';

function figuresOf({ size, gateway, direct }: Measured): Figure[] {
  return (['p50', 'p99'] as const).flatMap((share) => {
    const slowest = Math.max(...direct.map((timing) => timing[share]));
    const about = `${size} institution${size === 1 ? '' : 's'}, ${share}`;
    return [
      { what: `${about}: gateway`, value: gateway[share], unit: 'ms' },
      { what: `${about}: slowest direct subgraph call`, value: slowest, unit: 'ms' },
      { what: `${about}: gateway to slowest direct call`, value: gateway[share] / slowest, unit: '×' },
      { what: `${about}: gateway to the two steps`, value: gateway[share] / twoSteps(direct, share), unit: '×' },
    ];
  });
}

function twoSteps(direct: readonly Timing[], share: Share): number {
  const own = direct.filter(({ name }) => name === 'education').map((timing) => timing[share]);
  const others = direct.filter(({ name }) => name !== 'education').map((timing) => timing[share]);
  return Math.max(...own) + Math.max(...others);
}

const tableOf = ({ size, gateway, direct }: Measured): Table => ({
  title: `${size} institution${size === 1 ? '' : 's'}, milliseconds`,
  head: ['asked', 'p50', 'p99'],
  rows: [gateway, ...direct].map(({ name, p50, p99 }) => [name, rounded(p50), rounded(p99)]),
});
