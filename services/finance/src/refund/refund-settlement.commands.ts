import type { Facts } from '@lianguan/service-kit';
import { lessonLifecycle, restLine, type LessonRow, type OrderFile } from '../training-order/index.js';
import { unconsumedIn } from './refund-facts.commands.js';
import { settlementOf } from './refund-payment.rules.js';
import type { RefundRow } from './refund-rows.commands.js';

/** The lessons are refunded. */
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
  return { given: [...refunded, restLine(file.lessons, rest, facts)], rest };
}
