import type { CalendarDay, Fen } from '@lianguan/kernel';
import type { LedgerRow } from '@lianguan/institution-ledger';

export type EscrowAccountStateName = 'ACTIVE' | 'YELLOW' | 'RED' | 'HELD' | 'FROZEN' | 'REFUND_ONLY' | 'CLOSED';

/** A row of the banks' account list after its columns were checked. */
export interface EscrowAccountRow extends LedgerRow {
  readonly accountNo: string;
  readonly name: string;
  readonly usccCode: string | null;
  readonly bankName: string;
  readonly bankCode: string;
  readonly mode: 'BANK_CUSTODY' | 'RISK_DEPOSIT';
  readonly state: EscrowAccountStateName;
  readonly balanceFen: Fen;
  readonly minimumFen: Fen;
  readonly balanceAsOf: CalendarDay;
}

export const MODE_WORDS = { 银行托管: 'BANK_CUSTODY', 风险保证金: 'RISK_DEPOSIT' } as const;

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
