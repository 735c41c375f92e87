import { permit, refuse, type Decision, type Fen } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { refundLifecycle, type RefundStateName } from './refund-lifecycle.rules.js';
import type { Quote } from './refund-quote.rules.js';
import type { RefundRefusal } from './refund.rules.js';

/** A refund that was asked for while a lesson of its order was undecided. */
export interface RequestedRefund {
  readonly state: RefundStateName;
  readonly claimed: Fen | null;
  readonly undecided: number;
  readonly unconsumed: Fen;
  readonly endedByInstitution: boolean;
  /** As of the day of the request. */
  readonly quote: Quote;
}

export interface QuotedRequest {
  readonly step: Step<RefundStateName>;
  /** Never more than what the last word on the lessons has left. */
  readonly claimed: Fen | null;
}

const no = refuse('REFUND_UNKNOWN').refusal;

/** The quote that an undecided lesson has held up; null while one still does, or where there is nothing to quote any more. */
export function decideRequestedQuote(
  { state, claimed, undecided, unconsumed, endedByInstitution, quote }: RequestedRefund,
  { caller }: Pick<Facts, 'caller'>,
): Decision<QuotedRequest | null, RefundRefusal> {
  if (state !== 'REQUESTED' || undecided > 0) return permit(null);
  const event = quote.principal > 0n ? 'quoteRefund' : 'dropRefundRequest';
  const step = refundLifecycle.step<RefundRefusal>(state, event, caller, {
    inCoolingOff: quote.coolingOff || no,
    endedByInstitution: (endedByInstitution && claimed === null) || no,
  });
  const most = unconsumed + quote.interest;
  return step.ok ? permit({ step: step.value, claimed: claimed !== null && claimed > most ? most : claimed }) : step;
}
