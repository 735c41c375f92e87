import { Gauge } from 'prom-client';
import type { ServiceRuntime } from './runtime.js';

interface Sample {
  readonly depth: string;
  readonly age: string;
  readonly parked: string;
  readonly failing: string;
}

const GAUGES = [
  ['outbox_depth', 'Events that wait to be published', 'depth'],
  ['outbox_oldest_seconds', 'Age of the oldest event that waits to be published', 'age'],
  ['parked_keys', 'Keys whose events are kept aside', 'parked'],
  ['deadlines_failing', 'Due deadlines whose act failed or was refused', 'failing'],
] as const satisfies readonly (readonly [string, string, keyof Sample])[];

const FRESH_MS = 500;

/** Figures that the tables hold, read when they are scraped; NaN while the database is away. */
export function registerGauges(runtime: ServiceRuntime): void {
  let sample: Promise<Sample | undefined> | undefined;
  let takenAt = 0;
  const current = () => {
    if (sample && performance.now() - takenAt < FRESH_MS) return sample;
    takenAt = performance.now();
    return (sample = takeSample(runtime).catch(() => undefined));
  };
  for (const [name, help, field] of GAUGES) {
    const gauge: Gauge = new Gauge({
      name: `lianguan_${name}`,
      help,
      registers: [runtime.registry],
      collect: async () => {
        const taken = await current();
        gauge.set(taken ? Number(taken[field]) : Number.NaN);
      },
    });
  }
}

async function takeSample({ dataSource }: ServiceRuntime): Promise<Sample | undefined> {
  const [sample] = await dataSource.query<Sample[]>(
    `select (select count(*) from outbox) as depth,
       (select coalesce(extract(epoch from clock_timestamp() - min(at)), 0) from outbox) as age,
       (select count(*) from parked_key) as parked,
       (select count(*) from deadline where refused is not null or attempts > 0) as failing`,
  );
  return sample;
}
