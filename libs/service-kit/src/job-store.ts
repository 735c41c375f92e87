import type { Caller } from '@lianguan/kernel';
import type { CellError, RowCells } from './import-row.js';
import { IMPORT_LIMITS } from './import-limits.js';
import { ImportRefused, type RenderedProblem } from './import-problem.js';
import type { Spool } from './import-spool.js';
import type { Tx } from './operation.js';
import type { ServiceRuntime } from './runtime.js';
import type { ImportKind } from './slice.js';
import { uuidV7 } from './uuid-v7.js';

export type JobState = 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED';

export interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly state: JobState;
  /** The importer, in whose right the rows are kept. */
  readonly caller: Caller;
  readonly request_hash: string;
  readonly file_name: string;
  readonly total: number;
  readonly done: number;
  /** Number of the last row of the file that is dealt with. */
  readonly cursor: number;
  readonly created_count: number;
  readonly updated_count: number;
  readonly unchanged_count: number;
  readonly rejected_count: number;
  readonly failure_code: string | null;
  readonly failure_message: string | null;
  /** Claims since the last row that was dealt with. */
  readonly attempts: number;
  /** Of a task, not of an import: what it is about, and where it stands. */
  readonly task_input: unknown;
  readonly task_cursor: string | null;
  readonly created_at: Date;
  readonly finished_at: Date | null;
}

export const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export interface FileToImport {
  readonly kind: ImportKind;
  readonly idempotencyKey: string;
  readonly fileName: string;
  readonly content: Spool;
  /** sha256 of the content, hexadecimal. */
  readonly hash: string;
}

/** Makes the job, or finds the one that the same request made before: at once or again, one key is one job. */
export async function acceptImport(
  runtime: ServiceRuntime,
  caller: Caller,
  file: FileToImport,
): Promise<{ readonly job: JobRow; readonly replayed: boolean }> {
  const accepted = await runtime.inTransaction(caller, async (tx) => {
    const created = await insertJob(tx, caller, file);
    if (!created) return { job: await jobOfKey(tx, caller, file), replayed: true };
    let part = 0;
    for await (const content of file.content.read(IMPORT_LIMITS.chunkBytes)) {
      await tx.query('INSERT INTO job_file (job_id, part, content) VALUES ($1, $2, $3)', [created.id, part++, content]);
    }
    return { job: created, replayed: false };
  });
  runtime.jobSignal.wake();
  return accepted;
}

// The unique key makes a second request at the same moment wait here for the first one's commit.
async function insertJob(tx: Tx, caller: Caller, file: FileToImport): Promise<JobRow | undefined> {
  const [job] = await tx.query<JobRow>(
    `INSERT INTO job (id, kind, title, agency, division_code, subject, caller, idempotency_key, request_hash, file_name)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (subject, idempotency_key) DO NOTHING RETURNING *`,
    [
      uuidV7(),
      file.kind.kind,
      file.kind.title,
      caller.agency,
      caller.division,
      caller.subject,
      JSON.stringify(withoutPersonalData(caller)),
      file.idempotencyKey,
      file.hash,
      file.fileName,
    ],
  );
  return job;
}

async function jobOfKey(tx: Tx, caller: Caller, file: FileToImport): Promise<JobRow> {
  const [job] = await tx.query<JobRow>('SELECT * FROM job WHERE subject = $1 AND idempotency_key = $2', [
    caller.subject,
    file.idempotencyKey,
  ]);
  if (job?.request_hash !== file.hash || job.kind !== file.kind.kind) throw new ImportRefused('IDEMPOTENCY_KEY_REUSED');
  return job;
}

export function withoutPersonalData(caller: Caller): Caller {
  const { agency, roles, division, subject, operationId, bankId } = caller;
  return { agency, roles, division, subject, operationId, ...(bankId !== undefined && { bankId }) };
}

