import { addDays, compareDays, type CalendarDay, type Fen } from '@lianguan/kernel';
import type { RuleConstants } from '@lianguan/service-kit';
import type { RefundRateKindName } from '../refund-rate/index.js';
import {
  COOLING_OFF_BASIS,
  ESCROW_BASIS,
  INTEREST_BASIS,
  OWN_WISH_BASIS,
  PRICE_BASIS,
  REFUND_CONSTANT_KEYS,
} from './refund-lifecycle.rules.js';

/** Why the money goes back: the guardian's own wish, the institution's fault, or neither's. */
export const REFUND_FAULTS = ['GUARDIAN', 'INSTITUTION', 'NEITHER'] as const;
export type RefundFaultName = (typeof REFUND_FAULTS)[number];

export const REFUND_STEP_KINDS = ['PAID', 'CONSUMED', 'UNDISCOUNTED', 'INTEREST', 'CLOSURE'] as const;
export type RefundStepKindName = (typeof REFUND_STEP_KINDS)[number];

/** One line of a quote: it adds or, below zero, takes away; the lines sum up to what is refunded. Fen as text: the steps are kept as JSON. */
export interface QuoteStep {
  readonly kind: RefundStepKindName;
  readonly amountFen: string;
  /** Lessons, or days of interest. */
  readonly count: number | null;
  /** Of interest. */
  readonly rateKind: RefundRateKindName | null;
  readonly ratePpm: number | null;
  readonly basis: string;
}

/** What is on record of an order that its refund is computed from. */
export interface QuotedOrder {
  readonly paid: Fen;
  readonly paidOn: CalendarDay;
  readonly consumedLessons: number;
  /** What the consumed lessons were charged at, with every discount. */
  readonly consumed: Fen;
  /** The posted price of a lesson without a discount. */
  readonly listPrice: Fen;
  /** The same trainee has had lessons of the course at this institution before. */
  readonly hadBefore: boolean;
}

export interface QuoteTerms {
  readonly fault: RefundFaultName;
  readonly rate: { readonly kind: RefundRateKindName; readonly ratePpm: number } | null;
  readonly today: CalendarDay;
  readonly constants: RuleConstants;
}

export interface Quote {
  /** Within the days in which no reason is needed. */
  readonly coolingOff: boolean;
  readonly steps: readonly QuoteStep[];
  /** Of the prepaid money. */
  readonly principal: Fen;
  readonly interest: Fen;
}

/** Article 14: the day of payment does not count; who has had the service before knows it. */
export function isInCoolingOff(
  { paidOn, hadBefore }: Pick<QuotedOrder, 'paidOn' | 'hadBefore'>,
  { today, constants }: Pick<QuoteTerms, 'today' | 'constants'>,
): boolean {
  const days = constants.get<number>(REFUND_CONSTANT_KEYS.COOLING_OFF);
  return days > 0 && !hadBefore && today <= addDays(paidOn, days);
}

/**
 * What goes back, step by step. Never below zero, never above what was paid with its interest. What was consumed counts at what was charged (18); where the
 * guardian wishes it, at the list price, yet never beyond what was prepaid (19, 20). In the days of article 14 nothing is taken for the wish, and what goes back bears no interest.
 */
export function quoteRefund(order: QuotedOrder, terms: QuoteTerms): Quote {
  const { paid, consumed, consumedLessons } = order;
  const coolingOff = isInCoolingOff(order, terms);
  const ownWish = terms.fault === 'GUARDIAN' && !coolingOff;
  const charged = ownWish ? undiscounted(order) : consumed;
  const principal = paid - charged;
  const days = coolingOff ? 0 : Math.max(0, compareDays(terms.today, order.paidOn));
  const rate = coolingOff ? null : terms.rate;
  const interest = rate ? interestOf(principal, rate.ratePpm, days) : 0n;
  const steps = [
    step('PAID', paid, ESCROW_BASIS),
    step('CONSUMED', -consumed, coolingOff ? COOLING_OFF_BASIS : PRICE_BASIS, consumedLessons),
    ...(ownWish ? [step('UNDISCOUNTED', consumed - charged, OWN_WISH_BASIS, consumedLessons)] : []),
    ...(coolingOff ? [] : [{ ...step('INTEREST', interest, INTEREST_BASIS, days), ...rateOf(rate) }]),
  ];
  return { coolingOff, steps, principal, interest };
}

const rateOf = (rate: QuoteTerms['rate']) => ({ rateKind: rate?.kind ?? null, ratePpm: rate?.ratePpm ?? null });

// eslint-disable-next-line max-params -- a line of the quote reads so: what, how much, why, how many
export const step = (kind: RefundStepKindName, amount: Fen, basis: string, count: number | null = null): QuoteStep => ({
  kind,
  amountFen: amount.toString(),
  count,
  rateKind: null,
  ratePpm: null,
  basis,
});

/** At the list price, not below what was charged, not above what was paid. */
function undiscounted({ paid, consumed, consumedLessons, listPrice }: QuotedOrder): Fen {
  const listed = listPrice * BigInt(consumedLessons);
  const charged = listed > consumed ? listed : consumed;
  return charged < paid ? charged : paid;
}

const YEAR_OF_MILLIONTHS = 365n * 1_000_000n;

/** Simple interest by days of a year of 365, to the nearest fen. */
export const interestOf = (principal: Fen, ratePpm: number, days: number): Fen =>
  (principal * BigInt(ratePpm) * BigInt(days) * 2n + YEAR_OF_MILLIONTHS) / (2n * YEAR_OF_MILLIONTHS);

/** The prepaid money goes back first, the rest is interest. */
export function splitAmount(amount: Fen, unconsumed: Fen): { readonly principal: Fen; readonly interest: Fen } {
  const principal = amount < unconsumed ? amount : unconsumed;
  return { principal, interest: amount - principal };
}
