import { lineOf, mean, rounded, type Figure, type Table } from './figures.js';
import type { LiveMemory, MemoryProbe } from './live-memory.js';
import { rssMb } from './process-table.js';

export interface ImportSample {
  readonly ms: number;
  readonly done: number;
  readonly rssMb: number;
  /** At one of the samples of each tenth. */
  readonly live?: LiveMemory & { readonly tenth: number };
}

export interface Tenth {
  readonly seconds: number;
  /** As the process ran, garbage included: it rises and falls like a saw, and says nothing of what is held. */
  readonly rssMb: number;
  readonly highestRssMb: number;
  /** None where the tenth was over before it was looked at. */
  readonly live?: LiveMemory;
}

const TENTHS = 10;
/** A line through fewer readings says nothing. */
const FEWEST_READINGS = 6;
const BYTES_PER_MB = 1024 * 1024;

/** What is live, the first time that so much is done that a new tenth has begun. */
export function liveByTenth(
  probe: Pick<MemoryProbe, 'collect'>,
  all: number,
): (done: number) => Promise<Pick<ImportSample, 'live'>> {
  let next = 0;
  return async (done) => {
    const tenth = Math.floor((done / all) * TENTHS);
    if (done === 0 || tenth < next || tenth >= TENTHS) return {};
    next = tenth + 1;
    return { live: { tenth, ...(await probe.collect()) } };
  };
}

interface Watched<Result> {
  readonly result: Result;
  readonly samples: readonly ImportSample[];
}

/** Looks at the process's memory each time that the work says how much of `all` is done. The probe is closed when it is over, whatever its end. */
export async function watched<Result>(
  probe: MemoryProbe,
  all: number,
  work: (look: (done: number) => Promise<void>) => Promise<Result>,
): Promise<Watched<Result>> {
  const samples: ImportSample[] = [];
  const live = liveByTenth(probe, all);
  try {
    const result = await work(async (done) => {
      const [ms, rss] = [performance.now(), rssMb(probe.pid)];
      samples.push({ ms, done, rssMb: rss, ...(await live(done)) });
    });
    return { result, samples };
  } finally {
    await probe.close();
  }
}

/** Splits the work, not the time, into ten; samples are in order of time. The first tenth begins at the last sample without a row done. */
export function tenthsOf(samples: readonly ImportSample[], rows: number): Tenth[] {
  const work = samples.slice(
    Math.max(
      0,
      samples.findLastIndex(({ done }) => done === 0),
    ),
  );
  const marks = Array.from({ length: TENTHS + 1 }, (_none, index) => timeOf(work, (rows * index) / TENTHS));
  return Array.from({ length: TENTHS }, (_none, index) => {
    const [from, to] = [marks[index]!, marks[index + 1]!];
    const readings = readingsBetween(work, from, to);
    const { live } = work.find((sample) => sample.live?.tenth === index) ?? {};
    return {
      seconds: (to - from) / 1000,
      rssMb: mean(readings),
      highestRssMb: Math.max(...readings),
      ...(live ? { live } : {}),
    };
  });
}

/** When so many rows were done, on the straight line between two samples. */
function timeOf(samples: readonly ImportSample[], done: number): number {
  const after = samples.findIndex((sample) => sample.done >= done);
  const [left, right] = [samples[after - 1], samples[after]];
  if (!right) throw new Error('the samples do not reach the end of the work');
  if (!left) return right.ms;
  return left.ms + ((right.ms - left.ms) * (done - left.done)) / (right.done - left.done);
}

function readingsBetween(samples: readonly ImportSample[], from: number, to: number): number[] {
  const within = samples.filter(({ ms }) => ms >= from && ms <= to);
  // A tenth shorter than the pause between two readings has none of its own.
  const nearest = samples.find(({ ms }) => ms >= to) ?? samples.at(-1)!;
  return (within.length > 0 ? within : [nearest]).map(({ rssMb }) => rssMb);
}

interface Judged {
  readonly rows: number;
  readonly prefix?: string;
  readonly atMost?: number;
}

/** Whether memory is flat: what all the work adds to what is held at its beginning, on the straight line through the tenths' readings. */
export function memoryFigures(tenths: readonly Tenth[], { rows, prefix = '', ...target }: Judged): Figure[] {
  const grown = (of: keyof LiveMemory) => {
    const readings = tenths.flatMap(({ live }, index) => (live ? [[index / TENTHS, live[of]] as const] : []));
    if (readings.length < FEWEST_READINGS) throw new Error('too few tenths were looked at');
    return lineOf(readings);
  };
  const [live, resident] = [grown('liveMb'), grown('rssMb')];
  const percent = ({ slope, intercept }: typeof live): number => (slope / intercept) * 100;
  return [
    { what: `${prefix}live memory, growth over the work`, value: percent(live), unit: '%', ...target },
    {
      what: `${prefix}resident memory after collections, growth over the work`,
      value: percent(resident),
      unit: '%',
      ...target,
    },
    { what: `${prefix}live memory that a row adds`, value: (live.slope * BYTES_PER_MB) / rows, unit: 'bytes' },
  ];
}

/** For the "How" of a section with `memoryFigures`. */
export const MEMORY_HOW =
  "Memory: once in each tenth the process is told through node's inspector to collect its garbage. Live is what is then held in the heap and in buffers outside of it; growth is that of the straight line through the readings, from the beginning of the work to its end, so that what each row leaves behind shows in all of them. Resident memory (VmRSS) just after a collection has also what libraries allocate for themselves. Mean and highest VmRSS are as the process runs: garbage is most of the difference, and how much of it there is, V8 decides by its limits and the allocation rate; they are not judged. The time includes the collections.";

export const tenthsTable = (title: string, tenths: readonly Tenth[]): Table => ({
  title,
  head: ['tenth', 'seconds', 'live MB', 'RSS after collection MB', 'RSS mean MB', 'RSS highest MB'],
  rows: tenths.map(({ seconds, rssMb, highestRssMb, live }, index) => [
    index + 1,
    rounded(seconds),
    live ? rounded(live.liveMb) : '',
    live ? rounded(live.rssMb) : '',
    rounded(rssMb),
    rounded(highestRssMb),
  ]),
});
