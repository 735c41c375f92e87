import type { CalendarDay } from '@lianguan/kernel';
import type { LedgerRow } from '@lianguan/institution-ledger';

/** A row of the register of non-profits after its columns were checked. */
export interface NonProfitRow extends LedgerRow {
  readonly usccCode: string;
  readonly name: string;
  readonly charterScope: string;
  readonly registeredAddress: string;
  readonly legalRepresentative: string;
  readonly registeredOn: CalendarDay;
  readonly validTo: CalendarDay;
  readonly state: 'REGISTERED' | 'RESTRICTED' | 'REVOKED' | 'DEREGISTERED';
}

export const STATE_WORDS = {
  正常: 'REGISTERED',
  限制: 'RESTRICTED',
  撤销: 'REVOKED',
  注销: 'DEREGISTERED',
} as const;
