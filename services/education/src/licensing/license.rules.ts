import { endOfDay, permit, type CalendarDay, type Decision, type RefusalCatalogue, type Role } from '@lianguan/kernel';
import { isInForce, type MeasureInForce } from '@lianguan/joint-measure/rules';
import {
  defineLifecycle,
  LIFECYCLE_REFUSALS,
  type GuardAnswers,
  type LifecycleRefusal,
  type Step,
} from '@lianguan/service-kit/rules';
import type { Facts } from '@lianguan/service-kit';

/** What a ledger row says of a license. */
export interface LicenseFact {
  readonly number: string;
  readonly issuedBy: string;
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay;
}

/** In the order in which one of several licenses answers for its institution. */
export const LICENSE_STATES = [
  'ACTIVE',
  'ENROLMENT_STOPPED',
  'SUSPENDED',
  'REVOKED',
  'EXPIRED',
  'WITHDRAWN',
  'CANCELLED',
] as const;
export type LicenseStateName = (typeof LICENSE_STATES)[number];

/** What stops or suspends leaves the license itself: only one that is revoked, withdrawn, expired or cancelled is none. */
export const STANDING_STATES = ['ACTIVE', 'ENROLMENT_STOPPED', 'SUSPENDED'] as const satisfies LicenseStateName[];

/** In force, be it stopped or suspended. */
export const isStanding = ({ state }: { readonly state: LicenseStateName }): boolean =>
  STANDING_STATES.some((standing) => standing === state);

/** What ledger and term say, without the measures of joint actions. */
type RecordedState = Extract<LicenseStateName, 'ACTIVE' | 'EXPIRED'>;

/** What ended a license beside its term. One that was cancelled because it was revoked comes back with the revocation's annulment. */
export type LicenseEnding = 'WITHDRAWN' | 'CANCELLED' | 'CANCELLED_AS_REVOKED';

/** A license as its acts see it. */
export interface LicenseStanding {
  readonly id: string;
  readonly institutionId: string;
  readonly validTo: CalendarDay;
  readonly version: number;
  readonly recordedState: RecordedState;
  readonly ending: LicenseEnding | null;
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

/** 行政许可法 50: the license goes on beyond its term; also one whose decision is due in the instant in which it ends. */
const RENEWAL = (
  [
    { to: 'SUSPENDED', guard: 'stillSuspended' },
    { to: 'ENROLMENT_STOPPED', guard: 'enrolmentStillStopped' },
    { to: 'ACTIVE' },
  ] as const
).map((line) => ({
  ...line,
  event: 'renew' as const,
  from: [...STANDING_STATES, 'EXPIRED'] as const,
  roles: ['EDU_LIC', 'SYS'] as const,
  basis: '行政许可法 第五十条',
}));

/** Lifecycle 1, as far as the ledger brings licenses in: a license lives until its last day, or until it is revoked. */
export const licenseLifecycle = defineLifecycle({
  name: 'License',
  states: [...LICENSE_STATES],
  initial: 'ACTIVE',
  terminal: [],
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
    { event: 'restore', from: ['REVOKED', 'CANCELLED'], to: 'EXPIRED', guard: 'termEnded', ...ending },
    { event: 'restore', from: ['REVOKED', 'CANCELLED'], to: 'SUSPENDED', guard: 'stillSuspended', ...ending },
    {
      event: 'restore',
      from: ['REVOKED', 'CANCELLED'],
      to: 'ENROLMENT_STOPPED',
      guard: 'enrolmentStillStopped',
      ...ending,
    },
    { event: 'restore', from: ['REVOKED', 'CANCELLED'], to: 'ACTIVE', ...ending },
    ...RENEWAL,
    {
      event: 'withdraw',
      from: [...STANDING_STATES],
      to: 'WITHDRAWN',
      roles: ['EDU_LIC'],
      basis: '行政许可法 第六十九条',
    },
    {
      event: 'cancel',
      from: ['REVOKED', 'WITHDRAWN', 'EXPIRED'],
      to: 'CANCELLED',
      roles: ['EDU_LIC'],
      guard: 'liabilityNil',
      basis: '行政许可法 第七十条',
    },
    {
      event: 'cancel',
      from: [...STANDING_STATES],
      to: 'CANCELLED',
      roles: ['EDU_LIC'],
      guard: 'terminationDue',
      basis: '民办教育促进法 第五十六条、第六十条',
    },
    { event: 'expire', from: [...STANDING_STATES], to: 'EXPIRED', roles: ['SYS'], basis: '行政许可法 第七十条' },
    // The term ends under the revocation too: what would be restored then is an expired license.
    { event: 'expire', from: ['REVOKED'], to: 'REVOKED', roles: ['SYS'], basis: '行政许可法 第七十条' },
  ],
  labels: {
    ACTIVE: '有效',
    ENROLMENT_STOPPED: '停止招生',
    SUSPENDED: '停业整顿',
    REVOKED: '吊销',
    EXPIRED: '期满',
    WITHDRAWN: '已撤销',
    CANCELLED: '已注销',
    stopEnrolment: '停止招生',
    suspend: '停业整顿',
    revoke: '吊销许可证',
    resumeEnrolment: '恢复招生',
    resume: '恢复办学',
    restore: '恢复许可证',
    expire: '有效期届满',
    renew: '延续许可证',
    withdraw: '撤销许可证',
    cancel: '注销许可证',
  },
});

