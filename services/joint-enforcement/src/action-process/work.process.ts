import type {
  ActionState,
  InstructionName,
  LiftCause,
  MeasureState,
  MeasureStatus,
  NoticeAbout,
  Output,
} from './process.type.js';

/** What one message is turned into: changed in place, then compared with what was. */
export interface Work {
  state: ActionState;
  cause: LiftCause | null;
  executions: number;
  readonly measures: Map<string, MeasureStatus>;
  readonly outputs: Output[];
}

export function compensate(work: Work, measure: MeasureStatus): void {
  step(work, { ...measure, compensationLate: false }, 'COMPENSATING');
  instruct(work, measure.id, 'COMPENSATE');
}

export function step(work: Work, measure: MeasureStatus, to: MeasureState): void {
  const waiting = to === 'OVERDUE' || to === 'ESCALATED';
  work.measures.set(measure.id, { ...measure, state: to, lateFor: waiting ? measure.lateFor : null });
  work.outputs.push({ type: 'STEP', measureId: measure.id, from: measure.state, to });
}

export function stepAction(work: Work, to: ActionState): void {
  work.outputs.push({ type: 'STEP', measureId: null, from: work.state, to });
  work.state = to;
}

export function instruct(work: Work, measureId: string, instruction: InstructionName): void {
  const measure = work.measures.get(measureId)!;
  const version = measure.version + 1;
  work.measures.set(measureId, { ...measure, version });
  work.outputs.push({ type: 'INSTRUCT', measureId, instruction, version });
}

export const notice = (
  work: Work,
  measureId: string,
  given: { to: 'LEAD' | 'SUPERVISION'; about: NoticeAbout },
): void => void work.outputs.push({ type: 'NOTICE', measureId, ...given });

export const settled = (work: Work, measureId: string): void => void work.outputs.push({ type: 'SETTLED', measureId });

/** The measure is answered: what was asked about it is settled. */
export function goesOn(work: Work, measure: MeasureStatus, to: MeasureState): void {
  step(work, measure, to);
  settled(work, measure.id);
}
