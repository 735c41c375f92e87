import { endOfDay, permit, type CalendarDay, type Decision, type RefusalCatalogue, type Role } from '@lianguan/kernel';
import { isInForce, type MeasureInForce } from '@lianguan/joint-measure/rules';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import type { Facts } from '@lianguan/service-kit';

/** What a ledger row says of a license. */
export interface LicenseFact {
  readonly number: string;
  readonly issuedBy: string;
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay;
}

/** In the order in which one of several licenses answers for its institution. */
export const LICENSE_STATES = ['ACTIVE', 'ENROLMENT_STOPPED', 'SUSPENDED', 'REVOKED', 'EXPIRED', 'CANCELLED'] as const;
export type LicenseStateName = (typeof LICENSE_STATES)[number];

/** What stops or suspends leaves the license itself: only a revoked, expired or cancelled one is none. */
export const STANDING_STATES = ['ACTIVE', 'ENROLMENT_STOPPED', 'SUSPENDED'] as const satisfies LicenseStateName[];

/** What ledger and term say, without the measures of joint actions. */
type RecordedState = Extract<LicenseStateName, 'ACTIVE' | 'EXPIRED' | 'CANCELLED'>;

/** A license as its acts see it. */
export interface LicenseStanding {
  readonly id: string;
  readonly institutionId: string;
  readonly validTo: CalendarDay;
  readonly version: number;
  readonly recordedState: RecordedState;
  readonly measures: readonly MeasureInForce[];
  readonly state: LicenseStateName;
}

export const LICENSE_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
} satisfies RefusalCatalogue<LifecycleRefusal>;

const OFFICERS = ['EDU_SUP', 'EDU_LIC'] as const satisfies readonly Role[];
const OFFICERS_AND_SERVICE = [...OFFICERS, 'SYS'] as const satisfies readonly Role[];

/** The end of a measure: its guards ask what else holds over the license. */
const ending = { roles: OFFICERS_AND_SERVICE, basis: null };

/** Lifecycle 1, as far as the ledger brings licenses in: a license lives until its last day, or until it is revoked. */
export const licenseLifecycle = defineLifecycle({
  name: 'License',
  states: [...LICENSE_STATES],
  initial: 'ACTIVE',
  terminal: ['EXPIRED', 'CANCELLED'],
  transitions: [
    {
      event: 'stopEnrolment',
      from: ['ACTIVE'],
      to: 'ENROLMENT_STOPPED',
      roles: OFFICERS_AND_SERVICE,
      basis: '民办教育促进法 第六十二条',
    },
    {
      event: 'suspend',
      from: ['ACTIVE', 'ENROLMENT_STOPPED'],
      to: 'SUSPENDED',
      roles: OFFICERS,
      basis: '行政处罚法 第九条',
    },
    {
      event: 'revoke',
      from: [...STANDING_STATES],
      to: 'REVOKED',
      roles: OFFICERS,
      basis: '民办教育促进法 第六十二条',
    },
    { event: 'resumeEnrolment', from: ['ENROLMENT_STOPPED'], to: 'EXPIRED', guard: 'termEnded', ...ending },
    { event: 'resumeEnrolment', from: ['ENROLMENT_STOPPED'], to: 'ACTIVE', ...ending },
    { event: 'resume', from: ['SUSPENDED'], to: 'EXPIRED', guard: 'termEnded', ...ending },
    { event: 'resume', from: ['SUSPENDED'], to: 'ENROLMENT_STOPPED', guard: 'enrolmentStillStopped', ...ending },
    { event: 'resume', from: ['SUSPENDED'], to: 'ACTIVE', ...ending },
    { event: 'restore', from: ['REVOKED'], to: 'EXPIRED', guard: 'termEnded', ...ending },
    { event: 'restore', from: ['REVOKED'], to: 'SUSPENDED', guard: 'stillSuspended', ...ending },
    { event: 'restore', from: ['REVOKED'], to: 'ENROLMENT_STOPPED', guard: 'enrolmentStillStopped', ...ending },
    { event: 'restore', from: ['REVOKED'], to: 'ACTIVE', ...ending },
    { event: 'expire', from: [...STANDING_STATES], to: 'EXPIRED', roles: ['SYS'], basis: '行政许可法 第七十条' },
    { event: 'cancel', from: [...STANDING_STATES], to: 'CANCELLED', roles: ['EDU_LIC'], basis: '行政许可法 第七十条' },
    // The term ends under the revocation too: what would be restored then is an expired license.
    { event: 'expire', from: ['REVOKED'], to: 'REVOKED', roles: ['SYS'], basis: '行政许可法 第七十条' },
  ],
  labels: {
    ACTIVE: '有效',
    ENROLMENT_STOPPED: '停止招生',
    SUSPENDED: '停业整顿',
    REVOKED: '吊销',
    EXPIRED: '期满',
    CANCELLED: '注销',
    stopEnrolment: '停止招生',
    suspend: '停业整顿',
    revoke: '吊销许可证',
    resumeEnrolment: '恢复招生',
    resume: '恢复办学',
    restore: '恢复许可证',
    expire: '有效期届满',
    cancel: '注销许可证',
  },
});

export type LicenseEvent = (typeof licenseLifecycle.transitions)[number]['event'];

