import type { CalendarDay } from '@lianguan/kernel';
import type { LedgerRow } from '@lianguan/institution-ledger';

/** A row of the register of enterprises after its columns were checked. */
export interface BusinessRegistrationRow extends LedgerRow {
  readonly usccCode: string;
  readonly name: string;
  readonly kind: 'ENTERPRISE' | 'SOLE_TRADER';
  readonly businessScope: string;
  readonly registeredAddress: string;
  readonly legalRepresentative: string;
  readonly establishedOn: CalendarDay;
  readonly state: 'REGISTERED' | 'ABNORMAL' | 'LICENSE_REVOKED' | 'CANCELLED';
}

export const KIND_WORDS = { 企业: 'ENTERPRISE', 个体工商户: 'SOLE_TRADER' } as const;

export const STATE_WORDS = {
  在营: 'REGISTERED',
  经营异常: 'ABNORMAL',
  吊销: 'LICENSE_REVOKED',
  注销: 'CANCELLED',
} as const;
