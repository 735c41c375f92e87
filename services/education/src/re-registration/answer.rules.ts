import {
  creditCodeHolder,
  parseCreditCode,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Refusal,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import {
  RE_REGISTRATION_LABELS,
  reRegistrationLifecycle,
  ROUTES,
  type ReRegistrationChoiceName,
  type ReRegistrationEvent,
  type ReRegistrationStateName,
} from './re-registration-lifecycle.rules.js';
import type { ReRegistrationRefusal } from './re-registration-refusals.rules.js';
import { holds, rowAfter, type Answers, type ReRegistrationRow } from './re-registration.rules.js';

export const ANSWER_STEPS = [
  'SETTLE_REFUNDS',
  'REGISTER_NON_PROFIT',
  'OPEN_ACCOUNT',
  'CHANGE_BUSINESS',
  'CHANGE_SCOPE',
] as const;
export type AnswerStepName = (typeof ANSWER_STEPS)[number];

/** What finance, civil affairs or market regulation did of an institution's re-registration. */
export interface DepartmentAnswer {
  readonly answerId: string;
  readonly reRegistrationId: string;
  readonly institutionId: string;
  readonly step: AnswerStepName;
  readonly documentNumber: string;
  readonly decidedOn: CalendarDay;
  readonly newCode: string;
  readonly newName: string;
  readonly agencyDivision: string;
}

interface AnsweredStep {
  readonly event: ReRegistrationEvent;
  readonly routes: readonly ReRegistrationChoiceName[];
}

export const ANSWERED_STEPS = {
  SETTLE_REFUNDS: { event: 'settleRefunds', routes: ['DEREGISTER'] },
  REGISTER_NON_PROFIT: { event: 'registerNonProfit', routes: ['NONPROFIT'] },
  OPEN_ACCOUNT: { event: 'openAccount', routes: ['NONPROFIT'] },
  CHANGE_BUSINESS: { event: 'changeBusiness', routes: ['DEREGISTER', 'NONPROFIT'] },
  CHANGE_SCOPE: { event: 'changeScope', routes: ['NON_ACADEMIC'] },
} as const satisfies Record<AnswerStepName, AnsweredStep>;

export interface AnsweredFile {
  readonly row: ReRegistrationRow;
  /** The institution that the record stands for, with all registrations that are part of it. */
  readonly registrations: readonly string[];
  /** The new code is another institution's. */
  readonly codeTaken: boolean;
  /** Answers that came before. */
  readonly answers: ReadonlySet<string>;
}

/** APPLIED moves the process. NOTED: its step is done, or the process ended without it; the answer is kept. KNOWN: the same answer again. */
export type AnswerOutcome =
  | { readonly kind: 'APPLIED'; readonly row: ReRegistrationRow; readonly step: Step<ReRegistrationStateName> }
  | { readonly kind: 'NOTED'; readonly because: ReRegistrationRefusal | null }
  | { readonly kind: 'KNOWN' };

const CROSSED: AnswerOutcome = { kind: 'NOTED', because: 'ANSWER_OF_OTHER_ROUTE' };

export function decideAnswer(
  file: AnsweredFile | undefined,
  answer: DepartmentAnswer,
  facts: Pick<Facts, 'today' | 'caller'>,
): Decision<AnswerOutcome, ReRegistrationRefusal> {
  if (!file) return refuse('RE_REGISTRATION_UNKNOWN');
  if (file.answers.has(answer.answerId)) return permit({ kind: 'KNOWN' });
  if (!file.registrations.includes(answer.institutionId)) return refuse('ANSWER_OF_OTHER_INSTITUTION');
  if (answer.documentNumber.trim() === '') return refuse('DOCUMENT_MISSING');
  const { row } = file;
  const { event, routes } = ANSWERED_STEPS[answer.step];
  const action = RE_REGISTRATION_LABELS[event];
  const taken = (choice: ReRegistrationChoiceName) => routes.some((route) => route === choice);
  if (row.choice !== null && !taken(row.choice)) {
    // It crossed the institution's change of its choice.
    const crossed = row.formerChoices.some(taken);
    return crossed ? permit(CROSSED) : refuse('ANSWER_OF_OTHER_ROUTE', { action });
  }
  const place = placeOf(row, event);
  if (place === 'AHEAD') return refuse('ANSWER_TOO_EARLY', { state: RE_REGISTRATION_LABELS[row.state], action });
  return place === 'BEHIND' ? permit({ kind: 'NOTED', because: null }) : stepped(file, answer, facts);
}

function stepped(
  file: AnsweredFile,
  answer: DepartmentAnswer,
  facts: Pick<Facts, 'today' | 'caller'>,
): Decision<AnswerOutcome, ReRegistrationRefusal> {
  const { row } = file;
  const taken = reRegistrationLifecycle.step(
    row.state,
    ANSWERED_STEPS[answer.step].event,
    facts.caller,
    answersOn(file, answer),
  );
  if (taken.ok) {
    const after = rowAfter(row, { ...changeOf(answer), state: taken.value.to }, facts);
    return permit({ kind: 'APPLIED', row: after, step: taken.value });
  }
  // The institution is overdue, and this does not end it: it is on record for the termination.
  const { code: because } = taken.refusal;
  return because === 'DECIDED_TOO_LATE' ? permit({ kind: 'NOTED', because }) : taken;
}

const isOver = ({ state }: ReRegistrationRow): boolean => state === 'OVERDUE' || state === 'TERMINATED';

/** Where the answer's step lies on the institution's way from where it stands. */
function placeOf(row: ReRegistrationRow, event: ReRegistrationEvent): 'HERE' | 'AHEAD' | 'BEHIND' {
  const lines = reRegistrationLifecycle.transitions.filter((line) => line.event === event);
  if (row.choice === null) return isOver(row) ? 'BEHIND' : 'AHEAD';
  if (lines.some(({ from }) => from.includes(row.state))) return 'HERE';
  if (isOver(row)) return 'BEHIND';
  const way: readonly ReRegistrationStateName[] = ROUTES[row.choice];
  const next = way.findIndex((state) => lines.some(({ from }) => from.includes(state)));
  return way.indexOf(row.state) < next ? 'AHEAD' : 'BEHIND';
}

function answersOn({ row, codeTaken }: AnsweredFile, answer: DepartmentAnswer): Answers {
  return {
    chosenDeregister: holds(row.choice === 'DEREGISTER', 'ANSWER_OF_OTHER_ROUTE'),
    newCodeFit: newCodeAnswer(answer, codeTaken),
    lineageWritten: holds(row.newCode !== null, 'LINEAGE_MISSING'),
    decidedInTime: holds(lastStepInTime(row, answer), 'DECIDED_TOO_LATE'),
  };
}

function newCodeAnswer({ newCode, newName }: DepartmentAnswer, taken: boolean): true | Refusal<ReRegistrationRefusal> {
  const parsed = parseCreditCode(newCode);
  if (!parsed.ok || creditCodeHolder(parsed.value) !== 'NON_PROFIT')
    return { code: 'NEW_CODE_UNFIT', detail: { code: newCode } };
  if (taken) return { code: 'NEW_CODE_TAKEN', detail: { code: newCode } };
  return holds(newName.trim() !== '', 'NEW_NAME_MISSING');
}

/** The deadline found the institution before its last step, which the register had taken by then. */
function lastStepInTime(
  { overdueFrom, choice, deadline }: ReRegistrationRow,
  { decidedOn }: DepartmentAnswer,
): boolean {
  const way: readonly ReRegistrationStateName[] = choice ? ROUTES[choice] : [];
  return overdueFrom === way.at(-2) && decidedOn <= deadline;
}

const changeOf = ({ step, newCode, newName }: DepartmentAnswer): Partial<ReRegistrationRow> =>
  step === 'REGISTER_NON_PROFIT' ? { newCode: newCode.trim().toUpperCase(), newName: newName.trim() } : {};
