import { deadlineFrom, namesPerson, permit, refuse, type CalendarDay, type Decision } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import type { ComparedPlan, Difference } from './comparison.rules.js';
import {
  DISCREPANCY_ANSWER_TERM,
  discrepancyLifecycle,
  UNDECIDED_STATES,
  type DiscrepancyActName,
  type DiscrepancyRefusal,
  type DiscrepancyStateName,
} from './discrepancy-lifecycle.rules.js';

export interface DiscrepancyRow extends Difference {
  readonly id: string;
  readonly courseId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly state: DiscrepancyStateName;
  readonly foundOn: CalendarDay;
  readonly answerUntil: string;
  readonly answer: string | null;
  readonly decisionReason: string | null;
  readonly documentNo: string | null;
}

export interface DiscrepancyChange {
  readonly row: DiscrepancyRow;
  /** False where it is found as before, but for its numbers: the institution's clock runs on. */
  readonly moved: boolean;
}

type ComparisonFacts = Pick<Facts, 'today' | 'constantsIn' | 'newId' | 'caller'>;
type Owner = Pick<DiscrepancyRow, 'courseId' | 'institutionId' | 'divisionCode'>;

/** A course has one of what it is sold for, whatever order was the first. */
const isSame = (one: Difference, other: Difference): boolean =>
  one.kind === other.kind && (one.kind === 'SOLD_ABOVE_FILED' || (one.day === other.day && one.from === other.from));

const hasSameNumbers = (one: Difference, other: Difference): boolean =>
  one.charged === other.charged && one.heldAgainst === other.heldAgainst;

/** What a comparison of the day says of a discrepancy that is known: those of other days and plans are not its business. */
function isOf({ kind, day }: Difference, compared: CalendarDay, plan: ComparedPlan | null): boolean {
  if (kind === 'SOLD_ABOVE_FILED') return true;
  return day === (kind === 'CHARGED_OVER_PLAN' ? plan?.inForceFrom : compared);
}

export interface Compared {
  readonly owner: Owner;
  readonly day: CalendarDay;
  readonly plan: ComparedPlan | null;
  readonly differences: readonly Difference[];
  readonly known: readonly DiscrepancyRow[];
}

/** What is new, what differs otherwise than before, and what the facts have settled. */
export function decideComparison(compared: Compared, facts: ComparisonFacts): readonly DiscrepancyChange[] {
  const { owner, day, plan, differences, known } = compared;
  const gone = known.filter(
    (row) => isOf(row, day, plan) && isUndecided(row) && !differences.some((one) => isSame(one, row)),
  );
  return [
    ...differences.flatMap((difference) => {
      const row = known.find((one) => isSame(one, difference));
      return row ? again(row, difference, facts) : [found(owner, difference, facts)];
    }),
    ...gone.flatMap((row) => stepped(row, 'settleDiscrepancy', facts)),
  ];
}

const isUndecided = ({ state }: DiscrepancyRow): boolean =>
  (UNDECIDED_STATES as readonly DiscrepancyStateName[]).includes(state);

const found = (owner: Owner, difference: Difference, facts: ComparisonFacts): DiscrepancyChange => ({
  row: {
    ...owner,
    ...difference,
    id: facts.newId(),
    state: discrepancyLifecycle.initial,
    foundOn: facts.today,
    answerUntil: answerUntil(owner, facts),
    answer: null,
    decisionReason: null,
    documentNo: null,
  },
  moved: true,
});

/** What an officer decided of these numbers stays. */
function again(row: DiscrepancyRow, difference: Difference, facts: ComparisonFacts): DiscrepancyChange[] {
  const same = hasSameNumbers(row, difference);
  if (isUndecided(row)) return same ? [] : [{ row: { ...row, ...difference }, moved: false }];
  if (row.state === 'CONFIRMED' || (row.state === 'DISMISSED' && same)) return [];
  const begun = { ...row, ...difference, foundOn: facts.today, answerUntil: answerUntil(row, facts) };
  return stepped(begun, 'findDiscrepancyAgain', facts);
}

function stepped(
  row: DiscrepancyRow,
  event: 'settleDiscrepancy' | 'findDiscrepancyAgain',
  { caller }: Pick<Facts, 'caller'>,
): DiscrepancyChange[] {
  const step = discrepancyLifecycle.step(row.state, event, caller);
  return step.ok ? [{ row: { ...row, state: step.value.to }, moved: true }] : [];
}

const answerUntil = (
  { divisionCode }: Pick<DiscrepancyRow, 'divisionCode'>,
  { today, constantsIn }: Pick<Facts, 'today' | 'constantsIn'>,
): string => deadlineFrom(today, constantsIn(divisionCode).get<string>(DISCREPANCY_ANSWER_TERM)).due.toISOString();

export interface DiscrepancyAct {
  readonly act: DiscrepancyActName;
  readonly text: string;
  /** Of a confirmation: number of the record of the check. */
  readonly documentNo: string;
}

export interface DecidedDiscrepancy {
  readonly row: DiscrepancyRow;
  readonly step: Step<DiscrepancyStateName>;
}

export function decideDiscrepancy(
  row: DiscrepancyRow | undefined,
  { act, text, documentNo }: DiscrepancyAct,
  { caller, now }: Pick<Facts, 'caller' | 'now'>,
): Decision<DecidedDiscrepancy, DiscrepancyRefusal> {
  if (!row) return refuse('DISCREPANCY_UNKNOWN');
  const over = now.getTime() >= Date.parse(row.answerUntil);
  const step = discrepancyLifecycle.step<DiscrepancyRefusal>(row.state, act, caller, {
    answerTermOver: over || { code: 'DISCREPANCY_ANSWER_TERM_RUNNING' },
  });
  if (!step.ok) return step;
  const state = step.value.to;
  if (act === 'closeDiscrepancyAnswer') return permit({ row: { ...row, state }, step: step.value });
  const fault = textFault({ act, text, documentNo });
  if (fault) return refuse(fault);
  const said =
    act === 'answerLessonDiscrepancy'
      ? { answer: text.trim() }
      : { decisionReason: text.trim(), documentNo: documentNo.trim() || null };
  return permit({ row: { ...row, ...said, state }, step: step.value });
}

function textFault({ act, text, documentNo }: DiscrepancyAct): DiscrepancyRefusal | null {
  if (text.trim() === '') return 'DISCREPANCY_TEXT_MISSING';
  if (act === 'confirmLessonDiscrepancy' && documentNo.trim() === '') return 'DISCREPANCY_DOCUMENT_MISSING';
  return namesPerson(`${text} ${documentNo}`) ? 'DISCREPANCY_TEXT_NAMES_PERSON' : null;
}
