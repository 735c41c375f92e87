import { create } from '@bufbuild/protobuf';
import { calendarDay } from '@lianguan/kernel';
import {
  GuidePriceDecidedSchema,
  LessonMode,
  PricesPostedSchema,
  SYSTEM_KEY,
  type TrainingOrderPaid,
} from '@lianguan/proto-events';
import type { EventDraft, RuleConstants } from '@lianguan/service-kit';
import type { GuidePriceRow } from './guide-price-rows.commands.js';
import { guideTerms } from './guide-price.rules.js';
import type { ChargedOrder } from './order-finding.rules.js';
import type { PostedPriceRow } from './posted-price-rows.commands.js';

export const pricesPosted = (posted: PostedPriceRow): EventDraft => ({
  key: posted.institutionId,
  schema: PricesPostedSchema,
  message: create(PricesPostedSchema, {
    postedPriceId: posted.id,
    institutionId: posted.institutionId,
    version: BigInt(posted.version),
    effectiveFrom: posted.effectiveFrom,
    courses: posted.lines.map(({ course, priceFen, minutes, lessons, months }) => ({
      course,
      priceFen: BigInt(priceFen),
      minutes,
      lessons,
      months,
    })),
  }),
});

/** Nothing is told before the county's government has decided. */
export const guidePriceDecided = (guide: GuidePriceRow, constants: RuleConstants): EventDraft[] =>
  guide.effectiveFrom === null
    ? []
    : [
        {
          key: SYSTEM_KEY,
          schema: GuidePriceDecidedSchema,
          message: create(GuidePriceDecidedSchema, {
            guidePriceId: guide.id,
            divisionCode: guide.divisionCode,
            effectiveFrom: guide.effectiveFrom,
            repealedFrom: guide.repealedFrom ?? '',
            upFloatPercent: guide.upFloatPercent,
            terms: guide.lines.map((line) => ({
              ...guideTerms(line, constants),
              mode: LessonMode[line.mode],
              priceFen: BigInt(line.priceFen),
            })),
            version: BigInt(guide.steps.length),
          }),
        },
      ];

/** Throws for what no order can be: the message is kept aside. */
export function chargedOrder({ lessons, amountFen, ...message }: TrainingOrderPaid): ChargedOrder {
  if (lessons < 1 || amountFen < 1n) throw new Error(`an order of ${lessons} lessons for ${amountFen} fen`);
  const { orderId, institutionId, courseId, course, postedPriceId } = message;
  return {
    orderId,
    institutionId,
    courseId,
    course,
    postedPriceId,
    lessons,
    amount: amountFen,
    firstDay: calendarDay(message.firstDay),
    lastDay: calendarDay(message.lastDay),
    signedOn: calendarDay(message.signedOn),
    paidOn: calendarDay(message.paidOn),
  };
}
