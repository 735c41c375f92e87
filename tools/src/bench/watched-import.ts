import { randomUUID } from 'node:crypto';
import { pause } from './figures.js';
import { tenthsOf, watched, type Tenth } from './import-tenths.js';
import type { LaunchedSystem } from './launched-system.js';
import { probeProcess } from './live-memory.js';

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
export async function importFile(
  system: LaunchedSystem,
  file: string,
  { officer, department, kind, rows, expected }: HandedIn,
): Promise<Imported> {
  const client = system.client(officer);
  const probe = await probeProcess(system.running().subgraphs[department].pid);
  const { result, samples } = await watched(probe, rows, async (look) => {
    const from = performance.now();
    const { jobId } = await client.upload(kind, file, randomUUID());
    const ask = `query ($id: ID!) { job: ${department}Job(id: $id) {
      state progress { done } result { created updated unchanged rejected } failure { code message } } }`;
    const job = await ended(() => client.graphql<{ job: Job }>(ask, { id: jobId }), look);
    const endedAt = performance.now();
    if (job.state !== 'SUCCEEDED' || job.result?.[expected] !== rows)
      throw new Error(`the import did not go as it should: ${JSON.stringify(job)}`);
    return { seconds: (endedAt - from) / 1000, endedAt };
  });
  return { ...result, tenths: tenthsOf(samples, rows) };
}

async function ended(ask: () => Promise<{ readonly job: Job }>, look: (done: number) => Promise<void>): Promise<Job> {
  const end = performance.now() + LIMIT_MS;
  for (;;) {
    const { job } = await ask();
    await look(job.progress?.done ?? 0);
    if (job.state === 'SUCCEEDED' || job.state === 'FAILED') return job;
    if (performance.now() > end) throw new Error(`the import has not ended within ${LIMIT_MS / 60_000} minutes`);
    await pause(POLL_MS);
  }
}