/** Ids of jobs that wait or whose runner may be gone, oldest first. */
export async function unfinishedJobs(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM job WHERE state IN ('QUEUED', 'RUNNING') ORDER BY created_at, id LIMIT 20`,
  );
  return rows.map(({ id }) => id);
}

/** Takes the job for `runner`; undefined when it was finished meanwhile. */
export async function claimJob(tx: Tx, id: string, runner: string): Promise<JobRow | undefined> {
  const [job] = await tx.query<JobRow>(
    `UPDATE job SET state = 'RUNNING', runner = $2, attempts = attempts + 1, started_at = coalesce(started_at, clock_timestamp())
     WHERE id = $1 AND state IN ('QUEUED', 'RUNNING') RETURNING *`,
    [id, runner],
  );
  return job;
}

/** Copies the file of a job into `spool`. */
export async function loadFile(runtime: ServiceRuntime, job: JobRow, spool: Spool): Promise<void> {
  for (let part = 0; ; part++) {
    const [row] = await runtime.inTransaction(job.caller, (tx) =>
      tx.query<{ content: Buffer }>('SELECT content FROM job_file WHERE job_id = $1 AND part = $2', [job.id, part]),
    );
    if (!row) return;
    await spool.append(row.content);
  }
}

/** A claimed job: every change to it proves that this runner still holds it. */
export interface HeldJob {
  readonly id: string;
  readonly runner: string;
}

export interface Reject {
  readonly number: number;
  readonly errors: readonly CellError[];
  readonly cells: RowCells;
}

export interface Progress {
  /** Number of the batch's last row. */
  readonly cursor: number;
  readonly done: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejects: readonly Reject[];
}

/** Records a batch in the transaction that keeps its rows. */
export async function recordProgress(tx: Tx, job: HeldJob, progress: Progress): Promise<void> {
  const { cursor, done, created, updated, unchanged, rejects } = progress;
  await changeHeld(tx, job, {
    set: `cursor = $3, done = done + $4, created_count = created_count + $5, updated_count = updated_count + $6,
          unchanged_count = unchanged_count + $7, rejected_count = rejected_count + $8, attempts = 0`,
    values: [cursor, done, created, updated, unchanged, rejects.length],
  });
  if (rejects.length === 0) return;
  await tx.query(
    `INSERT INTO job_reject (job_id, row_number, errors, cells)
     SELECT $1, row.number, row.errors, row.cells FROM jsonb_to_recordset($2::jsonb) AS row (number int, errors jsonb, cells jsonb)`,
    [job.id, JSON.stringify(rejects)],
  );
}

/** Records a portion of a task in the transaction that keeps its work. */
export const recordPortion = (
  tx: Tx,
  job: HeldJob,
  { cursor, done }: { readonly cursor: string; readonly done: number },
): Promise<void> =>
  changeHeld(tx, job, { set: 'task_cursor = $3, done = done + $4, attempts = 0', values: [cursor, done] });

export const recordTotal = (tx: Tx, job: HeldJob, total: number): Promise<void> =>
  changeHeld(tx, job, { set: 'total = $3', values: [total] });

/** A stop in good order is no failed attempt. */
export const recordPause = (tx: Tx, job: HeldJob): Promise<void> =>
  changeHeld(tx, job, { set: 'attempts = 0', values: [] });

/** Ends the job; the file is not needed any more. */
export async function finishJob(tx: Tx, job: HeldJob, failure: RenderedProblem | null): Promise<void> {
  await changeHeld(tx, job, {
    set: 'state = $3, failure_code = $4, failure_message = $5, finished_at = clock_timestamp()',
    values: [failure ? 'FAILED' : 'SUCCEEDED', failure?.code ?? null, failure?.message ?? null],
  });
  await tx.query('DELETE FROM job_file WHERE job_id = $1', [job.id]);
}

interface JobChange {
  /** Assignments; parameters from $3 on are `values`. */
  readonly set: string;
  readonly values: readonly unknown[];
}

async function changeHeld(tx: Tx, job: HeldJob, { set, values }: JobChange): Promise<void> {
  const rows = await tx.query(
    `UPDATE job SET ${set} WHERE id = $1 AND runner = $2 AND state = 'RUNNING' RETURNING id`,
    [job.id, job.runner, ...values],
  );
  if (rows.length === 0) throw new Error(`job ${job.id} is held by another runner`);
}
