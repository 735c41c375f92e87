import { randomUUID } from 'node:crypto';
import { pause } from './figures.js';
import { liveByTenth, tenthsOf, type ImportSample, type Tenth } from './import-tenths.js';
import type { LaunchedSystem } from './launched-system.js';
import { probeProcess, type MemoryProbe } from './live-memory.js';
import { rssMb } from './process-table.js';

export const POLL_MS = 200;
export const LIMIT_MS = 10 * 60_000;

interface Job {
  readonly state: string;
  readonly progress: { readonly done: number } | null;
  readonly result: Readonly<Record<'created' | 'updated' | 'unchanged' | 'rejected', number>> | null;
  readonly failure: { readonly code: string; readonly message: string } | null;
}

export interface Imported {
  readonly seconds: number;
  readonly tenths: readonly Tenth[];
  readonly endedAt: number;
}

export interface HandedIn {
  readonly officer: string;
  readonly department: 'education' | 'finance';
  readonly kind: string;
  readonly rows: number;
  /** What becomes of every row. */
  readonly expected: 'created' | 'unchanged';
}

/** Hands a file in and follows its job: time, progress and the department's memory. */
export async function importFile(system: LaunchedSystem, file: string, given: HandedIn): Promise<Imported> {
  const probe = await probeProcess(system.running().subgraphs[given.department].pid);
  try {
    return await handIn(system, file, { ...given, probe });
  } finally {
    await probe.close();
  }
}

async function handIn(
  system: LaunchedSystem,
  file: string,
  { officer, department, kind, rows, expected, probe }: HandedIn & { readonly probe: MemoryProbe },
): Promise<Imported> {
  const client = system.client(officer);
  const from = performance.now();
  const { jobId } = await client.upload(kind, file, randomUUID());
  const ask = `query ($id: ID!) { job: ${department}Job(id: $id) {
    state progress { done } result { created updated unchanged rejected } failure { code message } } }`;
  const { job, samples } = await watch(() => client.graphql<{ job: Job }>(ask, { id: jobId }), {
    pid: system.running().subgraphs[department].pid,
    live: liveByTenth(probe, rows),
  });
  const endedAt = performance.now();
  if (job.state !== 'SUCCEEDED' || job.result?.[expected] !== rows)
    throw new Error(`the import did not go as it should: ${JSON.stringify(job)}`);
  return { seconds: (endedAt - from) / 1000, tenths: tenthsOf(samples, rows), endedAt };
}

async function watch(
  ask: () => Promise<{ readonly job: Job }>,
  { pid, live }: { readonly pid: number; readonly live: ReturnType<typeof liveByTenth> },
): Promise<{ readonly job: Job; readonly samples: readonly ImportSample[] }> {
  const samples: ImportSample[] = [];
  const end = performance.now() + LIMIT_MS;
  for (;;) {
    const { job } = await ask();
    const done = job.progress?.done ?? 0;
    const [ms, rss] = [performance.now(), rssMb(pid)];
    samples.push({ ms, done, rssMb: rss, ...(await live(done)) });
    if (job.state === 'SUCCEEDED' || job.state === 'FAILED') return { job, samples };
    if (performance.now() > end) throw new Error(`the import has not ended within ${LIMIT_MS / 60_000} minutes`);
    await pause(POLL_MS);
  }
}
