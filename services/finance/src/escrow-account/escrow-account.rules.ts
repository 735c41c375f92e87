import type { CalendarDay, Fen } from '@lianguan/kernel';
import type { LedgerRow } from '@lianguan/institution-ledger';
import { isInForce, type MeasureInForce } from '@lianguan/joint-measure/rules';

export type EscrowAccountStateName = 'ACTIVE' | 'YELLOW' | 'RED' | 'HELD' | 'FROZEN' | 'REFUND_ONLY' | 'CLOSED';

/** A row of the banks' account list after its columns were checked. */
export interface EscrowAccountRow extends LedgerRow {
  readonly accountNo: string;
  readonly name: string;
  readonly usccCode: string | null;
  readonly bankName: string;
  readonly bankCode: string;
  readonly mode: 'BANK_CUSTODY' | 'RISK_DEPOSIT';
  readonly recordedState: EscrowAccountStateName;
  readonly balanceFen: Fen;
  readonly minimumFen: Fen;
  readonly balanceAsOf: CalendarDay;
  /** The three-party agreement lets the joint-enforcement office hold payments. Null where the list does not say. */
  readonly holdClause: boolean | null;
}

export const MODE_WORDS = { 银行托管: 'BANK_CUSTODY', 风险保证金: 'RISK_DEPOSIT' } as const;

/** 协议止付条款: an account of which the list does not say has none. */
export const CLAUSE_WORDS = { 是: true, 否: false } as const;

/** Lifecycle 5. 止付 is by agreement, 冻结 by a court or the police: never one for the other. */
export const STATE_WORDS = {
  正常: 'ACTIVE',
  黄色预警: 'YELLOW',
  红色预警: 'RED',
  止付: 'HELD',
  冻结: 'FROZEN',
  仅退费: 'REFUND_ONLY',
  销户: 'CLOSED',
} as const satisfies Record<string, EscrowAccountStateName>;

/** What the public may know: whether prepaid fees are under supervision in an account that is open. */
export const isProtected = (state: EscrowAccountStateName): boolean => state !== 'CLOSED';

/** The stronger state first: what closes or freezes an account leaves no room for what only limits its payments. */
const BY_STRENGTH = ['CLOSED', 'FROZEN', 'REFUND_ONLY', 'HELD', 'RED', 'YELLOW', 'ACTIVE'] as const;

/** The account's state: the strongest of what the banks' list says and what the measures in force ask for. No measure freezes: that is a court's or the police's (行政强制法 29). */
export function accountStateOf(
  recorded: EscrowAccountStateName,
  measures: readonly MeasureInForce[],
): EscrowAccountStateName {
  const asked = new Set<EscrowAccountStateName>([recorded]);
  if (isInForce(measures, 'REFUND_ONLY')) asked.add('REFUND_ONLY');
  if (isInForce(measures, 'PAYMENT_HOLD')) asked.add('HELD');
  return BY_STRENGTH.find((state) => asked.has(state))!;
}
