import { endOfDay, permit, type CalendarDay, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import type { Facts } from '@lianguan/service-kit';

/** What a ledger row says of a license. */
export interface LicenseFact {
  readonly number: string;
  readonly issuedBy: string;
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay;
}

export type LicenseStateName = 'ACTIVE' | 'EXPIRED';

export const LICENSE_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
} satisfies RefusalCatalogue<LifecycleRefusal>;

/** Lifecycle 1, as far as the ledger brings licenses in: a license lives until its last day. */
export const licenseLifecycle = defineLifecycle({
  name: 'License',
  states: ['ACTIVE', 'EXPIRED'],
  initial: 'ACTIVE',
  terminal: ['EXPIRED'],
  transitions: [{ event: 'expire', from: ['ACTIVE'], to: 'EXPIRED', roles: ['SYS'], basis: '行政许可法 第七十条' }],
  labels: { ACTIVE: '有效', EXPIRED: '期满', expire: '有效期届满' },
});

/** The state a license has on the day it is recorded: its last day still counts. */
export const stateOn = (license: LicenseFact, facts: Pick<Facts, 'today'>): LicenseStateName =>
  license.validTo < facts.today ? 'EXPIRED' : 'ACTIVE';

/** The instant the license expires: the end of its last day in Asia/Shanghai. */
export const expiresAt = (license: LicenseFact): Date => endOfDay(license.validTo);

export type ExpiryOutcome = 'EXPIRED' | 'NOT_DUE';

/** A deadline may fire for a license that was prolonged or expired meanwhile: then nothing is to be done. */
export function decideExpiry(
  license: { state: LicenseStateName; validTo: CalendarDay } | undefined,
  facts: Facts,
): Decision<ExpiryOutcome, LifecycleRefusal> {
  if (!license || license.state !== 'ACTIVE' || license.validTo >= facts.today) return permit('NOT_DUE');
  const fired = licenseLifecycle.fire(license.state, 'expire', facts.caller);
  return fired.ok ? permit('EXPIRED') : fired;
}
