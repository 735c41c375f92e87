import type { Facts } from '@lianguan/service-kit';
import { lessonLifecycle, NOT_GIVEN, type LessonRow, type OrderFile } from '../training-order/index.js';
import { unconsumedIn } from './refund-facts.commands.js';
import { settlementOf } from './refund-payment.rules.js';
import type { RefundRow } from './refund-rows.commands.js';

/** The lessons are refunded. What is the institution's is one more line beside them, and goes its way with the next-day transfer. */
export function settled(
  { origin, principalFen, unconsumedFen }: RefundRow,
  file: OrderFile,
  facts: Facts,
): { readonly given: readonly LessonRow[]; readonly rest: bigint } {
  // Of a closing: beside what its earlier refunds of the order have returned.
  const unconsumed = origin === 'CLOSURE' ? BigInt(unconsumedFen) : unconsumedIn(file);
  const { whole, rest } = settlementOf({ origin, unconsumed, principal: BigInt(principalFen) });
  if (!whole) return { given: [], rest };
  const refunded = file.lessons
    .filter(({ state }) => state === 'CONTRACTED' || state === 'UNRULED')
    .map((lesson): LessonRow => {
      const refund = lessonLifecycle.step(lesson.state, 'refundLesson', facts.caller);
      if (!refund.ok) throw new Error(`lesson ${lesson.id} is refunded in state ${lesson.state}`);
      return { ...lesson, state: refund.value.to };
    });
  if (rest === 0n) return { given: refunded, rest };
  const settlement: LessonRow = {
    ...refunded[0]!,
    ...NOT_GIVEN,
    id: facts.newId(),
    no: Math.max(...file.lessons.map(({ no }) => no)) + 1,
    amountFen: rest.toString(),
    state: 'CONSUMED',
    decidedBy: 'REFUND',
    decidedAt: facts.now.toISOString(),
    consumedOn: facts.today,
  };
  return { given: [...refunded, settlement], rest };
}