export type LicenseEvent = (typeof licenseLifecycle.transitions)[number]['event'];

/** The strongest of what ledger, term and measures say: what is undone first does not matter, and none wakes what another still forbids. */
export function licenseStateOf(
  recorded: RecordedState,
  measures: readonly MeasureInForce[],
  ending: LicenseEnding | null = null,
): LicenseStateName {
  const revoked = isInForce(measures, 'REVOKE_LICENSE');
  if (ending === 'CANCELLED' || (ending === 'CANCELLED_AS_REVOKED' && revoked)) return 'CANCELLED';
  if (revoked) return 'REVOKED';
  if (ending === 'WITHDRAWN') return 'WITHDRAWN';
  if (recorded === 'EXPIRED') return 'EXPIRED';
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
  const ending =
    license.ending === 'CANCELLED_AS_REVOKED' && !isInForce(measures, 'REVOKE_LICENSE') ? null : license.ending;
  const noted = { ...license, measures, ending, version: license.version + 1 };
  if (licenseStateOf(license.recordedState, measures, ending) === license.state) return permit(noted);
  // The sweeper may be behind: a license whose term has ended does not come back for a moment.
  const recordedState = license.recordedState === 'EXPIRED' ? 'EXPIRED' : stateOn(license, facts);
  const fired = licenseLifecycle.fire(license.state, event, facts.caller, {
    termEnded: holds(recordedState === 'EXPIRED'),
    ...measureGuards(measures),
  });
  return fired.ok ? permit({ ...noted, recordedState, state: fired.value }) : fired;
}

const measureGuards = (measures: readonly MeasureInForce[]) => ({
  stillSuspended: holds(isInForce(measures, 'SUSPEND_LICENSE')),
  enrolmentStillStopped: holds(isInForce(measures, 'STOP_ENROLMENT')),
});

const holds = (condition: boolean) => condition || ({ code: 'ACTION_NOT_AVAILABLE' } as const);

/** The guards of the table that ask what the ending rests on. */
type EndingGuard = 'liabilityNil' | 'terminationDue';

export interface EndingStep<Code extends string> {
  readonly event: 'withdraw' | 'cancel';
  readonly guards: GuardAnswers<EndingGuard, Code>;
}

/** Education withdraws the license, or cancels it; its measures stay on record. */
export function endLicense<Code extends string>(
  license: LicenseStanding,
  { event, guards }: EndingStep<Code>,
  { caller }: Pick<Facts, 'caller'>,
): Decision<{ readonly license: LicenseStanding; readonly step: Step<LicenseStateName> }, LifecycleRefusal | Code> {
  const step = licenseLifecycle.step<Code>(license.state, event, caller, guards);
  if (!step.ok) return step;
  const cancelled = license.state === 'REVOKED' ? 'CANCELLED_AS_REVOKED' : 'CANCELLED';
  const ending: LicenseEnding = event === 'withdraw' ? 'WITHDRAWN' : cancelled;
  return permit({
    license: { ...license, ending, state: step.value.to, version: license.version + 1 },
    step: step.value,
  });
}

/** By a re-registration: its own conditions stand in the place of the notice and of what is owed. */
export function cancelLicense(
  license: LicenseStanding,
  facts: Pick<Facts, 'caller'>,
): Decision<LicenseStanding, LifecycleRefusal> {
  const guards = { liabilityNil: true, terminationDue: true } as const;
  const ended = endLicense<never>(license, { event: 'cancel', guards }, facts);
  return ended.ok ? permit(ended.value.license) : ended;
}

/** The license runs until `validTo` from now on; the measures over it stay. */
export function renewLicense(
  license: LicenseStanding,
  validTo: CalendarDay,
  { caller }: Pick<Facts, 'caller'>,
): Decision<LicenseStanding, LifecycleRefusal> {
  const fired = licenseLifecycle.fire(license.state, 'renew', caller, measureGuards(license.measures));
  if (!fired.ok) return fired;
  return permit({ ...license, validTo, recordedState: 'ACTIVE', state: fired.value, version: license.version + 1 });
}

/** The state a license has on the day it is recorded: its last day still counts. */
export const stateOn = (license: Pick<LicenseFact, 'validTo'>, facts: Pick<Facts, 'today'>): RecordedState =>
  license.validTo < facts.today ? 'EXPIRED' : 'ACTIVE';

/** The instant the license expires: the end of its last day in Asia/Shanghai. */
export const expiresAt = (license: LicenseFact): Date => endOfDay(license.validTo);

/** A deadline may fire for a license that was prolonged or expired meanwhile: then nothing is to be done. */
export function decideExpiry(
  license: LicenseStanding | undefined,
  facts: Pick<Facts, 'caller' | 'today'>,
): Decision<LicenseStanding | 'NOT_DUE', LifecycleRefusal> {
  if (!license || license.recordedState === 'EXPIRED' || license.validTo >= facts.today) return permit('NOT_DUE');
  // What has ended otherwise has no term to end; one that comes back is judged by its term then.
  if (license.ending !== null) return permit('NOT_DUE');
  const fired = licenseLifecycle.fire(license.state, 'expire', facts.caller);
  if (!fired.ok) return fired;
  return permit({ ...license, recordedState: 'EXPIRED', state: fired.value, version: license.version + 1 });
}
