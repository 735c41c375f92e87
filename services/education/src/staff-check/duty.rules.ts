import type { CalendarDay, Caller } from '@lianguan/kernel';
import type { StaffStateName } from '../staff/index.js';
import type { CheckStateName } from './check-lifecycle.rules.js';

export const STAFF_DUTIES = [
  'ON_DUTY',
  'LEFT',
  'BARRED',
  'IN_SERVICE_TEACHER',
  'NOT_CLEAR',
  'NOT_CHECKED',
  'NOT_ADMITTED',
  'PERMIT_EXPIRED',
] as const;
export type StaffDutyName = (typeof STAFF_DUTIES)[number];

export interface DutyFacts {
  readonly state: StaffStateName;
  readonly workPermitUntil: CalendarDay | null;
  readonly barred: boolean;
  /** As education's personnel confirmed. */
  readonly inService: boolean;
  readonly checks: readonly CheckStateName[];
}

/** An answer that is not overturned. */
const AGAINST: ReadonlySet<CheckStateName> = new Set(['HIT', 'REVIEWING', 'CONFIRMED', 'BARRED']);

/** 未成年人保护法 62: on duty only while clear; otherwise the first thing that stands in the way. */
export function dutyOf(
  { state, workPermitUntil, barred, inService, checks }: DutyFacts,
  today: CalendarDay,
): StaffDutyName {
  if (state === 'LEFT') return 'LEFT';
  if (barred) return 'BARRED';
  if (inService) return 'IN_SERVICE_TEACHER';
  if (checks.some((check) => AGAINST.has(check))) return 'NOT_CLEAR';
  if (!checks.includes('CLEAR')) return 'NOT_CHECKED';
  if (state !== 'ADMITTED') return 'NOT_ADMITTED';
  return workPermitUntil !== null && workPermitUntil < today ? 'PERMIT_EXPIRED' : 'ON_DUTY';
}

interface AskedCheck {
  readonly state: CheckStateName;
  readonly stationId: string | null;
}

/** Whom the police may know: a station whom it is asked about, and case officers whose answer is under review. */
export const isListedFor = ({ state, stationId }: AskedCheck, { agency, roles, ...caller }: Caller): boolean =>
  agency !== 'PUBLIC_SECURITY' ||
  (roles.includes('POL_STATION') &&
    (state === 'REQUESTED' || state === 'RECEIVED') &&
    stationId === caller.stationId) ||
  (roles.includes('POL_CASE') && state === 'REVIEWING');

export interface BatchCounts {
  readonly listed: number;
  readonly clear: number;
  readonly hit: number;
  readonly pending: number;
}

/** E2: listed = clear + hit + pending, always. What was clear stays counted so when its year is over. */
export function countsOf(states: readonly CheckStateName[]): BatchCounts {
  const clear = states.filter((state) => state === 'CLEAR' || state === 'EXPIRED').length;
  const hit = states.filter((state) => AGAINST.has(state)).length;
  return { listed: states.length, clear, hit, pending: states.length - clear - hit };
}
