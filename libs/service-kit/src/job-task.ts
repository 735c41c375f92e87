import type { Agency, Caller } from '@lianguan/kernel';
import { addToAct } from './act-additions.js';
import { constantStore } from './constant-store.js';
import {
  finishJob,
  recordPause,
  recordPortion,
  recordTotal,
  withoutPersonalData,
  type HeldJob,
  type JobRow,
} from './job-store.js';
import { jobShown, type JobType } from './job.type.js';
import { endOperation, OperationContext } from './operation-context.js';
import type { Operation, Tx } from './operation.js';
import { runCommands } from './run-command.js';
import { runtimeOf, type ServiceRuntime } from './runtime.js';
import type { ActTask, AnyTask, JobTask, TaskPortion } from './slice.js';

export interface TaskToQueue<Input> {
  /** Chosen by the act: the job is its result. */
  readonly id: string;
  readonly input: Input;
  readonly caller: Caller;
  /** Whose officers see it; default, the caller's. */
  readonly agency?: Agency;
  /** What the job is about lies here: whoever sees this division sees the job. */
  readonly division: string;
}

/** Queues a job in the transaction of the act that starts it; it begins after the commit. */
export async function queueTask<Input extends object>(
  tx: Tx,
  task: JobTask<Input> | ActTask<Input>,
  { id, input, caller, division, agency = caller.agency }: TaskToQueue<Input>,
): Promise<void> {
  await tx.query(
    `INSERT INTO job (id, kind, title, agency, division_code, subject, caller, idempotency_key, request_hash, file_name, task_input)
     VALUES ($1::uuid, $2, $3, $4, $5, $6, $7, $1::uuid::text, '', '', $8)`,
    [
      id,
      task.kind,
      task.title,
      agency,
      division,
      caller.subject,
      JSON.stringify(withoutPersonalData(caller)),
      JSON.stringify(input),
    ],
  );
  addToAct(tx, { tasks: [id] });
}

/** Those of the divisions for which such a job waits or runs. */
export async function divisionsUnderWay(
  tx: Tx,
  { kind }: Pick<AnyTask, 'kind'>,
  divisions: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ division: string }>(
    `SELECT division_code AS division FROM job
     WHERE kind = $1 AND division_code = ANY($2::text[]) AND state IN ('QUEUED', 'RUNNING')`,
    [kind, divisions],
  );
  return new Set(rows.map(({ division }) => division));
}

/** The newest such job of a division. */
export async function latestJob(
  op: Operation,
  { kind }: Pick<AnyTask, 'kind'>,
  division: string,
): Promise<JobType | null> {
  const [job] = await op.db.query<JobRow>(
    'SELECT * FROM job WHERE kind = $1 AND division_code = $2 ORDER BY created_at DESC, id DESC LIMIT 1',
    [kind, division],
  );
  return job ? jobShown(job, runtimeOf(op).name) : null;
}

export interface TaskWork {
  readonly runtime: ServiceRuntime;
  readonly job: JobRow;
  readonly held: HeldJob;
  readonly task: AnyTask;
  /** False ends the work after the portion in hand; another runner goes on from there. */
  readonly goOn: () => boolean;
}

/** Does the rest of a claimed task, portion by portion, each with the job's cursor in one transaction. A fault is thrown, as an import's is. */
export async function runTask(work: TaskWork): Promise<void> {
  const { job, held, task } = work;
  let cursor = job.task_cursor;
  if (cursor === null)
    await inPortion(work, async (portion) => recordTotal(portion.tx, held, await task.total(portion)));
  while (work.goOn()) {
    const reached = await ('command' in task ? actPortion(work, task, cursor) : workPortion(work, task, cursor));
    if (reached === undefined) return;
    cursor = reached;
  }
  await inPortion(work, ({ tx }) => recordPause(tx, held));
}

const workPortion = (work: TaskWork, task: JobTask<unknown>, cursor: string | null): Promise<string | undefined> =>
  inPortion(work, async (portion) => {
    const advanced = await task.advance(portion, cursor);
    await (advanced ? recordPortion(portion.tx, work.held, advanced) : finishJob(portion.tx, work.held, null));
    return advanced?.cursor;
  });

/** The acts look again at what they are about: it was read before their transaction. */
async function actPortion(work: TaskWork, task: ActTask<unknown>, cursor: string | null): Promise<string | undefined> {
  const { runtime, job, held } = work;
  const next = await inPortion(work, (portion) => task.next(portion, cursor));
  if (!next) return inPortion(work, ({ tx }) => finishJob(tx, held, null)).then(() => undefined);
  const op = new OperationContext({ caller: job.caller, runtime, onStatement: () => undefined, limitMs: Infinity });
  try {
    await runCommands(op, task.command, next.inputs, { inTransaction: (tx) => recordPortion(tx, held, next) });
  } finally {
    await endOperation(op);
  }
  return next.cursor;
}

const inPortion = <T>({ runtime, job }: TaskWork, act: (portion: TaskPortion<unknown>) => Promise<T>): Promise<T> =>
  runtime.inTransaction(job.caller, (tx) =>
    act({
      tx,
      job: { id: job.id, input: job.task_input },
      constantsOn: (day) => constantStore(runtime).onDay(day, tx),
    }),
  );
