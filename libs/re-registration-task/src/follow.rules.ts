import type { CalendarDay } from '@lianguan/kernel';
import {
  isOpen,
  type ProcessFact,
  type TaskEvent,
  type TaskRow,
  type TaskStateName,
  type TaskStep,
} from './task.rules.js';

/** The step that education's process waits for, if it is one of these. */
export const awaitedStep = <Of extends TaskStep>(
  steps: readonly Of[],
  { state, choice }: Pick<ProcessFact, 'state' | 'choice'>,
): Of | undefined =>
  steps.find(({ waitsIn }) => waitsIn.some((where) => where.state === state && where.choice === choice));

/** A step's last day, as the department counts it. */
export type DueOf = (step: TaskStep, fact: ProcessFact) => CalendarDay;

export interface Followed {
  readonly task: TaskRow;
  readonly event: TaskEvent | 'open';
  readonly from: TaskStateName | null;
}

/**
 * What becomes of a re-registration's tasks when education speaks: an open task lives as long as the process waits for it. What is done stays done,
 * as long as the choice stands that it was done for. Only words newer than all before come here.
 */
export function followProcess(
  {
    steps,
    tasks,
    fact,
  }: { readonly steps: readonly TaskStep[]; readonly tasks: readonly TaskRow[]; readonly fact: ProcessFact },
  dueOf: DueOf,
  newId: () => string,
): Followed[] {
  if (fact.state === 'OVERDUE') return afterCampaign(steps, tasks.filter(isOpen), fact);
  const awaited = awaitedStep(steps, fact);
  const undone = tasks.filter((task) => isForsaken(task, fact)).map((task) => undoneIn(task, fact));
  const closed = [
    ...tasks.filter((task) => isOpen(task) && task.step !== awaited?.step).map((task) => closedIn(task, fact)),
    ...undone,
  ];
  if (!awaited) return closed;
  const known = [...undone.map(({ task }) => task), ...tasks].find(({ step }) => step === awaited.step);
  return [...closed, ...awaitedTask(known, { awaited, fact, dueOn: dueOf(awaited, fact), newId })];
}

const closedIn = (task: TaskRow, { state: closedBy }: ProcessFact): Followed =>
  moved(task, 'close', { state: 'CLOSED', closedBy });

/** It was done for a choice that the institution has taken back since: if it comes back to it, the step is done anew. */
const isForsaken = ({ state, choice }: TaskRow, fact: ProcessFact): boolean =>
  state === 'DONE' && fact.choice !== null && fact.choice !== choice;

const undoneIn = (task: TaskRow, { state: closedBy }: ProcessFact): Followed =>
  moved(task, 'undo', { state: 'CLOSED', closedBy });

/** The register may have decided in time what it tells late; any other step leads nowhere any more. */
const afterCampaign = (steps: readonly TaskStep[], open: readonly TaskRow[], fact: ProcessFact): Followed[] =>
  open.map((task) =>
    steps.some(({ step, last }) => last && step === task.step)
      ? moved(task, 'passCampaign', { state: 'OVERDUE', decidableTo: fact.campaignDeadline })
      : closedIn(task, fact),
  );

interface Awaited {
  readonly awaited: TaskStep;
  readonly fact: ProcessFact;
  readonly dueOn: CalendarDay;
  readonly newId: () => string;
}

function awaitedTask(known: TaskRow | undefined, { awaited, fact, dueOn, newId }: Awaited): Followed[] {
  if (!known) return [{ task: { ...begun(awaited, fact, dueOn), id: newId() }, event: 'open', from: null }];
  if (known.state === 'DONE') return [];
  if (known.state === 'CLOSED') return [moved(known, 'reopen', { ...begun(awaited, fact, dueOn), id: known.id })];
  // Its campaign was over and is prolonged: the period begins anew.
  if (known.decidableTo !== null) return [moved(known, 'setDue', { state: 'PENDING', dueOn, decidableTo: null })];
  // The day of the step is the day on which it was first waited for: a change of the campaign's clock begins no new period.
  const sameDay = awaited.term !== undefined || known.dueOn === dueOn;
  return sameDay ? [] : [moved(known, 'setDue', { state: 'PENDING', dueOn })];
}

const moved = (task: TaskRow, event: TaskEvent, change: Partial<TaskRow>): Followed => ({
  task: { ...task, ...change },
  event,
  from: task.state,
});

const begun = ({ step }: TaskStep, fact: ProcessFact, dueOn: CalendarDay): Omit<TaskRow, 'id'> => ({
  reRegistrationId: fact.reRegistrationId,
  institutionId: fact.institutionId,
  divisionCode: fact.divisionCode,
  step,
  choice: fact.choice!,
  institutionName: fact.institutionName,
  creditCode: fact.creditCode,
  newCreditCode: fact.newCreditCode,
  newName: fact.newName,
  startedOn: fact.occurredOn,
  dueOn,
  state: 'PENDING',
  documentNo: null,
  decidedOn: null,
  answeredBy: null,
  decidableTo: null,
  closedBy: null,
});
