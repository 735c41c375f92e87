import { permit, refuse, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { Command, DeadlineDraft, Facts, Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { checkTexts, SCHOOL_ACT_REFUSALS, type ActTexts, type SchoolActRefusal } from './school-act.rules.js';

/** Instants as text. */
export interface ActStepRow {
  readonly act: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  readonly documentNo: string | null;
}

export const actStep = (
  { act, reason, documentNo }: { readonly act: string } & Partial<ActTexts>,
  { caller, now }: Pick<Facts, 'caller' | 'now'>,
): ActStepRow => ({
  act,
  at: now.toISOString(),
  by: caller.subject,
  reason: reason?.trim() ?? null,
  documentNo: documentNo?.trim() ?? null,
});

/** An act on one record, by its lifecycle. */
export interface RecordAct<Act extends string = string> extends ActTexts {
  readonly act: Act;
  readonly recordId: string;
}

export interface RecordId {
  readonly recordId: string;
}

interface Recorded<State extends string> {
  readonly id: string;
  readonly state: State;
  readonly steps: readonly ActStepRow[];
}

export interface Changed<Row, State extends string> {
  readonly row: Row;
  readonly step: Step<State>;
}

interface RecordKind<Row extends Recorded<State>, State extends string, Input extends RecordAct, Code extends string> {
  /** Its name in the record of acts. */
  readonly type: string;
  /** Beside those of every act. */
  readonly refusals: RefusalCatalogue<Exclude<Code, SchoolActRefusal>>;
  /** Locks and reads. */
  lock(tx: Tx, ids: readonly string[]): Promise<Map<string, Row>>;
  save(tx: Tx, rows: readonly NoInfer<Row>[]): Promise<void>;
  /** What the law says, once the record is known and the texts are written. */
  decide(row: Row, input: Input, facts: Facts): Decision<Step<State>, Code>;
  /** What changes beside state and steps. */
  change?(row: Row, facts: Facts, input: Input): Partial<Row>;
  deadlines?(row: NoInfer<Row>): readonly DeadlineDraft[];
}

export type RecordCommand<Row, State extends string, Input, Code extends string> = Command<
  Input,
  Map<string, Row>,
  Changed<Row, State>,
  RecordId,
  Code | SchoolActRefusal
>;

/** The acts on one kind of record differ by name and outcome, not by procedure. */
export const recordAct = <
  Row extends Recorded<State>,
  State extends string,
  Input extends RecordAct,
  Code extends string,
>(
  name: Input['act'],
  { type, refusals, lock, save, decide, change, deadlines }: RecordKind<Row, State, Input, Code>,
): RecordCommand<Row, State, Input, Code> => ({
  name,
  refusals: { ...SCHOOL_ACT_REFUSALS, ...refusals } as RefusalCatalogue<Code | SchoolActRefusal>,
  load: (tx, inputs) =>
    lock(
      tx,
      inputs.map(({ recordId }) => recordId),
    ),
  decide(rows, input, facts) {
    const known = rows.get(input.recordId);
    if (!known) return refuse('RECORD_UNKNOWN');
    const texts = checkTexts(input);
    if (!texts.ok) return texts;
    const decided = decide(known, input, facts);
    if (!decided.ok) return decided;
    const steps = [...known.steps, actStep(input, facts)];
    const row = { ...known, state: decided.value.to, steps, ...change?.(known, facts, input) };
    rows.set(row.id, row);
    return permit({ row, step: decided.value });
  },
  async apply(tx, accepted) {
    const last = new Map(accepted.map(({ outcome: { row } }) => [row.id, row]));
    await save(tx, [...last.values()]);
    return accepted.map(({ input: { recordId } }) => ({ recordId }));
  },
  subject: ({ reason, documentNo }, { row: { id }, step: { text, basis } }) => ({
    type,
    id,
    reason: reason.trim(),
    documentNo: documentNo.trim(),
    transition: text,
    ...(basis && { basis }),
  }),
  deadlines: (_input, { row }) => deadlines?.(row) ?? [],
});
