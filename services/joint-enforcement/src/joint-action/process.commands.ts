import { permit, type Decision } from '@lianguan/kernel';
import type { ActSubject, Command, DeadlineRule, Facts } from '@lianguan/service-kit';
import { isPassed, TERMS, type Answer, type Message, type Term } from '../action-process/index.js';
import { lockFiles, type ActionFile, type MeasureRow } from './action-file.commands.js';
import { JOINT_ACTION_REFUSALS, mustBeKnown, type JointActionRefusal } from './joint-action.rules.js';
import { advance, saveOutcomes, type ProcessOutcome } from './process-outcome.commands.js';

/** Working copies: an act of a set sees what an earlier one has made of the same joint action. */
type Files = Map<string, ActionFile>;

export interface ActionId {
  readonly id: string;
}

interface Named {
  readonly actionId?: string;
  readonly measureId?: string;
}

/** How an act becomes a message of the process. */
interface Turn {
  readonly message: Message;
  /** What the act writes on the file before the process goes on. */
  readonly file?: ActionFile;
  readonly reason?: string;
}

interface ProcessAct<Input extends Named> {
  readonly name: string;
  /** The message, or why the act may not be; null where nothing is to be done. */
  turn(file: ActionFile, input: Input, facts: Facts): Decision<Turn | null, JointActionRefusal>;
  /** What a consumer or the timer finds gone is no refusal. */
  readonly silent?: boolean;
  subject?(input: Input): Partial<ActSubject>;
}

type Outcome = ProcessOutcome | null;

/** A command whose effect is what the process makes of its message. */
export function processCommand<Input extends Named>(
  act: ProcessAct<Input>,
): Command<Input, Files, Outcome, ActionId | null, JointActionRefusal> {
  return {
    name: act.name,
    refusals: JOINT_ACTION_REFUSALS,
    load: async (tx, inputs) =>
      new Map(
        await lockFiles(tx, {
          actions: inputs.flatMap(({ actionId }) => actionId ?? []),
          measures: inputs.flatMap(({ measureId }) => measureId ?? []),
        }),
      ),
    decide(files, input, facts) {
      const known = mustBeKnown(fileOf(files, input));
      if (!known.ok) return act.silent ? permit(null) : known;
      const file = known.value;
      const turn = act.turn(file, input, facts);
      if (!turn.ok) return turn;
      if (turn.value === null) return permit(null);
      const { message, file: written = file, reason = '' } = turn.value;
      const outcome = advance(written, message, { facts, reason });
      files.set(file.action.id, outcome.file);
      return permit(outcome);
    },
    async apply(tx, accepted, facts) {
      const outcomes = accepted.flatMap(({ outcome }) => outcome ?? []);
      if (outcomes.length > 0) await saveOutcomes(tx, outcomes, facts);
      return accepted.map(({ outcome }) => outcome && { id: outcome.file.action.id });
    },
    subject: (input, outcome) => subjectOf(input, outcome!, act.subject?.(input)),
    events: (_input, outcome) => outcome!.events,
    deadlines: (_input, outcome) => outcome!.deadlines,
    changes: (outcome) => outcome !== null,
  };
}

function subjectOf(input: Named, { file, steps }: ProcessOutcome, more: Partial<ActSubject> = {}): ActSubject {
  const measure = input.measureId ? measureOf(file, input.measureId) : undefined;
  return {
    type: measure ? 'JointMeasure' : 'JointAction',
    id: measure?.id ?? file.action.id,
    basis: measure?.article ?? undefined,
    documentNo: file.decision.number,
    transition: steps.map(({ from, to }) => `${from} -> ${to}`).join(', ') || undefined,
    ...more,
  };
}

const fileOf = (files: Files, { actionId, measureId }: Named): ActionFile | undefined =>
  actionId ? files.get(actionId) : [...files.values()].find((file) => measureOf(file, measureId ?? ''));

export const measureOf = (file: ActionFile, id: string): MeasureRow | undefined =>
  file.measures.find((measure) => measure.id === id);

export const withMeasureRow = (file: ActionFile, row: MeasureRow): ActionFile => ({
  ...file,
  measures: file.measures.map((measure) => (measure.id === row.id ? row : measure)),
});

/** A department's answer as it came. */
export interface Receipt extends Named {
  readonly measureId: string;
  readonly department: string;
  readonly attempt: number;
  readonly receiptNo: number;
  readonly answer: Answer;
  readonly code: string;
  readonly reason: string;
  readonly documentNo: string;
  readonly evidence: readonly string[];
}

/** F6: an answer comes in. One that is passed already, or that another department gives, changes nothing. */
export const recordReceipt = processCommand<Receipt>({
  name: 'recordReceipt',
  silent: true,
  turn(file, receipt, facts) {
    const measure = measureOf(file, receipt.measureId)!;
    if (measure.department !== receipt.department || isPassed(measure, receipt)) return permit(null);
    const { measureId, attempt, receiptNo, answer, code, reason, documentNo, evidence } = receipt;
    const answered = {
      answeredAt: facts.now.toISOString(),
      answerCode: code,
      answerReason: reason,
      documentNo,
      evidence,
    };
    return permit({
      message: { type: 'RECEIPT', measureId, attempt, receiptNo, answer },
      file: withMeasureRow(file, { ...measure, ...answered }),
      reason: reason || code,
    });
  },
  subject: ({ reason, answer }) => ({ reason: reason || answer }),
});

export interface TermReached extends Named {
  readonly measureId: string;
  readonly term: Term;
}

/** A deadline is a message: the sweeper brings it. */
export const reachMeasureTerm = processCommand<TermReached>({
  name: 'reachMeasureTerm',
  silent: true,
  turn(file, { measureId, term }) {
    const measure = measureOf(file, measureId)!;
    const { [term]: reached, ...terms } = measure.terms;
    if (reached === undefined) return permit(null);
    return permit({
      message: { type: 'DUE', measureId, term },
      file: withMeasureRow(file, { ...measure, terms }),
      reason: '期限届满',
    });
  },
});

export const termDeadlines: readonly DeadlineRule[] = TERMS.map((term) => ({
  name: `measure.${term.toLowerCase()}`,
  command: reachMeasureTerm,
  input: (measureId): TermReached => ({ measureId, term }),
}));
