import { namesPerson, permit, refuse, type CalendarDay, type Decision, type Fen, type Refusal } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { violationLifecycle, type ViolationActName, type ViolationStateName } from './violation-lifecycle.rules.js';
import type { ViolationKindName, ViolationRefusal } from './violation.rules.js';

/** A3: which department may be competent for an institution; it talks with it together with market regulation. */
export const INTERVIEW_DEPARTMENTS = [
  'EDUCATION',
  'CULTURE_TOURISM',
  'SPORT',
  'SCIENCE_TECHNOLOGY',
  'HUMAN_RESOURCES',
] as const;
export type InterviewDepartmentName = (typeof INTERVIEW_DEPARTMENTS)[number];

export interface ViolationAct {
  readonly act: ViolationActName;
  readonly violationId: string;
  readonly reason: string;
  readonly documentNo: string;
  /** Of an order or a notice: its last day. */
  readonly lastDay?: CalendarDay | null;
  /** Of a finding that is confirmed, or an order to return, with another sum than was detected. */
  readonly toReturn?: Fen | null;
  /** Of an interview. */
  readonly heldOn?: CalendarDay | null;
  readonly department?: InterviewDepartmentName | null;
}

export interface ViolationStanding {
  readonly state: ViolationStateName;
  readonly kind: ViolationKindName;
  readonly chargedOn: CalendarDay;
  readonly toReturn: Fen;
  readonly interviewedOn: CalendarDay | null;
  readonly searchUntil: CalendarDay | null;
  /** What was proposed of it waits for the head of the organ, or for the officer to whom the head returned it. */
  readonly proposalOpen: boolean;
}

type Answer = true | Refusal<ViolationRefusal>;
const no = (code: ViolationRefusal, detail: Record<string, string> = {}): Refusal<ViolationRefusal> => ({
  code,
  detail,
});

export function decideViolation(
  known: ViolationStanding | undefined,
  input: ViolationAct,
  { caller, today }: Pick<Facts, 'caller' | 'today'>,
): Decision<Step<ViolationStateName>, ViolationRefusal> {
  const { act, reason, documentNo, toReturn, lastDay = null } = input;
  if (!known) return refuse('VIOLATION_UNKNOWN');
  if (reason.trim() === '') return refuse('VIOLATION_REASON_MISSING');
  if (documentNo.trim() === '') return refuse('VIOLATION_DOCUMENT_MISSING');
  if (namesPerson(`${reason} ${documentNo}`)) return refuse('VIOLATION_TEXT_NAMES_PERSON');
  if ((toReturn ?? 0n) < 0n) return refuse('VIOLATION_RETURN_NEGATIVE');
  return violationLifecycle.step<ViolationRefusal>(known.state, act, caller, {
    interviewFits: interviewFits(known, input, today),
    returnFits: returnFits(known, input, today),
    searchDayFits: isAhead(lastDay, today) || no('VIOLATION_SEARCH_DAY_PAST'),
    searchOver: searchOver(known, today),
    interviewed: interviewed(known),
    proposalEnded: !known.proposalOpen || no('VIOLATION_PROPOSAL_OPEN'),
  });
}

const isAhead = (day: CalendarDay | null, today: CalendarDay): boolean => day !== null && day > today;

const searchOver = ({ searchUntil }: ViolationStanding, today: CalendarDay): Answer =>
  (searchUntil !== null && searchUntil < today) || no('VIOLATION_SEARCH_NOT_OVER', { day: searchUntil ?? '' });

/** M24: of a malicious rise the competent department and market regulation talk with the institution before anything is ordered. */
const interviewed = ({ kind, interviewedOn }: ViolationStanding): Answer =>
  kind !== 'MALICIOUS_RISE' || interviewedOn !== null || no('VIOLATION_INTERVIEW_MISSING');

function interviewFits(
  { kind, chargedOn }: ViolationStanding,
  { heldOn = null, department = null }: ViolationAct,
  today: CalendarDay,
): Answer {
  if (kind !== 'MALICIOUS_RISE') return no('VIOLATION_INTERVIEW_NOT_NEEDED');
  if (heldOn === null || heldOn < chargedOn || heldOn > today) return no('VIOLATION_INTERVIEW_DAY_WRONG');
  if (department === null) return no('VIOLATION_INTERVIEW_DEPARTMENT_MISSING');
  return true;
}

function returnFits(known: ViolationStanding, { toReturn, lastDay = null }: ViolationAct, today: CalendarDay): Answer {
  const talked = interviewed(known);
  if (talked !== true) return talked;
  if ((toReturn ?? known.toReturn) === 0n) return no('VIOLATION_NOTHING_TO_RETURN');
  return isAhead(lastDay, today) || no('VIOLATION_RETURN_DAY_PAST');
}

/** What may be offered: an interview only where it is asked for. */
export const actionsOffered = (
  { state, kind }: Pick<ViolationStanding, 'state' | 'kind'>,
  caller: Facts['caller'],
): string[] =>
  violationLifecycle
    .availableActions(state, caller)
    .filter((act) => act !== 'recordRegulatoryInterview' || kind === 'MALICIOUS_RISE');

/** Returned, or searched for, in the meantime: nothing to do. */
export const passReturnDue = (
  known: Pick<ViolationStanding, 'state'> | undefined,
  caller: Facts['caller'],
): Decision<Step<ViolationStateName> | null, ViolationRefusal> =>
  known?.state === 'RETURNING' ? violationLifecycle.step(known.state, 'passReturnDue', caller) : permit(null);
