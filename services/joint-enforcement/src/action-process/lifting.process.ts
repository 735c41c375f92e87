import { isInForce, isOpen } from './measure-state.rules.js';
import type { LiftCause } from './process.type.js';
import { compensate, goesOn, instruct, step, stepAction, type Work } from './work.process.js';

/** The basis has fallen, or the institution has put things right: what is not executed is recalled, what is executed undone. */
export function lift(work: Work, cause: LiftCause): void {
  if (work.state === 'PROPOSED' || work.state === 'CONSULTED') {
    work.cause = cause;
    return stepAction(work, 'DROPPED');
  }
  if (work.state === 'LIFTING' && cause === 'ANNULLED' && work.cause === 'REPAIRED') return annulAfterRepair(work);
  if (isInForce(work.state)) liftIssued(work, cause);
}

function liftIssued(work: Work, cause: LiftCause): void {
  work.cause = cause;
  stepAction(work, 'LIFTING');
  for (const measure of work.measures.values()) {
    if (measure.state === 'PENDING') step(work, measure, 'RECALLED');
    else if (isOpen(measure) || measure.state === 'OBJECTED') {
      goesOn(work, measure, 'RECALLING');
      instruct(work, measure.id, 'RECALL');
    }
  }
}

/** What waits for an officer's acceptance after a repair, or was not accepted, is undone at once when there is no basis any more. */
function annulAfterRepair(work: Work): void {
  work.cause = 'ANNULLED';
  for (const measure of work.measures.values())
    if (measure.state === 'COMPENSATING') instruct(work, measure.id, 'COMPENSATE');
    else if (measure.state === 'COMP_FAILED') compensate(work, measure);
}

/** Executed measures are undone one after the other, the last executed first; one that fails or is late does not keep the others in force. */
export function undoNext(work: Work): void {
  const measures = [...work.measures.values()];
  const running = measures.some(({ state, compensationLate }) => state === 'COMPENSATING' && !compensationLate);
  const [next] = measures
    .filter(({ state }) => state === 'EXECUTED')
    .sort((a, b) => (b.executedAs ?? 0) - (a.executedAs ?? 0));
  if (next && !running) return compensate(work, next);
  const undone = ['RECALLED', 'COMPENSATED', 'WITHDRAWN', 'DECLINED', 'FAILED', 'GIVEN_UP'];
  if (measures.every(({ state }) => undone.includes(state))) stepAction(work, 'LIFTED');
}
