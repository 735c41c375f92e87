import {
  gateIsOpen,
  isEnded,
  isInForce,
  isLateToAnswer,
  isOpen,
  isPassed,
  termsOf,
  type Term,
} from './measure-state.rules.js';
import { lift, undoNext } from './lifting.process.js';
import type {
  ActionState,
  ActionStatus,
  Answer,
  MeasureState,
  MeasureStatus,
  Message,
  Reduced,
} from './process.type.js';
import { compensate, goesOn, instruct, notice, step, stepAction, type Work } from './work.process.js';

/**
 * The joint action as a process (lifecycle 14): total over all messages in any order, so that a duplicate, a late or an impossible one changes nothing.
 * Whatever follows from the whole is decided on the state after the answer: a failing answer that comes last still makes the action PARTIAL.
 */
export function reduce(before: ActionStatus, message: Message): Reduced {
  const work: Work = {
    state: before.state,
    cause: before.cause,
    executions: before.executions,
    measures: new Map(before.measures.map((measure) => [measure.id, measure])),
    outputs: [],
  };
  take(work, message);
  goOn(work);
  const measures = [...work.measures.values()];
  for (const measure of before.measures) compareTerms(work, measure, work.measures.get(measure.id)!);
  const { state, cause, executions, outputs } = work;
  return { status: { state, cause, executions, measures }, outputs };
}

function take(work: Work, message: Message): void {
  switch (message.type) {
    case 'CONSULT':
      return go(work, ['PROPOSED'], 'CONSULTED');
    case 'ISSUE':
      return go(work, ['CONSULTED'], 'ISSUED');
    case 'DROP':
      return go(work, ['PROPOSED', 'CONSULTED'], 'DROPPED');
    case 'LIFT':
      return lift(work, message.cause);
    default: {
      const measure = work.measures.get(message.measureId);
      return measure ? takeOne(work, measure, message) : undefined;
    }
  }
}

function go(work: Work, from: readonly ActionState[], to: ActionState): void {
  if (from.includes(work.state)) stepAction(work, to);
}

type MeasureMessage = Extract<Message, { measureId: string }>;

function takeOne(work: Work, measure: MeasureStatus, message: MeasureMessage): void {
  switch (message.type) {
    case 'RECEIPT':
      return answered(work, measure, message);
    case 'DECIDE':
      return measure.state === 'OBJECTED' ? decided(work, measure, message.upheld) : undefined;
    case 'DUE':
      return due(work, measure, message.term);
    case 'ORDER_AGAIN':
    case 'GIVE_UP':
      return afterFailure(work, measure, message.type);
    case 'RETRY':
      return measure.state === 'COMP_FAILED' ? compensate(work, measure) : undefined;
  }
}

/** What is not sent, for the first time or again, cannot have been answered. */
const isAnswerable = ({ version, state }: MeasureStatus): boolean => version > 0 && state !== 'PENDING';

/** Ordered again, it goes out when the ranks before it allow it, as it did the first time, with terms of its own. */
function afterFailure(work: Work, measure: MeasureStatus, wish: 'ORDER_AGAIN' | 'GIVE_UP'): void {
  if (measure.state !== 'FAILED' || !isInForce(work.state)) return;
  if (wish === 'GIVE_UP') return goesOn(work, measure, 'GIVEN_UP');
  goesOn(work, { ...measure, attempt: measure.attempt + 1 }, 'PENDING');
  if (work.state === 'PARTIAL') stepAction(work, 'ISSUED');
}

function decided(work: Work, measure: MeasureStatus, upheld: boolean): void {
  goesOn(work, measure, upheld ? 'WITHDRAWN' : 'ACCEPTED');
  instruct(work, measure.id, upheld ? 'WITHDRAW' : 'OVERRULE');
}

const ANSWERED: Readonly<Record<Answer, (work: Work, measure: MeasureStatus) => void>> = {
  ACKNOWLEDGED: (work, measure) => {
    if (measure.state === 'SENT' || isLateToAnswer(measure, 'ACK')) goesOn(work, measure, 'ACKNOWLEDGED');
  },
  ACCEPTED: (work, measure) => {
    if (measure.state === 'SENT' || measure.state === 'ACKNOWLEDGED' || isLateToAnswer(measure, 'ACK'))
      goesOn(work, measure, 'ACCEPTED');
  },
  OBJECTED: (work, measure) => {
    if (!isOpen(measure)) return;
    goesOn(work, measure, 'OBJECTED');
    notice(work, measure.id, { to: 'LEAD', about: 'OBJECTION' });
  },
  // A duty cannot be declined: whoever does objects.
  DECLINED: (work, measure) => {
    if (measure.duty) ANSWERED.OBJECTED(work, measure);
    else if (isOpen(measure)) goesOn(work, measure, 'DECLINED');
  },
  EXECUTED: executed,
  FAILED: (work, measure) => {
    if (measure.state === 'RECALLING') return goesOn(work, measure, 'RECALLED');
    if (!isOpen(measure) && measure.state !== 'OBJECTED') return;
    goesOn(work, measure, 'FAILED');
    notice(work, measure.id, { to: 'LEAD', about: 'FAILED' });
  },
  RECALLED: (work, measure) => {
    if (measure.state === 'RECALLING') goesOn(work, measure, 'RECALLED');
  },
  COMPENSATED: (work, measure) => {
    if (!['COMPENSATING', 'COMP_FAILED', 'RECALLING'].includes(measure.state)) return;
    goesOn(work, measure, 'COMPENSATED');
  },
  COMPENSATION_FAILED: (work, measure) => {
    if (measure.state !== 'COMPENSATING') return;
    goesOn(work, measure, 'COMP_FAILED');
    notice(work, measure.id, { to: 'LEAD', about: 'COMP_FAILED' });
  },
};

