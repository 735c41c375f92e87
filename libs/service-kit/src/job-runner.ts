import { randomUUID } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { faultText } from './faults.js';
import { ImportRefused } from './import-problem.js';
import { runImport } from './job-import.js';
import { claimJob, finishJob, unfinishedJobs, type HeldJob, type JobRow } from './job-store.js';
import { runTask } from './job-task.js';
import { systemCaller } from './operation-context.js';
import type { ServiceRuntime } from './runtime.js';
import type { AnyTask, ImportKind } from './slice.js';
import { Backoff, Waker } from './waker.js';

const POLL_MS = 5_000;
/** Claims without a single row dealt with, after which a job is given up: a fault that time does not heal. */
const MOST_ATTEMPTS = 5;
const LOCK_KEY = `hashtextextended('job ' || $1, 0)`;

/** Works off the service's jobs, one at a time, until stopped; `stop` waits for the batch in hand. */
export async function startJobs(runtime: ServiceRuntime): Promise<{ stop(): Promise<void> }> {
  const waker = new Waker(runtime.jobSignal);
  const loop = work(runtime, waker);
  return {
    async stop() {
      waker.stop();
      await loop;
    },
  };
}

async function work(runtime: ServiceRuntime, waker: Waker): Promise<void> {
  const backoff = new Backoff(500, 10_000);
  while (waker.running) {
    try {
      const worked = await workOnce(runtime, waker);
      backoff.reset();
      if (!worked) await waker.wait(POLL_MS);
    } catch (fault) {
      runtime.logger.warn({ fault: faultText(fault) }, 'a job was interrupted and will be taken up again');
      await waker.rest(backoff.next());
    }
  }
}

/** Runs the oldest job that nobody runs; false when there is none. */
async function workOnce(runtime: ServiceRuntime, waker: Waker): Promise<boolean> {
  const caller = systemCaller(runtime.name, `jobs-${runtime.name}`);
  const waiting = await runtime.inTransaction(caller, unfinishedJobs);
  for (const id of waiting) {
    const lock = await lockJob(runtime, id);
    if (!lock) continue;
    try {
      const held: HeldJob = { id, runner: randomUUID() };
      const job = await runtime.inTransaction(caller, (tx) => claimJob(tx, id, held.runner));
      if (!job) continue;
      await runJob(runtime, { job, held, goOn: () => waker.running });
      return true;
    } finally {
      await unlockJob(lock, id);
    }
  }
  return false;
}

interface Claimed {
  readonly job: JobRow;
  readonly held: HeldJob;
  readonly goOn: () => boolean;
}

async function runJob(runtime: ServiceRuntime, claimed: Claimed): Promise<void> {
  const { job, held } = claimed;
  const kind = runtime.slices.flatMap(({ imports }) => imports ?? []).find((known) => known.kind === job.kind);
  const task = runtime.slices.flatMap(({ tasks }) => tasks ?? []).find((known) => known.kind === job.kind);
  const refused = refusalOf(job, { kind, task });
  if (refused) {
    await runtime.inTransaction(job.caller, (tx) => finishJob(tx, held, refused.rendered()));
    return;
  }
  runtime.logger.info({ job: job.id, kind: job.kind, cursor: job.task_cursor ?? job.cursor }, 'a job is taken up');
  if (kind) await runImport({ runtime, kind, ...claimed });
  if (task) await runTask({ runtime, task, ...claimed });
}

function refusalOf(
  job: JobRow,
  { kind, task }: { readonly kind?: ImportKind | undefined; readonly task?: AnyTask | undefined },
): ImportRefused | undefined {
  if (!kind && !task) return new ImportRefused('BAD_IMPORT_KIND', { kind: job.kind });
  if (job.attempts <= MOST_ATTEMPTS) return undefined;
  return new ImportRefused(task ? 'TASK_FAILED' : 'INTERNAL', { job: job.id });
}

// The lock is the session's: it goes with the process that is killed, at once and without a lease to wait out. Should only this connection
// break, another runner takes the job, and every write of the former one fails on the job's `runner`.
async function lockJob(runtime: ServiceRuntime, id: string): Promise<QueryRunner | undefined> {
  const session = runtime.dataSource.createQueryRunner();
  try {
    const { records } = await session.query(`SELECT pg_try_advisory_lock(${LOCK_KEY}) AS locked`, [id], true);
    if (records[0]?.locked === true) return session;
  } catch (fault) {
    await session.release();
    throw fault;
  }
  await session.release();
  return undefined;
}

async function unlockJob(session: QueryRunner, id: string): Promise<void> {
  try {
    await session.query(`SELECT pg_advisory_unlock(${LOCK_KEY})`, [id]);
  } catch {
    // A broken session has no lock any more.
  } finally {
    await session.release();
  }
}
