import type { CalendarDay } from '@lianguan/kernel';
import type { LedgerRow } from '@lianguan/institution-ledger';
import { isInForce, type MeasureInForce } from '@lianguan/joint-measure/rules';

export type RegistrationStateName = 'REGISTERED' | 'ABNORMAL' | 'SERIOUS_VIOLATION' | 'LICENSE_REVOKED' | 'CANCELLED';

/** A row of the register of enterprises after its columns were checked. */
export interface BusinessRegistrationRow extends LedgerRow {
  readonly usccCode: string;
  readonly name: string;
  readonly kind: 'ENTERPRISE' | 'SOLE_TRADER';
  readonly businessScope: string;
  readonly registeredAddress: string;
  readonly legalRepresentative: string;
  readonly establishedOn: CalendarDay;
  readonly recordedState: RegistrationStateName;
}

export const KIND_WORDS = { 企业: 'ENTERPRISE', 个体工商户: 'SOLE_TRADER' } as const;

export const STATE_WORDS = {
  在营: 'REGISTERED',
  经营异常: 'ABNORMAL',
  严重违法: 'SERIOUS_VIOLATION',
  吊销: 'LICENSE_REVOKED',
  注销: 'CANCELLED',
} as const satisfies Record<string, RegistrationStateName>;

const BY_STRENGTH = ['CANCELLED', 'LICENSE_REVOKED', 'SERIOUS_VIOLATION', 'ABNORMAL', 'REGISTERED'] as const;

/** The stronger of what the register says and what the measures in force ask for. A clock that runs changes no state: listing as abnormal is an officer's decision. */
export function registrationStateOf(
  recorded: RegistrationStateName,
  measures: readonly MeasureInForce[],
): RegistrationStateName {
  const asked = new Set<RegistrationStateName>([recorded]);
  if (isInForce(measures, 'LIST_ABNORMAL')) asked.add('ABNORMAL');
  return BY_STRENGTH.find((state) => asked.has(state))!;
}
