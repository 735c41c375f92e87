import {
  addWorkingDays,
  calendarDay,
  deadlineFrom,
  endOfDay,
  isTerm,
  startOfDay,
  type CalendarDay,
  type Deadline,
  type WorkingCalendar,
} from '@lianguan/kernel';
import type { DeadlineDraft, Facts } from './command.js';
import type { RuleConstants } from './constants.js';
import type { Step } from './lifecycle.js';
import type { Tx } from './operation.js';
import type { ServiceRuntime } from './runtime.js';
import { systemCaller } from './operation-context.js';
import { uuidV7 } from './uuid-v7.js';

const FIXED_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** When a period ends that begins on `start`: a term (`5wd`), a fixed last day, or the rule constant that holds one of these. */
export function dueOf(start: CalendarDay, term: string, constants: RuleConstants): Deadline {
  const written = writtenTerm(term, constants);
  if (FIXED_DAY.test(written)) return { due: endOfDay(calendarDay(written)), provisional: false };
  return deadlineFrom(start, written);
}

const writtenTerm = (term: string, constants: RuleConstants): string =>
  isTerm(term) || FIXED_DAY.test(term) ? term : constants.get<string>(term);

/** What could not be done today is tried again as the next working day begins. */
export function triedNextWorkingDay(name: string, subjectId: string, { today }: Pick<Facts, 'today'>): DeadlineDraft {
  const { day, provisional } = addWorkingDays(today, 1);
  return { name, subjectId, due: startOfDay(day), provisional };
}

/** The deadlines that a lifecycle's step begins and ends for its subject. `division`: whose constants hold, where it is not the caller's county. */
export function stepDeadlines(
  step: Step,
  subject: { readonly id: string; readonly division?: string },
  facts: Facts,
): DeadlineDraft[] {
  const ended = step.ends.map((name) => ({ name, subjectId: subject.id, due: null }));
  if (!step.begins) return ended;
  const { name } = step.begins;
  const constants = subject.division === undefined ? facts.constants : facts.constantsIn(subject.division);
  const term = writtenTerm(step.begins.term, constants);
  const deadline = dueOf(facts.today, term, constants);
  return [...ended, { name, subjectId: subject.id, ...deadline, term, startedOn: facts.today }];
}

/** Sets and takes back deadlines in one statement; of several drafts for one deadline the last holds. */
export function writeDeadlines(tx: Tx, drafts: readonly DeadlineDraft[]): void {
  if (drafts.length === 0) return;
  const last = new Map(drafts.map((draft) => [JSON.stringify([draft.name, draft.subjectId]), draft]));
  const rows = [...last.values()]
    .sort((a, b) => (a.name + a.subjectId < b.name + b.subjectId ? -1 : 1))
    .map(({ name, subjectId, due, provisional = false, term = null, startedOn = null }) => ({
      name,
      subjectId,
      due,
      provisional,
      term,
      startedOn,
    }));
  tx.send(
    `with draft as (
       select * from jsonb_to_recordset($1::jsonb) as d(name text, "subjectId" text, due timestamptz, provisional boolean, term text, "startedOn" date)
     ), taken_back as (
       delete from deadline using draft where deadline.name = draft.name and deadline.subject_id = draft."subjectId" and draft.due is null
     )
     insert into deadline (name, subject_id, due, provisional, term, started_on)
     select name, "subjectId", due, provisional, term, "startedOn" from draft where due is not null
     on conflict (name, subject_id) do update set due = excluded.due, provisional = excluded.provisional, term = excluded.term,
       started_on = excluded.started_on, attempts = 0, next_try_at = '-infinity', refused = null, last_fault = null`,
    [JSON.stringify(rows)],
  );
}

interface ProvisionalRow {
  readonly name: string;
  readonly subject_id: string;
  readonly due: Date;
  readonly term: string;
  readonly started_on: CalendarDay;
}

/** Counts provisional deadlines again, for example once a new year's holidays are known. Returns how many changed. */
export async function recountProvisional(runtime: ServiceRuntime, calendar?: WorkingCalendar): Promise<number> {
  return runtime.inTransaction(systemCaller(runtime.name, uuidV7()), async (tx) => {
    const rows = await tx.query<ProvisionalRow>(
      `select name, subject_id, due, term, started_on::text from deadline
       where provisional and term is not null and started_on is not null order by name, subject_id for update`,
    );
    const drafts = rows.flatMap((row): DeadlineDraft[] => {
      const counted = deadlineFrom(row.started_on, row.term, calendar);
      if (counted.provisional && counted.due.getTime() === row.due.getTime()) return [];
      return [{ name: row.name, subjectId: row.subject_id, ...counted, term: row.term, startedOn: row.started_on }];
    });
    writeDeadlines(tx, drafts);
    return drafts.length;
  });
}
