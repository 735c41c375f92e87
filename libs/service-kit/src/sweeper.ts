import type { Verdict } from './command.js';
import { faultText, isOutage } from './faults.js';
import { kitMetrics } from './kit-metrics.js';
import { runAsLeader, type Lease } from './lease.js';
import { endOperation } from './operation-context.js';
import type { Operation, Tx } from './operation.js';
import type { BackgroundPart } from './relay.js';
import { runCommands } from './run-command.js';
import type { ServiceRuntime } from './runtime.js';
import type { DeadlineRule } from './slice.js';
import { Waker } from './waker.js';

const DUE_AT_ONCE = 500;
const SET = 100;
const POLL_MS = 1_000;

interface DueRow {
  readonly name: string;
  readonly subject_id: string;
  readonly due: Date;
}

/** The deadline was taken back or set anew while it was about to fire. */
class DeadlineGone extends Error {}

/** Fires due deadlines by the law clock, in one process of the service at a time. */
export function startSweeper(runtime: ServiceRuntime): BackgroundPart {
  const waker = new Waker(runtime.deadlineSignal);
  const rules = deadlineRules(runtime);
  const done = runAsLeader({
    name: 'sweeper',
    dataSource: runtime.dataSource,
    logger: runtime.logger,
    waker,
    pollMs: POLL_MS,
    portion: (lease) => sweep(runtime, lease, rules),
  });
  return {
    async stop() {
      waker.stop();
      await done;
    },
  };
}

/** Rules by deadline name. Throws where a name has two rules, or a lifecycle begins a deadline that has none: a bug found at start. */
export function deadlineRules({ slices }: Pick<ServiceRuntime, 'slices'>): ReadonlyMap<string, DeadlineRule> {
  const rules = new Map<string, DeadlineRule>();
  for (const rule of slices.flatMap(({ deadlines = [] }) => deadlines)) {
    if (rules.has(rule.name)) throw new Error(`deadline ${rule.name} has two rules`);
    rules.set(rule.name, rule);
  }
  for (const lifecycle of slices.flatMap(({ lifecycles = [] }) => lifecycles)) {
    for (const { deadline } of lifecycle.transitions) {
      if (deadline && !rules.has(deadline.name))
        throw new Error(`lifecycle ${lifecycle.name}: no rule says what deadline ${deadline.name} does`);
    }
  }
  return rules;
}

async function sweep(
  runtime: ServiceRuntime,
  lease: Lease,
  rules: ReadonlyMap<string, DeadlineRule>,
): Promise<boolean> {
  const due = await lease.query<DueRow>(
    `select name, subject_id, due from deadline
     where due <= $1 and refused is null and next_try_at <= clock_timestamp() order by due, name, subject_id limit ${DUE_AT_ONCE}`,
    [runtime.clock.now().toISOString()],
  );
  for (const [name, rows] of groupByName(due)) {
    const rule = rules.get(name);
    for (let at = 0; at < rows.length; at += SET) await fireSet(runtime, rule, rows.slice(at, at + SET));
  }
  return due.length === DUE_AT_ONCE;
}

function groupByName(due: readonly DueRow[]): Map<string, DueRow[]> {
  const groups = new Map<string, DueRow[]>();
  for (const row of due) groups.set(row.name, [...(groups.get(row.name) ?? []), row]);
  return groups;
}

/** A set in one transaction; when one of it fails, each in its own, so that the others fire. */
async function fireSet(
  runtime: ServiceRuntime,
  rule: DeadlineRule | undefined,
  rows: readonly DueRow[],
): Promise<void> {
  const op = runtime.systemOperation();
  try {
    if (rows.length > 1 && (await fireTogether(op, runtime, { rule, rows }))) return;
    for (const row of rows) await fireAlone(op, runtime, { rule, row });
  } finally {
    await endOperation(op);
  }
}

async function fireTogether(
  op: Operation,
  runtime: ServiceRuntime,
  { rule, rows }: { readonly rule: DeadlineRule | undefined; readonly rows: readonly DueRow[] },
): Promise<boolean> {
  try {
    await fire(op, runtime, { rule, rows });
    return true;
  } catch (fault) {
    if (isOutage(fault)) throw fault;
    return false;
  }
}

async function fireAlone(
  op: Operation,
  runtime: ServiceRuntime,
  { rule, row }: { readonly rule: DeadlineRule | undefined; readonly row: DueRow },
): Promise<void> {
  try {
    await fire(op, runtime, { rule, rows: [row] });
  } catch (fault) {
    if (isOutage(fault)) throw fault;
    if (fault instanceof DeadlineGone) return;
    const { name, subject_id: subjectId } = row;
    runtime.logger.error(
      { deadline: name, subjectId, fault: faultText(fault) },
      'a due deadline failed and is tried again later',
    );
    kitMetrics(runtime.registry).deadlinesFired.inc({ deadline: name, result: 'FAILED' });
    await runtime.inTransaction(op.caller, (tx) => postpone(tx, row, faultText(fault)));
  }
}

async function fire(
  op: Operation,
  runtime: ServiceRuntime,
  { rule, rows }: { readonly rule: DeadlineRule | undefined; readonly rows: readonly DueRow[] },
): Promise<void> {
  if (!rule) throw new Error('no rule says what this deadline does');
  const inputs = rows.map((row) => rule.input(row.subject_id));
  const verdicts = await runCommands(op, rule.command, inputs, {
    beforeDeadlines: (tx, decided) => takeOut(tx, rows, decided),
  });
  const { deadlinesFired } = kitMetrics(runtime.registry);
  verdicts.forEach((verdict, at) => {
    deadlinesFired.inc({ deadline: rule.name, result: verdict.ok ? 'FIRED' : 'REFUSED' });
    const { subject_id: subjectId } = rows[at]!;
    if (!verdict.ok)
      runtime.logger.warn({ deadline: rule.name, subjectId, code: verdict.refusal.code }, 'a due deadline was refused');
  });
}

/** In the transaction of the acts: what fired goes, what was refused stays with its code and does not fire again. */
async function takeOut(tx: Tx, rows: readonly DueRow[], verdicts: readonly Verdict<unknown>[]): Promise<void> {
  const decided = rows.map(({ name, subject_id: subjectId, due }, at) => {
    const verdict = verdicts[at]!;
    return { name, subjectId, due, refused: verdict.ok ? null : verdict.refusal.code };
  });
  const [{ count } = { count: '0' }] = await tx.query<{ count: string }>(
    `with decided as (
       select * from jsonb_to_recordset($1::jsonb) as d(name text, "subjectId" text, due timestamptz, refused text)
     ), fired as (
       delete from deadline using decided d
       where deadline.name = d.name and deadline.subject_id = d."subjectId" and deadline.due = d.due and d.refused is null returning 1
     ), refused as (
       update deadline set refused = d.refused from decided d
       where deadline.name = d.name and deadline.subject_id = d."subjectId" and deadline.due = d.due and d.refused is not null returning 1
     ) select (select count(*) from fired) + (select count(*) from refused) as count`,
    [JSON.stringify(decided)],
  );
  if (Number(count) !== rows.length) throw new DeadlineGone();
}

async function postpone(tx: Tx, { name, subject_id: subjectId, due }: DueRow, fault: string): Promise<void> {
  await tx.query(
    `update deadline set attempts = attempts + 1, last_fault = $4,
       next_try_at = clock_timestamp() + least(interval '1 second' * power(2, least(attempts, 12)), interval '1 hour')
     where name = $1 and subject_id = $2 and due = $3`,
    [name, subjectId, due.toISOString(), fault],
  );
}