/** The strongest of what ledger, term and measures say: what is undone first does not matter, and none wakes what another still forbids. */
export function licenseStateOf(recorded: RecordedState, measures: readonly MeasureInForce[]): LicenseStateName {
  if (isInForce(measures, 'REVOKE_LICENSE')) return 'REVOKED';
  if (recorded !== 'ACTIVE') return recorded;
  if (isInForce(measures, 'SUSPEND_LICENSE')) return 'SUSPENDED';
  return isInForce(measures, 'STOP_ENROLMENT') ? 'ENROLMENT_STOPPED' : 'ACTIVE';
}

export interface MeasureStep {
  readonly event: LicenseEvent;
  /** The measures over the license from now on. */
  readonly measures: readonly MeasureInForce[];
}

/** A measure begins or ends over a license. One under a stronger one is noted and changes no state. */
export function stepLicense(
  license: LicenseStanding,
  { event, measures }: MeasureStep,
  facts: Pick<Facts, 'caller' | 'today'>,
): Decision<LicenseStanding, LifecycleRefusal> {
  const noted = { ...license, measures, version: license.version + 1 };
  if (licenseStateOf(license.recordedState, measures) === license.state) return permit(noted);
  // The sweeper may be behind: a license whose term has ended does not come back for a moment.
  const recordedState = license.recordedState === 'ACTIVE' ? stateOn(license, facts) : license.recordedState;
  const fired = licenseLifecycle.fire(license.state, event, facts.caller, {
    termEnded: holds(recordedState === 'EXPIRED'),
    stillSuspended: holds(isInForce(measures, 'SUSPEND_LICENSE')),
    enrolmentStillStopped: holds(isInForce(measures, 'STOP_ENROLMENT')),
  });
  return fired.ok ? permit({ ...noted, recordedState, state: fired.value }) : fired;
}

const holds = (condition: boolean) => condition || ({ code: 'ACTION_NOT_AVAILABLE' } as const);

/** The state a license has on the day it is recorded: its last day still counts. */
export const stateOn = (license: Pick<LicenseFact, 'validTo'>, facts: Pick<Facts, 'today'>): 'ACTIVE' | 'EXPIRED' =>
  license.validTo < facts.today ? 'EXPIRED' : 'ACTIVE';

/** The instant the license expires: the end of its last day in Asia/Shanghai. */
export const expiresAt = (license: LicenseFact): Date => endOfDay(license.validTo);

/** A deadline may fire for a license that was prolonged or expired meanwhile: then nothing is to be done. */
export function decideExpiry(
  license: LicenseStanding | undefined,
  facts: Pick<Facts, 'caller' | 'today'>,
): Decision<LicenseStanding | 'NOT_DUE', LifecycleRefusal> {
  if (license?.recordedState !== 'ACTIVE' || license.validTo >= facts.today) return permit('NOT_DUE');
  const fired = licenseLifecycle.fire(license.state, 'expire', facts.caller);
  if (!fired.ok) return fired;
  return permit({ ...license, recordedState: 'EXPIRED', state: fired.value, version: license.version + 1 });
}

/** 许可法 70: it is cancelled for ever; what is issued later is another license. */
export function cancelLicense(
  license: LicenseStanding,
  facts: Pick<Facts, 'caller'>,
): Decision<LicenseStanding, LifecycleRefusal> {
  const fired = licenseLifecycle.fire(license.state, 'cancel', facts.caller);
  if (!fired.ok) return fired;
  return permit({ ...license, recordedState: 'CANCELLED', state: fired.value, version: license.version + 1 });
}

/** What a ledger row makes of an institution's license. */
export interface LicenseRecording {
  readonly change: 'RECORDED' | 'KEPT' | 'REMOVED' | 'NONE';
  readonly license: LicenseStanding | null;
  /** The others are told: of a new license, of another state, and of one that is gone. */
  readonly told: boolean;
}

interface LicenseRow {
  readonly institutionId: string;
  readonly fact: LicenseFact | null;
  readonly known: LicenseStanding | undefined;
  /** By an act of education's own, not by a ledger row. */
  readonly issued?: boolean;
}

/**
 * A ledger that comes in ends no measure: a license under one stays on record although the row does not name it any more. Nor does it wake a
 * license that was cancelled.
 */
export function recordLicense(
  { institutionId, fact, known, issued = false }: LicenseRow,
  facts: Pick<Facts, 'today' | 'newId'>,
): LicenseRecording {
  if (known?.recordedState === 'CANCELLED' && !issued) return { change: 'KEPT', license: known, told: false };
  if (!fact) return unnamed(known);
  const { id, version, measures } = known ?? { id: facts.newId(), version: 0, measures: [] };
  const recordedState = stateOn(fact, facts);
  const state = licenseStateOf(recordedState, measures);
  const { validTo } = fact;
  const license = { id, institutionId, validTo, version: version + 1, recordedState, measures, state };
  return { change: 'RECORDED', license, told: state !== known?.state };
}

function unnamed(known: LicenseStanding | undefined): LicenseRecording {
  if (!known) return { change: 'NONE', license: null, told: false };
  if (known.measures.length > 0) return { change: 'KEPT', license: known, told: false };
  return { change: 'REMOVED', license: { ...known, version: known.version + 1 }, told: true };
}
