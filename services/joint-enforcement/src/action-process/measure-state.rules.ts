import type { ActionState, MeasureStatus } from './process.type.js';

/** The terms of a measure: to acknowledge, to execute, until silence is escalated, to decide an objection, to confirm a recall, to undo. */
export const TERMS = ['ACK', 'EXECUTE', 'ESCALATE', 'DECIDE', 'RECALL', 'COMPENSATE'] as const;
export type Term = (typeof TERMS)[number];

/** Issued and not lifted: what it asks for can be asked for again. */
export const isInForce = (state: ActionState): boolean => ['ISSUED', 'COMPLETED', 'PARTIAL'].includes(state);

type Late = Pick<MeasureStatus, 'state' | 'lateFor'>;

const isSilent = ({ state }: Late): boolean => state === 'OVERDUE' || state === 'ESCALATED';

/** Silent, and what it was silent about. */
export const isLateToAnswer = (measure: Late, term: 'ACK' | 'EXECUTE'): boolean =>
  isSilent(measure) && measure.lateFor === term;

/** Said before what is known already, or of an attempt that was given another chance since. The highest number alone counts, since each answer says where the measure stands. */
export const isPassed = (
  measure: Pick<MeasureStatus, 'attempt' | 'receiptNo'>,
  answer: Pick<MeasureStatus, 'attempt' | 'receiptNo'>,
): boolean => answer.attempt < measure.attempt || answer.receiptNo <= measure.receiptNo;

/** Sent and not ended: the department may still do anything with it. */
export const isOpen = (measure: Late): boolean =>
  measure.state === 'SENT' || measure.state === 'ACKNOWLEDGED' || measure.state === 'ACCEPTED' || isSilent(measure);

/** Over as far as the order goes. OVERDUE and ESCALATED are not: a late answer still counts. */
export const isEnded = ({ state }: Late): boolean =>
  ['EXECUTED', 'FAILED', 'GIVEN_UP', 'WITHDRAWN', 'DECLINED', 'COMPENSATED'].includes(state);

/** The terms that run in a state. What begins and ends is the difference between two states. */
export function termsOf(measure: Late): readonly Term[] {
  const untilDone: readonly Term[] = measure.lateFor === 'ACK' ? ['EXECUTE'] : [];
  switch (measure.state) {
    case 'SENT':
      return ['ACK', 'EXECUTE'];
    case 'ACKNOWLEDGED':
    case 'ACCEPTED':
      return ['EXECUTE'];
    case 'OVERDUE':
      return ['ESCALATE', ...untilDone];
    case 'ESCALATED':
      return untilDone;
    case 'OBJECTED':
      return ['DECIDE'];
    case 'RECALLING':
      return ['RECALL'];
    case 'COMPENSATING':
      return ['COMPENSATE'];
    default:
      return [];
  }
}

const PUBLISHED_AFTER_RANK = 2;

/**
 * Lower ranks go first. Silence does not keep the other departments waiting; only what the public learns waits until ranks 1 and 2 are really
 * answered: the bank holds before the public learns (lifecycles 14, 14b).
 */
export function gateIsOpen(measure: MeasureStatus, all: readonly MeasureStatus[]): boolean {
  if (measure.kind === 'PUBLISH') return all.filter(({ rank }) => rank <= PUBLISHED_AFTER_RANK).every(isEnded);
  return all
    .filter(({ rank }) => rank < measure.rank)
    .every((other) => isEnded(other) || isLateToAnswer(other, 'EXECUTE'));
}
