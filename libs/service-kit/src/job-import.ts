import type { RawRow } from './import-cell.js';
import { IMPORT_LIMITS } from './import-limits.js';
import { ImportRefused } from './import-problem.js';
import { readRow, type ReadRow } from './import-row.js';
import { Spool } from './import-spool.js';
import { openTable, type PlacedColumn, type Table } from './import-table.js';
import {
  finishJob,
  loadFile,
  recordPause,
  recordProgress,
  recordTotal,
  type HeldJob,
  type JobRow,
  type Progress,
  type Reject,
} from './job-store.js';
import { endOperation, OperationContext } from './operation-context.js';
import type { Tx } from './operation.js';
import type { Verdict } from './command.js';
import { runCommands } from './run-command.js';
import type { ServiceRuntime } from './runtime.js';
import type { ImportKind } from './slice.js';

export interface ImportWork {
  readonly runtime: ServiceRuntime;
  readonly job: JobRow;
  readonly held: HeldJob;
  readonly kind: ImportKind;
  /** False ends the work after the batch in hand; another runner goes on from there. */
  readonly goOn: () => boolean;
}

type GoodRow = Extract<ReadRow, { ok: true }>;
type RowVerdict = Verdict<{ readonly change: 'CREATED' | 'UPDATED' | 'UNCHANGED' }>;

/** Brings the rest of a claimed file in, batch by batch, each with the job's cursor in one transaction. A fault is thrown: what is kept stays, and the job can be claimed again. */
export async function runImport(work: ImportWork): Promise<void> {
  const spool = await Spool.open();
  try {
    await loadFile(work.runtime, work.job, spool);
    const table = await openTable(spool, work.kind);
    await transact(work, (tx) => recordTotal(tx, work.held, table.total));
    const finished = await importRows(work, table);
    await transact(work, (tx) => (finished ? finishJob(tx, work.held, null) : recordPause(tx, work.held)));
  } catch (fault) {
    if (!(fault instanceof ImportRefused)) throw fault;
    await transact(work, (tx) => finishJob(tx, work.held, fault.rendered()));
  } finally {
    await spool.close();
  }
}

const transact = <T>(work: ImportWork, act: (tx: Tx) => Promise<T>): Promise<T> =>
  work.runtime.inTransaction(work.job.caller, act);

async function importRows(work: ImportWork, table: Table): Promise<boolean> {
  for await (const rows of batches(table.rows(work.job.cursor))) {
    if (!work.goOn()) return false;
    await importBatch(work, table.columns, rows);
  }
  return true;
}

async function* batches(rows: AsyncIterable<RawRow[]>): AsyncGenerator<RawRow[]> {
  let batch: RawRow[] = [];
  let characters = 0;
  for await (const some of rows) {
    for (const row of some) {
      batch.push(row);
      for (const cell of row.cells) characters += cell.length;
      if (batch.length < IMPORT_LIMITS.batchRows && characters < IMPORT_LIMITS.batchCharacters) continue;
      yield batch;
      batch = [];
      characters = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

async function importBatch(work: ImportWork, columns: readonly PlacedColumn[], rows: readonly RawRow[]): Promise<void> {
  const read = rows.map((row) => readRow(columns, row));
  const good = read.filter((row): row is GoodRow => row.ok);
  const record = (tx: Tx, verdicts: readonly RowVerdict[]) =>
    recordProgress(tx, work.held, progressOf(read, good, verdicts));
  if (good.length === 0) return transact(work, (tx) => record(tx, []));
  const { runtime, job } = work;
  const op = new OperationContext({
    caller: job.caller,
    runtime: planningAnew(runtime),
    onStatement: () => undefined,
    limitMs: Infinity,
  });
  try {
    const inputs = good.map(({ fields }) => ({ ...fields, importerDivision: job.caller.division }));
    await runCommands(op, work.kind.command, inputs, {
      inTransaction: (tx, verdicts) => record(tx, verdicts as RowVerdict[]),
    });
  } finally {
    await endOperation(op);
  }
}

function progressOf(read: readonly ReadRow[], good: readonly GoodRow[], verdicts: readonly RowVerdict[]): Progress {
  const counts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0 };
  const rejects: Reject[] = read.flatMap((row) =>
    row.ok ? [] : [{ number: row.number, errors: row.errors, cells: row.cells }],
  );
  verdicts.forEach((verdict, at) => {
    if (verdict.ok) {
      counts[verdict.value.change] += 1;
      return;
    }
    const { number, cells } = good[at]!;
    const { message, detail } = verdict.refusal;
    rejects.push({ number, cells, errors: [{ column: detail['column'] ?? '', reason: message }] });
  });
  return {
    cursor: read.at(-1)!.number,
    done: read.length,
    created: counts.CREATED,
    updated: counts.UPDATED,
    unchanged: counts.UNCHANGED,
    rejects,
  };
}

/**
 * A session keeps the plans that it has made, those of its foreign keys too: from a table that was short and analyzed it would read all rows for each key
 * however long it grows, until it is analyzed again. Planning anew costs a batch a few milliseconds.
 */
const planningAnew = (runtime: ServiceRuntime): ServiceRuntime => ({
  ...runtime,
  inTransaction: (caller, work) =>
    runtime.inTransaction(caller, (tx) => {
      tx.send('discard plans', []);
      return work(tx);
    }),
});
