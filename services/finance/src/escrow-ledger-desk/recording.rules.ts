import { permit, refuse, type CalendarDay, type Decision, type Fen, type RefusalCatalogue } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { Movement, Reversal, TransferCode } from '../escrow-ledger/index.js';

/** M29: what an institution had taken for an order before supervision, as the paper says, and the bank now holds. */
export interface OpeningBalance {
  readonly accountId: string;
  readonly orderNo: string;
  readonly amount: Fen;
  /** The day on which the paper says so. */
  readonly asOf: CalendarDay;
  readonly documentNo: string;
}

export interface ReverseTransfer {
  readonly transferId: string;
  readonly reason: string;
  /** Number of the decision. */
  readonly documentNo: string;
}

export type RecordingRefusal =
  | 'RECORDING_DOCUMENT_MISSING'
  | 'RECORDING_DAY_AHEAD'
  | 'OPENING_BALANCE_REPEATED'
  | 'OPENING_ACCOUNT_UNKNOWN'
  | 'REVERSAL_OF_ADVANCE'
  | 'REVERSAL_OF_DEPOSIT_PAID_OUT'
  | 'REVERSAL_OF_COVER'
  | 'REVERSAL_OF_RECOURSE'
  | 'REVERSAL_OF_CLAIM'
  | 'REVERSAL_OF_REFUND_PART';

export const RECORDING_REFUSALS = {
  RECORDING_DOCUMENT_MISSING: { message: '请填写文书编号，记账以文书为凭', basis: '会计法 第十四条' },
  RECORDING_DAY_AHEAD: { message: '日期{day}还未到，请核对', basis: null },
  OPENING_BALANCE_REPEATED: {
    message: '订单{order}的存量余额已经登记；金额有误的，先冲正再登记',
    basis: '会计法 第十五条',
  },
  REVERSAL_OF_ADVANCE: {
    message: '成本预拨和它的抵扣不在此冲正；整笔退回的，请在“成本预拨”中登记退回',
    basis: '监管协议',
  },
  REVERSAL_OF_DEPOSIT_PAID_OUT: {
    message: '退还机构或用于集体退费的保证金不在此冲正；多付或误付的款追回后，按银行回单登记缴存',
    basis: '会计法 第十五条',
  },
  REVERSAL_OF_COVER: {
    message: '补足预拨的资金已在集体退费中分给订单，不在此冲正；登记多于银行回单的，追缴补足差额，少登的另按回单登记',
    basis: '会计法 第十五条',
  },
  REVERSAL_OF_RECOURSE: {
    message: '保险追偿凭保险公司的收款或放弃文书了结，不在此冲正；误付的，向保险公司追回',
    basis: '保险法 第六十条',
  },
  REVERSAL_OF_CLAIM: {
    message: '债权凭清算终结的文书了结，不在此冲正；清算后又付给家长的，由付款人凭其文书另行办理',
    basis: '民办教育促进法 第五十九条',
  },
  REVERSAL_OF_REFUND_PART: {
    message: '退费的留存和利息随银行的答复记账，不单独冲正',
    basis: '会计法 第十五条',
  },
  OPENING_ACCOUNT_UNKNOWN: {
    message: '监管账户台账中没有账号{number}，或不止一个，请先核对监管账户台账',
    basis: '监管协议',
  },
} satisfies RefusalCatalogue<RecordingRefusal>;

/** The account that a list names by its number: `ids` are those that the importer sees. */
export function accountNamed(number: string, ids: readonly string[]): Decision<string, RecordingRefusal> {
  const [accountId, another] = ids;
  if (!accountId || another) return refuse('OPENING_ACCOUNT_UNKNOWN', { number, column: '监管账户账号' });
  return permit(accountId);
}

/** An opening balance that stands: it was not reversed. */
export type RecordedOpening = Pick<OpeningBalance, 'amount' | 'documentNo'>;

/** A file that comes again tells nothing new. */
export const isRecorded = (recorded: RecordedOpening | undefined, { amount, documentNo }: OpeningBalance): boolean =>
  recorded?.amount === amount && recorded.documentNo === documentNo.trim();

/** The movement that an opening balance is. `recorded`: what the order has already. */
export function decideOpeningBalance(
  recorded: RecordedOpening | undefined,
  { accountId, orderNo, amount, asOf, documentNo }: OpeningBalance,
  { today, newId }: Pick<Facts, 'today' | 'newId'>,
): Decision<Movement, RecordingRefusal> {
  if (documentNo.trim() === '') return refuse('RECORDING_DOCUMENT_MISSING');
  if (asOf > today) return refuse('RECORDING_DAY_AHEAD', { day: asOf });
  const order = orderNo.trim();
  if (recorded) return refuse('OPENING_BALANCE_REPEATED', { order });
  return permit({
    id: newId(),
    code: 'OPENING_BALANCE',
    escrowAccountId: accountId,
    orderNo: order,
    amount,
    day: asOf,
    cause: `订单 ${order}`,
    documentNo: documentNo.trim(),
  });
}

/** What is not corrected here. An advance goes back by an act of its own, which knows what is repaid. */
const ELSEWHERE: Readonly<Partial<Record<TransferCode, RecordingRefusal>>> = {
  COST_ADVANCE: 'REVERSAL_OF_ADVANCE',
  ADVANCE_REPAYMENT: 'REVERSAL_OF_ADVANCE',
  ADVANCE_COVER: 'REVERSAL_OF_COVER',
  RISK_DEPOSIT_RETURN: 'REVERSAL_OF_DEPOSIT_PAID_OUT',
  RISK_DEPOSIT_DRAW: 'REVERSAL_OF_DEPOSIT_PAID_OUT',
  RISK_DEPOSIT_PAYMENT: 'REVERSAL_OF_DEPOSIT_PAID_OUT',
  INSURER_RECOURSE: 'REVERSAL_OF_RECOURSE',
  INSURER_RECOURSE_PAYMENT: 'REVERSAL_OF_RECOURSE',
  INSURER_RECOURSE_WAIVER: 'REVERSAL_OF_RECOURSE',
  CLAIM_LIQUIDATED: 'REVERSAL_OF_CLAIM',
  CLAIM_WRITTEN_OFF: 'REVERSAL_OF_CLAIM',
  REFUND: 'REVERSAL_OF_REFUND_PART',
  REFUND_INTEREST: 'REVERSAL_OF_REFUND_PART',
};

/** The transfer that corrects another one. `code`: of that one, if it is known. */
export function decideReversing(
  code: TransferCode | undefined,
  { transferId, reason, documentNo }: ReverseTransfer,
  { today, newId }: Pick<Facts, 'today' | 'newId'>,
): Decision<Reversal, RecordingRefusal> {
  if (documentNo.trim() === '') return refuse('RECORDING_DOCUMENT_MISSING');
  const elsewhere = code && ELSEWHERE[code];
  if (elsewhere) return refuse(elsewhere);
  return permit({
    id: newId(),
    reverses: transferId,
    day: today,
    cause: reason.trim(),
    documentNo: documentNo.trim(),
  });
}