function answered(work: Work, before: MeasureStatus, message: Extract<Message, { type: 'RECEIPT' }>): void {
  if (!isAnswerable(before) || isPassed(before, message)) return;
  const measure = { ...before, receiptNo: message.receiptNo };
  work.measures.set(measure.id, measure);
  ANSWERED[message.answer](work, measure);
}

const DONE: readonly MeasureState[] = ['EXECUTED', 'COMPENSATING', 'COMPENSATED', 'COMP_FAILED'];

/** Executed is executed, whatever it was thought to be: what should not have been is undone. */
function executed(work: Work, measure: MeasureStatus): void {
  if (DONE.includes(measure.state)) return;
  const unwanted = measure.state === 'WITHDRAWN' || measure.state === 'GIVEN_UP';
  work.executions += 1;
  goesOn(work, { ...measure, executedAs: work.executions }, 'EXECUTED');
  if (work.state === 'LIFTED') stepAction(work, 'LIFTING');
  else if (unwanted && work.state !== 'LIFTING') compensate(work, work.measures.get(measure.id)!);
}

function due(work: Work, measure: MeasureStatus, term: Term): void {
  if (!termsOf(measure).includes(term)) return;
  switch (term) {
    case 'ACK':
    case 'EXECUTE':
      return late(work, measure, term);
    case 'ESCALATE':
      step(work, measure, 'ESCALATED');
      return notice(work, measure.id, { to: 'SUPERVISION', about: 'OVERDUE' });
    case 'DECIDE':
      return notice(work, measure.id, { to: 'SUPERVISION', about: 'UNDECIDED' });
    case 'RECALL':
      instruct(work, measure.id, 'RECALL');
      return undoIsLate(work, measure);
    case 'COMPENSATE':
      work.measures.set(measure.id, { ...measure, compensationLate: true });
      return undoIsLate(work, measure);
  }
}

function undoIsLate(work: Work, { id }: MeasureStatus): void {
  notice(work, id, { to: 'LEAD', about: 'COMP_OVERDUE' });
  notice(work, id, { to: 'SUPERVISION', about: 'COMP_OVERDUE' });
}

function late(work: Work, measure: MeasureStatus, term: 'ACK' | 'EXECUTE'): void {
  const marked = { ...measure, lateFor: term };
  work.measures.set(measure.id, marked);
  if (measure.state === 'OVERDUE' || measure.state === 'ESCALATED') return;
  step(work, marked, 'OVERDUE');
  instruct(work, measure.id, 'REMIND');
  notice(work, measure.id, { to: 'LEAD', about: 'OVERDUE' });
}

/** What follows from the whole, after whatever the message did. */
function goOn(work: Work): void {
  if (isInForce(work.state)) {
    for (const measure of work.measures.values()) {
      if (measure.state !== 'PENDING' || !gateIsOpen(measure, [...work.measures.values()])) continue;
      step(work, measure, 'SENT');
      instruct(work, measure.id, 'ORDER');
    }
    concludeAction(work);
  }
  if (work.state === 'LIFTING') undoNext(work);
}

function concludeAction(work: Work): void {
  const measures = [...work.measures.values()];
  if (!measures.every(isEnded)) return;
  const to = measures.every(({ state }) => state === 'EXECUTED') ? 'COMPLETED' : 'PARTIAL';
  if (work.state !== to) stepAction(work, to);
}

function compareTerms(work: Work, before: MeasureStatus, after: MeasureStatus): void {
  const [old, now] = [termsOf(before), termsOf(after)];
  for (const term of old)
    if (!now.includes(term)) work.outputs.push({ type: 'TERM', measureId: after.id, term, begins: false });
  for (const term of now)
    if (!old.includes(term)) work.outputs.push({ type: 'TERM', measureId: after.id, term, begins: true });
}
