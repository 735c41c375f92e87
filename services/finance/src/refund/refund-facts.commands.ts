import type { CalendarDay } from '@lianguan/kernel';
import type { Facts, Tx } from '@lianguan/service-kit';
import { rateFor, recordedRates, type RecordedRate } from '../refund-rate/index.js';
import { unconsumedOf, type OrderFile, type OrderRow } from '../training-order/index.js';
import { quoteRefund, type Quote, type QuotedOrder, type RefundFaultName } from './refund-quote.rules.js';

/** What refunds are computed from beside the orders themselves. */
export interface QuoteRecords {
  readonly rates: readonly RecordedRate[];
  /** By order: the posted price of a lesson on the day of the contract. */
  readonly listPrices: ReadonlyMap<string, bigint>;
  /** Orders whose trainee had had lessons of the course at the institution before. */
  readonly hadBefore: ReadonlySet<string>;
}

export async function quoteRecords(tx: Tx, orders: readonly OrderRow[]): Promise<QuoteRecords> {
  const ids = orders.map(({ id }) => id);
  const rates = await recordedRates(tx, [...ids, ...orders.flatMap(({ accountId }) => accountId ?? [])]);
  const rows = await tx.query<{ id: string; listPrice: string | null; hadBefore: boolean }>(
    `select o.id,
       (select c ->> 'priceFen' from posted_prices p, jsonb_array_elements(p.courses) c
        where p.posted_price_id = o.posted_price_id and c ->> 'course' = o.course_title limit 1) as "listPrice",
       exists (select from training_order t join order_lesson l on l.order_id = t.id
         where t.guardian_id = o.guardian_id and t.trainee_name = o.trainee_name and t.institution_id = o.institution_id
           and t.course_title = o.course_title and t.id <> o.id and l.state in ('CONSUMED', 'RELEASED')
           and l.day < o.signed_on) as "hadBefore"
     from training_order o where o.id = any($1::uuid[])`,
    [ids],
  );
  return {
    rates,
    listPrices: new Map(rows.flatMap(({ id, listPrice }) => (listPrice ? [[id, BigInt(listPrice)] as const] : []))),
    hadBefore: new Set(rows.flatMap(({ id, hadBefore }) => (hadBefore ? [id] : []))),
  };
}

export interface QuoteQuestion {
  readonly fault: RefundFaultName;
  readonly today: CalendarDay;
  readonly constants: Facts['constants'];
}

/** The order's quote; the order is paid. */
export function quoteOf(file: OrderFile, records: QuoteRecords, { fault, today, constants }: QuoteQuestion): Quote {
  const { order } = file;
  const rate = rateFor(records.rates, {
    orderId: order.id,
    accountId: order.accountId!,
    divisionCode: order.divisionCode,
    day: order.signedOn!,
    institutionsFault: fault === 'INSTITUTION',
  });
  return quoteRefund(quotedOrder(file, records), { fault, rate, today, constants });
}

function quotedOrder({ order, lessons }: OrderFile, records: QuoteRecords): QuotedOrder {
  const consumed = lessons.filter(({ state }) => state === 'CONSUMED' || state === 'RELEASED');
  return {
    paid: BigInt(order.amountFen),
    paidOn: order.paidOn!,
    consumedLessons: consumed.length,
    consumed: consumed.reduce((sum, { amountFen }) => sum + BigInt(amountFen), 0n),
    listPrice: records.listPrices.get(order.id) ?? 0n,
    hadBefore: records.hadBefore.has(order.id),
  };
}

/** What still lies on the order's account. */
export const unconsumedIn = ({ lessons }: OrderFile): bigint =>
  unconsumedOf(lessons.map(({ state, amountFen }) => ({ state, amount: BigInt(amountFen) })));
