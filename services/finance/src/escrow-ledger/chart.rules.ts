import type { Fen } from '@lianguan/kernel';
import type { EscrowAccountStateName } from '../escrow-account/index.js';

/** Accounts of an escrow account's double-entry ledger: assets (what the bank holds, what the institution owes), then liabilities (whose it is). */
export const LEDGER_ACCOUNT_KINDS = [
  'SUPERVISED_BANK',
  'COST_ADVANCE',
  'RISK_DEPOSIT_BANK',
  'ORDER',
  'PAYABLE',
  'REFUND_CLEARING',
  'RISK_DEPOSIT',
] as const;
export type LedgerAccountKind = (typeof LEDGER_ACCOUNT_KINDS)[number];

const ASSETS: readonly LedgerAccountKind[] = ['SUPERVISED_BANK', 'COST_ADVANCE', 'RISK_DEPOSIT_BANK'];
/** Assets grow by a debit, liabilities by a credit. */
export const isAsset = (kind: LedgerAccountKind): boolean => ASSETS.includes(kind);

/** Where learners' money stands until it is consumed, or paid back. */
export const OWED_KINDS: readonly LedgerAccountKind[] = ['ORDER', 'REFUND_CLEARING'];

interface Entry {
  readonly debit: LedgerAccountKind;
  readonly credit: LedgerAccountKind;
}

/** The chart: between which accounts each code moves money. ORDER is the account of one order (unconsumed), all others stand once. */
export const MOVEMENTS = {
  // M29: prepaid money that was there before supervision.
  OPENING_BALANCE: { debit: 'SUPERVISED_BANK', credit: 'ORDER' },
  // An order of before supervision goes on as an order of here, once its guardian has confirmed what is left of it.
  STOCK_ADOPTION: { debit: 'ORDER', credit: 'ORDER' },
  COLLECTION: { debit: 'SUPERVISED_BANK', credit: 'ORDER' },
  CONSUMPTION: { debit: 'ORDER', credit: 'PAYABLE' },
  PAYOUT: { debit: 'PAYABLE', credit: 'SUPERVISED_BANK' },
  COST_ADVANCE: { debit: 'COST_ADVANCE', credit: 'SUPERVISED_BANK' },
  ADVANCE_REPAYMENT: { debit: 'PAYABLE', credit: 'COST_ADVANCE' },
  // Somebody pays in what the institution had in advance: its deposit, a bank, a guarantor.
  ADVANCE_COVER: { debit: 'SUPERVISED_BANK', credit: 'COST_ADVANCE' },
  REFUND: { debit: 'ORDER', credit: 'REFUND_CLEARING' },
  REFUND_PAYMENT: { debit: 'REFUND_CLEARING', credit: 'SUPERVISED_BANK' },
  RISK_DEPOSIT: { debit: 'RISK_DEPOSIT_BANK', credit: 'RISK_DEPOSIT' },
  RISK_DEPOSIT_RETURN: { debit: 'RISK_DEPOSIT', credit: 'RISK_DEPOSIT_BANK' },
  // A closed institution's deposit is drawn for its learners: it becomes money for refunds, leaves its account, and arrives as an ADVANCE_COVER.
  RISK_DEPOSIT_DRAW: { debit: 'RISK_DEPOSIT', credit: 'REFUND_CLEARING' },
  RISK_DEPOSIT_PAYMENT: { debit: 'REFUND_CLEARING', credit: 'RISK_DEPOSIT_BANK' },
  // What a refund bears: the bank credits it when it is ordered to pay.
  REFUND_INTEREST: { debit: 'SUPERVISED_BANK', credit: 'REFUND_CLEARING' },
  // An insurer has paid the guardian, whose order's money is the insurer's since: paid to it as a refund is, or waived, which forgives the advance.
  INSURER_RECOURSE: { debit: 'ORDER', credit: 'REFUND_CLEARING' },
  INSURER_RECOURSE_PAYMENT: { debit: 'REFUND_CLEARING', credit: 'SUPERVISED_BANK' },
  INSURER_RECOURSE_WAIVER: { debit: 'ORDER', credit: 'COST_ADVANCE' },
  // The liquidation is over: what it paid guardians itself, and what nobody pays any more. The advance that is missing goes with both.
  CLAIM_LIQUIDATED: { debit: 'ORDER', credit: 'COST_ADVANCE' },
  CLAIM_WRITTEN_OFF: { debit: 'ORDER', credit: 'COST_ADVANCE' },
} as const satisfies Record<string, Entry>;
export type TransferCode = keyof typeof MOVEMENTS;
export const TRANSFER_CODES = Object.keys(MOVEMENTS) as readonly TransferCode[];

