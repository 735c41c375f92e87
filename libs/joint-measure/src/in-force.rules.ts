import type { MeasureKindName } from '@lianguan/kernel';
import type { MeasureFacts } from './measure-desk.js';

/** A measure that holds over a row of a department: what the row's state follows from, beside what its own ledger says. */
export interface MeasureInForce {
  readonly measureId: string;
  readonly kind: MeasureKindName;
  /** ISO 8601, by the law clock. */
  readonly since: string;
  readonly decisionOrgan: string;
  readonly decisionNumber: string;
}

/** An order as it holds from now on. */
export const measureInForce = (order: MeasureFacts, now: Date): MeasureInForce => ({
  measureId: order.measureId,
  kind: order.kind,
  since: now.toISOString(),
  decisionOrgan: order.decisionOrgan,
  decisionNumber: order.decisionNumber,
});

export const isInForce = (measures: readonly MeasureInForce[], kind: MeasureKindName): boolean =>
  measures.some((measure) => measure.kind === kind);

export const bearsMeasure = (measures: readonly MeasureInForce[], measureId: string): boolean =>
  measures.some((measure) => measure.measureId === measureId);

/** The list with the measure in it, once. */
export const withMeasure = (measures: readonly MeasureInForce[], measure: MeasureInForce): readonly MeasureInForce[] =>
  bearsMeasure(measures, measure.measureId) ? measures : [...measures, measure];

/** The list without it: what other measures say goes on to hold, in whatever order they are undone. */
export const withoutMeasure = (measures: readonly MeasureInForce[], measureId: string): readonly MeasureInForce[] =>
  measures.filter((measure) => measure.measureId !== measureId);

/** A row of a department's register as its measures act on it. */
export interface RegisterRow<State extends string = string> {
  readonly id: string;
  readonly version: number;
  /** What the department's own ledger says. */
  readonly recordedState: State;
  readonly state: State;
  readonly measures: readonly MeasureInForce[];
  /** Institutions that are told of a change. */
  readonly institutionIds: readonly string[];
  readonly changed?: boolean;
}

/** The state that a row has: of what its ledger says and what the measures over it ask for, the stronger. */
export type StateOf<State extends string> = (recorded: State, measures: readonly MeasureInForce[]) => State;

/**
 * Rows that a set of measures acts on, one copy of each: merged institutions share rows, and a row may be under the measure of an institution that it
 * no longer belongs to.
 */
export interface Register<Row extends RegisterRow> {
  readonly rows: ReadonlyMap<string, Row>;
  readonly byInstitution: ReadonlyMap<string, readonly string[]>;
  readonly stateOf: StateOf<Row['recordedState']>;
}

export const rowsOf = <Row extends RegisterRow>(register: Register<Row>, institutionId: string): Row[] =>
  (register.byInstitution.get(institutionId) ?? []).map((id) => register.rows.get(id)!);

/** The rows over which a measure holds, whosever they are by now. */
export const rowsUnder = <Row extends RegisterRow>(register: Register<Row>, measureId: string): Row[] =>
  [...register.rows.values()].filter(({ measures }) => measures.some((measure) => measure.measureId === measureId));

/** The row with other measures over it, in the state that follows. */
export const underMeasures = <Row extends RegisterRow>(
  { stateOf }: Pick<Register<Row>, 'stateOf'>,
  row: Row,
  measures: readonly MeasureInForce[],
): Row => ({ ...row, measures, state: stateOf(row.recordedState, measures), version: row.version + 1, changed: true });

/** The row with the order's measure over it, once. */
export const covered = <Row extends RegisterRow>(
  register: Pick<Register<Row>, 'stateOf'>,
  row: Row,
  { measure, now }: { readonly measure: MeasureFacts; readonly now: Date },
): Row => underMeasures(register, row, withMeasure(row.measures, measureInForce(measure, now)));

/** The row with the measure no longer over it. */
export const uncovered = <Row extends RegisterRow>(
  register: Pick<Register<Row>, 'stateOf'>,
  row: Row,
  measureId: string,
): Row => underMeasures(register, row, withoutMeasure(row.measures, measureId));

export const withRows = <Row extends RegisterRow, Of extends { readonly rows: ReadonlyMap<string, Row> }>(
  register: Of,
  rows: readonly Row[],
): Of => ({ ...register, rows: new Map([...register.rows, ...rows.map((row) => [row.id, row] as const)]) });

/** Rows that an act has changed. */
export const changedRows = <Row extends RegisterRow>(before: Register<Row>, after: Register<Row>): Row[] =>
  [...after.rows.values()].filter((row) => row !== before.rows.get(row.id));
