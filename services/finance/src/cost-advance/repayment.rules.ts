import type { Fen } from '@lianguan/kernel';
import type { LifecycleRefusal, Step } from '@lianguan/service-kit/rules';
import { advanceLifecycle, type AdvanceStateName } from './advance-lifecycle.rules.js';

/** Of a lesson or an advance: fen as text. */
export interface Repaying {
  readonly amountFen: string;
  readonly repaidFen: string;
}

export interface OutstandingAdvance extends Repaying {
  readonly state: AdvanceStateName;
}

/** What is left of a lesson for the institution, or of an advance to be repaid. */
export const leftOf = ({ amountFen, repaidFen }: Repaying): Fen => BigInt(amountFen) - BigInt(repaidFen);

const sum = (rows: readonly Repaying[]): Fen => rows.reduce((total, row) => total + leftOf(row), 0n);
const least = (a: Fen, b: Fen): Fen => (a < b ? a : b);
const repaidBy = <Row extends Repaying>(row: Row, part: Fen): Row => ({
  ...row,
  repaidFen: (BigInt(row.repaidFen) + part).toString(),
});

export interface Repayment<Advance> {
  /** After it. */
  readonly advance: Advance;
  readonly amount: Fen;
  readonly step: Step<AdvanceStateName>;
}

export interface Settlement<Lesson, Advance> {
  readonly lessons: readonly Lesson[];
  readonly repayments: readonly Repayment<Advance>[];
}

const SYSTEM = { roles: ['SYS'] } as const;

/** D2: what was consumed repays the advances first, in their order; what is left of each lesson is the institution's. */
export function settle<Lesson extends Repaying, Advance extends OutstandingAdvance>(
  lessons: readonly Lesson[],
  advances: readonly Advance[],
): Settlement<Lesson, Advance> {
  const repayments: Repayment<Advance>[] = [];
  let owed = sum(lessons);
  for (const advance of advances) {
    const amount = least(leftOf(advance), owed);
    if (amount === 0n) continue;
    owed -= amount;
    repayments.push(repayment(advance, amount));
  }
  let repaid = repayments.reduce((total, { amount }) => total + amount, 0n);
  const settled = lessons.map((lesson) => {
    const part = least(leftOf(lesson), repaid);
    repaid -= part;
    return repaidBy(lesson, part);
  });
  return { lessons: settled, repayments };
}

function repayment<Advance extends OutstandingAdvance>(before: Advance, amount: Fen): Repayment<Advance> {
  const advance = repaidBy(before, amount);
  const step = advanceLifecycle.step<LifecycleRefusal>(before.state, 'repay', SYSTEM, {
    whole: leftOf(advance) === 0n || { code: 'ACTION_NOT_AVAILABLE' },
    part: true,
  });
  if (!step.ok) throw new Error(`an advance in state ${before.state} is repaid`);
  return { advance: { ...advance, state: step.value.to }, amount, step: step.value };
}
