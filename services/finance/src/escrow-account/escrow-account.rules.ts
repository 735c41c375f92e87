import type { CalendarDay, Fen } from '@lianguan/kernel';
import type { LedgerRow } from '@lianguan/institution-ledger';
import {
  ownStateOf,
  type AccountStageName,
  type EscrowAccountStateName,
  type Restraint,
} from './account-state.rules.js';

export type ListedStateName = Exclude<EscrowAccountStateName, 'PROPOSED' | 'AGREED' | 'OPENED'>;

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
  /** The list's word, kept beside what became of it. */
  readonly listedState?: EscrowAccountStateName;
  readonly listedAnswered?: EscrowAccountStateName | null;
}

/** What acts have settled of a row that the list names again. */
export interface SettledAccount {
  readonly stage: AccountStageName | null;
  readonly listedAnswered: EscrowAccountStateName | null;
  readonly restraints: readonly Restraint[];
  readonly name: string;
  readonly usccCode: string | null;
  readonly bankName: string;
  readonly bankCode: string;
  readonly mode: 'BANK_CUSTODY' | 'RISK_DEPOSIT';
  readonly minimumFen: string;
  readonly divisionCode: string;
  readonly holdClause: boolean | null;
}

/** The list's row as it holds: of an account that acts have brought so far, the list tells the balance and its day. */
export function settledRow(row: EscrowAccountRow, settled: SettledAccount | null): EscrowAccountRow {
  const listedState = row.recordedState;
  if (!settled) return { ...row, listedState, listedAnswered: null };
  const { stage, restraints, minimumFen, listedAnswered: answered, ...terms } = settled;
  // Another word of the list is another alarm, or the end of one.
  const listedAnswered = answered === listedState ? answered : null;
  const recordedState = ownStateOf({ stage, restraints, listedState, listedAnswered });
  const listed = { listedState, listedAnswered, recordedState };
  return stage === null ? { ...row, ...listed } : { ...row, ...terms, minimumFen: BigInt(minimumFen), ...listed };
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
} as const satisfies Record<string, ListedStateName>;
