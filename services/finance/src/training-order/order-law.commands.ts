import type { CalendarDay } from '@lianguan/kernel';
import type { Facts, RuleConstants, Tx } from '@lianguan/service-kit';
import { chargeFacts, mayCharge } from '../charge-standing/index.js';
import {
  capByRisk,
  earlyFault,
  judgeCharge,
  loanFault,
  modelOn,
  orderFacts,
  type FeeDays,
  type FiledCourse,
  type OrderTerms,
} from '../order-facts/index.js';
import { riskCodes } from '../risk-standing/index.js';
import type { JudgedOrder, JudgedPayment, OrderPayment, OrderStanding, RunningOrder } from './order.rules.js';

export interface OfCourse {
  readonly courseId: string;
}

/** What our own records say against a payment. */
export interface PaymentRecords {
  /** Its reference is on record of another order. */
  readonly referenceTaken: boolean;
  readonly running: readonly RunningOrder[];
}

/** A course with what orders of it are judged by. */
export interface CourseLaw {
  readonly course: FiledCourse;
  readonly divisionCode: string;
  /** On a day that an order is offered or signed. */
  judgeOrder(
    terms: OrderTerms,
    given: { readonly today: CalendarDay; readonly running: readonly RunningOrder[] },
  ): JudgedOrder;
  /** By the law of the day of payment; the posted price is that of the signing. */
  judgePayment(order: OrderStanding, payment: OrderPayment, records: PaymentRecords): JudgedPayment;
}

/** By institution, of those in the directory. */
export async function divisionsOf(tx: Tx, institutionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; divisionCode: string }>(
    'select id, division_code as "divisionCode" from institution_directory where id = any($1::uuid[])',
    [institutionIds],
  );
  return new Map(rows.map(({ id, divisionCode }) => [id, divisionCode]));
}

/** By course id. A course whose institution has no place in the directory is not offered. */
export async function courseLaws(
  tx: Tx,
  asked: readonly OfCourse[],
): Promise<(courseId: string, facts: Facts) => CourseLaw | undefined> {
  const { courses, postings, guides, models } = await orderFacts(
    tx,
    asked.map(({ courseId }) => courseId),
  );
  const ids = [...new Set([...courses.values()].map(({ institutionId }) => institutionId))];
  const divisions = await divisionsOf(tx, ids);
  const charges = await chargeFacts(tx, ids);
  const codeOf = await riskCodes(tx, ids);
  return (courseId, facts) => {
    const course = courses.get(courseId);
    const divisionCode = course && divisions.get(course.institutionId);
    if (!divisionCode) return undefined;
    const constants: RuleConstants = facts.constantsIn(divisionCode);
    const own = postings.filter(({ institutionId }) => institutionId === course.institutionId);
    const fees = { course, postings: own, guides, divisionCode, constants };
    const standing = mayCharge(charges[ids.indexOf(course.institutionId)]!);
    const chargeOf = (terms: OrderTerms, days: FeeDays) => {
      const code = codeOf(course.institutionId, days.guideOn);
      return capByRisk(judgeCharge(fees, terms, days), { code, amount: terms.amount, constants });
    };
    return {
      course,
      divisionCode,
      judgeOrder: (terms, { today, running }) => ({
        course,
        standing,
        running,
        charge: chargeOf(terms, { postedOn: today, guideOn: today }),
        modelContractId:
          modelOn(models, { divisionCode, academic: course.academic, day: today })?.modelContractId ?? null,
      }),
      judgePayment: (order, { paidOn, payerKind }, { running, referenceTaken }) => ({
        standing,
        running,
        charge: chargeOf(order, { postedOn: order.signedOn ?? paidOn, guideOn: paidOn }),
        paymentFault:
          loanFault(payerKind, constants) ??
          earlyFault({ firstDay: order.firstDay, paidOn, lessonsLeft: lessonsLeftOf(running) }, constants),
        referenceTaken,
      }),
    };
  };
}

const lessonsLeftOf = (running: readonly RunningOrder[]): number | null =>
  running.length === 0 ? null : running.reduce((sum, { lessonsLeft }) => sum + lessonsLeft, 0);
