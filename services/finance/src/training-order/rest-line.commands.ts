import type { Facts } from '@lianguan/service-kit';
import { NOT_GIVEN, type LessonRow } from './order-rows.commands.js';

/** What of an order's money turns out to be the institution's is one more line beside its lessons, and goes its way with the next-day transfer. */
export const restLine = (
  lessons: readonly LessonRow[],
  rest: bigint,
  { newId, now, today }: Pick<Facts, 'newId' | 'now' | 'today'>,
): LessonRow => ({
  ...lessons[0]!,
  ...NOT_GIVEN,
  id: newId(),
  no: Math.max(...lessons.map(({ no }) => no)) + 1,
  amountFen: rest.toString(),
  state: 'CONSUMED',
  decidedBy: 'REFUND',
  decidedAt: now.toISOString(),
  consumedOn: today,
});
