import {
  formatYuan,
  permit,
  refuse,
  type Decision,
  type Fen,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import type { EscrowAccountStateName } from '../escrow-account/index.js';
import { CLOSURE_BASIS, ESCROW_BASIS, refundLifecycle, type RefundStateName } from './refund-lifecycle.rules.js';
import { REFUND_REFUSALS, type RefundRefusal } from './refund.rules.js';

export type DrawRefusal =
  | RefundRefusal
  | 'REFUND_DEPOSIT_NOT_NEEDED'
  | 'REFUND_DEPOSIT_IN_MASS_REFUND'
  | 'REFUND_DEPOSIT_TOO_LITTLE';

export const DRAW_REFUSALS = {
  ...REFUND_REFUSALS,
  REFUND_DEPOSIT_NOT_NEEDED: {
    message: '监管账户的资金已够付这笔退费，到期自动付款，不必动用保证金',
    basis: ESCROW_BASIS,
  },
  REFUND_DEPOSIT_IN_MASS_REFUND: {
    message: '账户有集体退费，保证金在集体退费中按比例分给全体学员，不单独动用',
    basis: CLOSURE_BASIS,
  },
  REFUND_DEPOSIT_TOO_LITTLE: {
    message:
      '这笔退费还差{amount}元，可动用的保证金{deposit}元，机构未抵扣的预拨{advanced}元，不够补足；请责令机构补足，停办的启动集体退费',
    basis: ESCROW_BASIS,
  },
} satisfies RefusalCatalogue<DrawRefusal>;

/** What may be drawn for a refund that the account is short of. */
export interface DrawStanding {
  readonly state: EscrowAccountStateName;
  readonly inMassRefund: boolean;
  /** What the refund needs, and what of the supervised account the bank may still pay for it. */
  readonly needed: Fen;
  readonly available: Fen;
  /** What lies in the deposit and is not reserved. */
  readonly deposit: Fen;
  /** What the institution has in advance: only that much is missing for good. */
  readonly advanced: Fen;
}

/** Lifecycle 7, SHORT, or RETURNED and short: what is missing comes out of the institution's deposit, and makes good what it had in advance; all of it or nothing. */
export function decideDraw(
  refund: { readonly state: RefundStateName } | undefined,
  standing: DrawStanding | undefined,
  { documentNo, caller }: { readonly documentNo: string } & Pick<Facts, 'caller'>,
): Decision<{ readonly step: Step<RefundStateName>; readonly amount: Fen }, DrawRefusal> {
  if (!refund || !standing) return refuse('REFUND_UNKNOWN');
  if (documentNo.trim() === '') return refuse('REFUND_DOCUMENT_MISSING');
  const amount = standing.needed - standing.available;
  const step = refundLifecycle.step<DrawRefusal>(refund.state, 'drawDepositForRefund', caller, {
    covered: drawFault(amount, standing) ?? true,
  });
  return step.ok ? permit({ step: step.value, amount }) : step;
}

function drawFault(amount: Fen, { state, inMassRefund, deposit, advanced }: DrawStanding): Refusal<DrawRefusal> | null {
  if (state === 'FROZEN') return refuse('REFUND_ACCOUNT_FROZEN').refusal;
  if (inMassRefund) return refuse('REFUND_DEPOSIT_IN_MASS_REFUND').refusal;
  if (amount <= 0n) return refuse('REFUND_DEPOSIT_NOT_NEEDED').refusal;
  if (amount <= deposit && amount <= advanced) return null;
  const detail = { amount: formatYuan(amount), deposit: formatYuan(deposit), advanced: formatYuan(advanced) };
  return refuse('REFUND_DEPOSIT_TOO_LITTLE', detail).refusal;
}
