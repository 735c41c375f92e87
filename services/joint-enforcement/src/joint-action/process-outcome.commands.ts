import type { Caller } from '@lianguan/kernel';
import { dueOf, type DeadlineDraft, type EventDraft, type Facts, type Tx } from '@lianguan/service-kit';
import { reduce, type Message, type NoticeAbout, type Output } from '../action-process/index.js';
import { saveFiles, statusOf, type ActionFile, type MeasureRow } from './action-file.commands.js';
import { jointActionStepped, measureInstructed } from './joint-action.events.js';
import { termKey } from './measure-terms.rules.js';

export interface StepRow {
  readonly jointActionId: string;
  readonly step: number;
  readonly measureId: string | null;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

interface NoticeRow {
  readonly id: string;
  readonly measureId: string;
  readonly addressee: 'LEAD' | 'SUPERVISION';
  readonly about: NoticeAbout;
}

/** What one act has made of a joint action, ready to be written and told. */
export interface ProcessOutcome {
  readonly file: ActionFile;
  readonly steps: readonly StepRow[];
  readonly notices: readonly NoticeRow[];
  /** Measures whose notices are settled. */
  readonly settled: readonly string[];
  readonly events: readonly EventDraft[];
  readonly deadlines: readonly DeadlineDraft[];
}

/**
 * Runs the process on a file. `reason` is kept with every step that the message makes; what one department says of its measure, and what it is told,
 * is not kept with what follows from it for the others, who read those steps.
 */
export function advance(
  file: ActionFile,
  message: Message,
  { facts, reason }: { facts: Facts; reason: string },
): ProcessOutcome {
  const { status, outputs } = reduce(statusOf(file), message);
  const terms = termsOf(file, outputs, facts);
  const byId = new Map(status.measures.map((measure) => [measure.id, measure]));
  const sent = new Set(
    outputs.flatMap((output) => (output.type === 'STEP' && output.to === 'SENT' ? output.measureId! : [])),
  );
  const taken = outputs.filter((output) => output.type === 'STEP');
  const isMeant = (measureId: string | null) => !('measureId' in message) || message.measureId === measureId;
  const next: ActionFile = {
    ...file,
    action: {
      ...file.action,
      state: status.state,
      cause: status.cause,
      executions: status.executions,
      steps: file.action.steps + taken.length,
    },
    measures: file.measures.map((row): MeasureRow => {
      const { duty: _duty, ...moved } = byId.get(row.id)!;
      return {
        ...row,
        ...moved,
        terms: terms.of(row),
        sentAt: sent.has(row.id) ? facts.now.toISOString() : row.sentAt,
      };
    }),
  };
  const steps = taken.map(({ measureId, from, to }, index) => ({
    jointActionId: file.action.id,
    step: file.action.steps + index + 1,
    measureId,
    from,
    to,
    reason: isMeant(measureId) ? reason : '',
  }));
  return {
    file: next,
    steps,
    notices: outputs.flatMap((output) =>
      output.type === 'NOTICE'
        ? { id: facts.newId(), measureId: output.measureId, addressee: output.to, about: output.about }
        : [],
    ),
    settled: outputs.flatMap((output) => (output.type === 'SETTLED' ? output.measureId : [])),
    events: [
      ...steps.map((step) => jointActionStepped(next, step)),
      ...outputs.flatMap((output) => (output.type === 'INSTRUCT' ? measureInstructed(next, output) : [])),
    ],
    deadlines: terms.deadlines,
  };
}

interface Terms {
  readonly deadlines: readonly DeadlineDraft[];
  of(row: MeasureRow): MeasureRow['terms'];
}

/** Deadlines that begin or end, and the terms of each measure after that. */
function termsOf(file: ActionFile, outputs: readonly Output[], facts: Facts): Terms {
  const constants = facts.constantsIn(file.action.divisionCode);
  const rows = new Map(file.measures.map((row) => [row.id, row]));
  const changed = new Map<string, MeasureRow['terms']>();
  const deadlines: DeadlineDraft[] = [];
  for (const output of outputs) {
    if (output.type !== 'TERM') continue;
    const { measureId, term, begins } = output;
    const row = rows.get(measureId)!;
    const { [term]: _ended, ...others } = changed.get(measureId) ?? row.terms;
    const draft = { name: `measure.${term.toLowerCase()}`, subjectId: measureId };
    if (begins) {
      const length = constants.get<string>(termKey(term, row.kind));
      const deadline = dueOf(facts.today, length, constants);
      deadlines.push({ ...draft, ...deadline, term: length, startedOn: facts.today });
      changed.set(measureId, { ...others, [term]: deadline.due.getTime() });
    } else {
      deadlines.push({ ...draft, due: null });
      changed.set(measureId, others);
    }
  }
  return { deadlines, of: (row) => changed.get(row.id) ?? row.terms };
}

/** Writes what a set of acts has left of each joint action, and the history that every one of them adds. */
export async function saveOutcomes(tx: Tx, outcomes: readonly ProcessOutcome[], facts: Facts): Promise<void> {
  const files = new Map(outcomes.map(({ file }) => [file.action.id, file]));
  await saveFiles(tx, [...files.values()]);
  await insertSteps(tx, { files, steps: outcomes.flatMap(({ steps }) => steps), facts });
  const { settled, notices } = noticesOf(outcomes);
  if (settled.length > 0)
    await tx.query(`update notice set settled_at = $2 where measure_id = any($1::uuid[]) and settled_at is null`, [
      settled,
      facts.now,
    ]);
  if (notices.length > 0)
    await tx.query(
      `insert into notice (id, joint_action_id, measure_id, division_code, addressee, about, raised_at)
       select id, "jointActionId", "measureId", "divisionCode", addressee, about, $2
       from jsonb_to_recordset($1::jsonb) as n(id uuid, "jointActionId" uuid, "measureId" uuid, "divisionCode" text, addressee text, about text)`,
      [JSON.stringify(notices), facts.now],
    );
}

/** The notices that a set of acts raises and does not settle itself, and the measures whose earlier ones it settles. */
function noticesOf(outcomes: readonly ProcessOutcome[]) {
  const settled = new Set<string>();
  let notices: (NoticeRow & { readonly jointActionId: string; readonly divisionCode: string })[] = [];
  for (const { file, settled: ids, notices: raised } of outcomes) {
    for (const id of ids) settled.add(id);
    notices = notices.filter(({ measureId }) => !ids.includes(measureId));
    const { id: jointActionId, divisionCode } = file.action;
    notices.push(...raised.map((row) => ({ ...row, jointActionId, divisionCode })));
  }
  return { settled: [...settled], notices };
}

interface History {
  readonly files: ReadonlyMap<string, ActionFile>;
  readonly steps: readonly StepRow[];
  readonly facts: { readonly now: Date; readonly caller: Pick<Caller, 'agency'> };
}

/** A step is seen by whom the action or the measure is seen by. */
export async function insertSteps(tx: Tx, { files, steps, facts }: History): Promise<void> {
  if (steps.length === 0) return;
  const rows = steps.map((step) => {
    const { action, measures } = files.get(step.jointActionId)!;
    const agencies = measures.find(({ id }) => id === step.measureId)?.agencies ?? action.agencies;
    return { ...step, divisionCode: action.divisionCode, agencies };
  });
  await tx.query(
    `insert into joint_action_step (joint_action_id, step, measure_id, division_code, agencies, from_state, to_state, at, agency, reason)
     select s."jointActionId", s.step, s."measureId", s."divisionCode", s.agencies, s."from", s."to", $2, $3, s.reason
     from jsonb_to_recordset($1::jsonb) as s("jointActionId" uuid, step integer, "measureId" uuid, "divisionCode" text,
       agencies text[], "from" text, "to" text, reason text)`,
    [JSON.stringify(rows), facts.now, facts.caller.agency],
  );
}
