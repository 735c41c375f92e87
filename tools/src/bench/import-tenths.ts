import { mean, percentAbove, rounded, type Figure, type Table } from './figures.js';

export interface ImportSample {
  readonly ms: number;
  readonly done: number;
  readonly rssMb: number;
}

export interface Tenth {
  readonly seconds: number;
  /** Mean of the readings in this tenth: between two collections of garbage memory rises and falls like a saw. */
  readonly rssMb: number;
  readonly lowestRssMb: number;
  readonly highestRssMb: number;
}

const TENTHS = 10;

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
    return {
      seconds: (to - from) / 1000,
      rssMb: mean(readings),
      lowestRssMb: Math.min(...readings),
      highestRssMb: Math.max(...readings),
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

/** What is left when the garbage of the moment is gone: a tenth may be too short to see a collection. */
export function memoryFigure(tenths: readonly Tenth[], prefix = ''): Figure {
  const lowest = (half: readonly Tenth[]): number => Math.min(...half.map(({ lowestRssMb }) => lowestRssMb));
  return {
    what: `${prefix}lowest resident memory, second half above the first`,
    value: percentAbove(lowest(tenths.slice(TENTHS / 2)), lowest(tenths.slice(0, TENTHS / 2))),
    unit: '%',
  };
}

export const tenthsTable = (title: string, tenths: readonly Tenth[]): Table => ({
  title,
  head: ['tenth', 'seconds', 'RSS mean MB', 'RSS lowest MB', 'RSS highest MB'],
  rows: tenths.map((tenth, index) => [
    index + 1,
    rounded(tenth.seconds),
    rounded(tenth.rssMb),
    rounded(tenth.lowestRssMb),
    rounded(tenth.highestRssMb),
  ]),
});
