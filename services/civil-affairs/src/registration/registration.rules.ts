import type { CalendarDay } from '@lianguan/kernel';
import type { LedgerRow } from '@lianguan/institution-ledger';
import { isInForce, type MeasureInForce } from '@lianguan/joint-measure/rules';

export type RegistrationStateName = 'REGISTERED' | 'RESTRICTED' | 'LIQUIDATING' | 'REVOKED' | 'DEREGISTERED';

/** A row of the register of non-profits after its columns were checked. */
export interface NonProfitRow extends LedgerRow {
  readonly usccCode: string;
  readonly name: string;
  readonly charterScope: string;
  readonly registeredAddress: string;
  readonly legalRepresentative: string;
  readonly registeredOn: CalendarDay;
  readonly validTo: CalendarDay;
  readonly recordedState: RegistrationStateName;
}

export const STATE_WORDS = {
  正常: 'REGISTERED',
  限制: 'RESTRICTED',
  清算: 'LIQUIDATING',
  撤销: 'REVOKED',
  注销: 'DEREGISTERED',
} as const;

/** The strongest of what the register and the measures over the registration say; what ended it ends it for good. */
export function registrationStateOf(
  recorded: RegistrationStateName,
  measures: readonly MeasureInForce[],
): RegistrationStateName {
  if (recorded === 'DEREGISTERED' || isInForce(measures, 'DEREGISTER_NONPROFIT')) return 'DEREGISTERED';
  if (recorded === 'REVOKED' || recorded === 'LIQUIDATING') return recorded;
  return isInForce(measures, 'RESTRICT_REGISTRATION') ? 'RESTRICTED' : recorded;
}
