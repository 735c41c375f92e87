import { permit, refuse, type CalendarDay, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import { defineLifecycle } from '@lianguan/service-kit/rules';

export const LEASE_STATES = ['FOUND', 'DISMISSED', 'ORDERED', 'REPORTED', 'RETURNED'] as const;
export type LeaseStateName = (typeof LEASE_STATES)[number];

const education = ['EDU_SUP'] as const;

/** S2§2: no school may let premises to a training institution on its own authority; what is let is taken back at once. No article sets a term. */
export const leaseLifecycle = defineLifecycle({
  name: 'SchoolLease',
  states: [...LEASE_STATES],
  initial: 'FOUND',
  terminal: ['DISMISSED', 'RETURNED'],
  transitions: [
    { event: 'dismissSchoolLease', from: ['FOUND'], to: 'DISMISSED', roles: education, basis: null },
    { event: 'orderPremisesReturn', from: ['FOUND'], to: 'ORDERED', roles: education, basis: null },
    { event: 'reportPremisesReturn', from: ['ORDERED'], to: 'REPORTED', roles: ['SCHOOL'], basis: null },
    { event: 'confirmPremisesReturn', from: ['REPORTED'], to: 'RETURNED', roles: education, basis: null },
    { event: 'refusePremisesReturn', from: ['REPORTED'], to: 'ORDERED', roles: education, basis: null },
  ],
  labels: {
    FOUND: '待核实',
    DISMISSED: '不属于擅自出租',
    ORDERED: '责令立即收回',
    REPORTED: '学校已报收回',
    RETURNED: '已收回',
    dismissSchoolLease: '认定不属于擅自出租',
    orderPremisesReturn: '责令立即收回',
    reportPremisesReturn: '报告已收回',
    confirmPremisesReturn: '确认已收回',
    refusePremisesReturn: '认定尚未收回',
  },
});
export type LeaseActName = (typeof leaseLifecycle.transitions)[number]['event'];

export interface FoundLease {
  readonly schoolId: string;
  /** The tenant; null where it is not on the ledger. */
  readonly institutionId: string | null;
  readonly place: string;
  readonly areaM2: number;
  readonly foundOn: CalendarDay;
  /** The facts. */
  readonly reason: string;
  readonly documentNo: string;
}

export type LeaseRefusal =
  | 'LEASE_SCHOOL_UNKNOWN'
  | 'LEASE_TENANT_UNKNOWN'
  | 'LEASE_PLACE_MISSING'
  | 'LEASE_AREA_MISSING'
  | 'LEASE_FOUND_IN_FUTURE';

export const LEASE_REFUSALS = {
  LEASE_SCHOOL_UNKNOWN: { message: '没有登记标识码为{school}的学校，或不在本单位管辖范围内', basis: null },
  LEASE_TENANT_UNKNOWN: {
    message: '台账中没有这家机构，或不在本单位管辖范围内；不在台账的可以不选',
    basis: null,
  },
  LEASE_PLACE_MISSING: { message: '请写明出租的校舍（楼、层、室）', basis: null },
  LEASE_AREA_MISSING: { message: '请填写出租的面积（平方米，至少为一）', basis: null },
  LEASE_FOUND_IN_FUTURE: { message: '发现的日期晚于今日，请核对', basis: null },
} satisfies RefusalCatalogue<LeaseRefusal>;

export interface LeaseFacts {
  readonly today: CalendarDay;
  readonly schoolKnown: boolean;
  readonly tenantKnown: boolean;
}

export function decideLease(
  { schoolId, institutionId, place, areaM2, foundOn }: FoundLease,
  { today, schoolKnown, tenantKnown }: LeaseFacts,
): Decision<null, LeaseRefusal> {
  if (!schoolKnown) return refuse('LEASE_SCHOOL_UNKNOWN', { school: schoolId });
  if (institutionId !== null && !tenantKnown) return refuse('LEASE_TENANT_UNKNOWN');
  if (place.trim() === '') return refuse('LEASE_PLACE_MISSING');
  if (areaM2 < 1) return refuse('LEASE_AREA_MISSING');
  return foundOn > today ? refuse('LEASE_FOUND_IN_FUTURE') : permit(null);
}
