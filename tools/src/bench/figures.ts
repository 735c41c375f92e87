/** One measured value; with `atMost` or `atLeast` it is held against a target. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface Section {
  readonly name: SectionName;
  readonly title: string;
  /** How the figures were made, a sentence each. */
  readonly how: readonly string[];
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
}

export const SECTION_NAMES = [
  'start',
  'import',
  'ledger',
  'export',
  'query',
  'sql',
  'memory',
  'relay',
  'subscription',
  'joint-action',
  'hold',
  'revocation',
  'rebuild',
  'bank-statement',
  'in-service',
  'timetable',
  'published-courses',
  'escrow-ledger',
  'escrow-settlement',
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

export const meets = ({ value, atMost = Infinity, atLeast = -Infinity }: Figure): boolean =>
  value <= atMost && value >= atLeast;

/** Of an unsorted, non-empty list, by the nearest rank: a value that was really measured. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('a percentile of nothing');
  return value;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** What `value` stands above `base`, in percent; negative below it. */
export const percentAbove = (value: number, base: number): number => (value / base - 1) * 100;

/** The straight line through points, by least squares. */
export function lineOf(points: readonly (readonly [x: number, y: number])[]): {
  readonly slope: number;
  readonly intercept: number;
} {
  const [x, y] = [mean(points.map((point) => point[0])), mean(points.map((point) => point[1]))];
  const slope =
    points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) /
    points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return { slope, intercept: y - slope * x };
}

/** Two decimals below ten, one below a hundred, none above: more would pretend precision. */
export function rounded(value: number): number {
  const size = Math.abs(value);
  const decimals = size < 10 ? 2 : size < 100 ? 1 : 0;
  return Number(value.toFixed(decimals));
}

/** Seconds that `work` takes, and what it gives. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly seconds: number; readonly result: T }> {
  const from = performance.now();
  const result = await work();
  return { seconds: (performance.now() - from) / 1000, result };
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Asks every `everyMs` until the answer is not undefined; a wait without end is a fault. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined>,
  { limitMs, everyMs }: { readonly limitMs: number; readonly everyMs: number },
): Promise<T> {
  const end = performance.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`${what}: not within ${limitMs / 1000} s`);
    await pause(everyMs);
  }
}