/** A deposit on its way to learners: out of its account, and into the supervised one, where it makes good what the institution had in advance. */
export const DEPOSIT_TO_LEARNERS = [
  'RISK_DEPOSIT_DRAW',
  'RISK_DEPOSIT_PAYMENT',
  'ADVANCE_COVER',
] as const satisfies readonly TransferCode[];

/** SINGLE books at once; PENDING reserves until POST, VOID or EXPIRE; REVERSE corrects what is booked. */
export const TRANSFER_PHASES = ['SINGLE', 'PENDING', 'POST', 'VOID', 'EXPIRE', 'REVERSE'] as const;
export type TransferPhase = (typeof TRANSFER_PHASES)[number];

const BOOKED: readonly TransferPhase[] = ['SINGLE', 'POST', 'REVERSE'];
/** Whether the phase makes postings. */
export const isBooked = (phase: TransferPhase): boolean => BOOKED.includes(phase);

/** Whether the phase brings money on its way, and not back. */
export const isForward = (phase: TransferPhase): boolean => !['VOID', 'EXPIRE', 'REVERSE'].includes(phase);

/** What the phase adds to (1) or takes from (-1) the reserved amounts. */
export const RESERVES = {
  SINGLE: 0n,
  PENDING: 1n,
  POST: -1n,
  VOID: -1n,
  EXPIRE: -1n,
  REVERSE: 0n,
} as const satisfies Record<TransferPhase, Fen>;

export const concernsOrder = (code: TransferCode): boolean =>
  Object.values<LedgerAccountKind>(MOVEMENTS[code]).includes('ORDER');

/** Between two accounts of one kind: those of two orders. */
export const isBetweenOrders = (code: TransferCode): boolean => {
  const { debit, credit }: Entry = MOVEMENTS[code];
  return debit === credit;
};

/** Money that leaves the bank for the institution: holds and the minimum balance bind it. A refund goes to the payer, and passes. */
export const leavesToInstitution = (code: TransferCode): boolean => {
  const { debit, credit }: Entry = MOVEMENTS[code];
  return (credit === 'SUPERVISED_BANK' || credit === 'RISK_DEPOSIT_BANK') && debit !== 'REFUND_CLEARING';
};

/** 止付, 冻结 and 仅退费 keep money from the institution; what goes back to payers passes. */
const HELD: Readonly<Partial<Record<EscrowAccountStateName, string>>> = {
  HELD: '止付',
  FROZEN: '冻结',
  REFUND_ONLY: '仅退费',
};

/** What an account that only refunds still has for the institution once its learners are owed nothing: its deposit, and what it has earned. */
export const REST_CODES: readonly TransferCode[] = ['RISK_DEPOSIT_RETURN', 'PAYOUT'];

/** The state that keeps a movement of the code from leaving. `owed`: to learners; undefined where something restrains the account besides. */
export function heldBack(code: TransferCode, state: EscrowAccountStateName, owed: Fen | undefined): string | undefined {
  const isRest = REST_CODES.includes(code) && state === 'REFUND_ONLY' && owed === 0n;
  return leavesToInstitution(code) && !isRest ? HELD[state] : undefined;
}
