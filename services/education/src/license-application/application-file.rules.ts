import type { Agency, CalendarDay } from '@lianguan/kernel';
import type { PremisesFacts, TeachingPlan } from '../license-admission/index.js';
import type { RegistrarName } from '../license-paper/index.js';
import type { ApplicationEvent, ApplicationStateName } from './application-lifecycle.rules.js';

/** What the applicant fills in. */
export interface ApplicationPlan extends TeachingPlan {
  readonly divisionCode: string;
  readonly schoolName: string;
  readonly address: string;
  readonly nonAcademicKind: 'CULTURE_ART' | 'SPORT' | 'SCI_TECH' | 'VOCATIONAL' | null;
  readonly subjects: readonly string[];
  readonly registrar: RegistrarName;
  /** Number of the filing that an online school had before approval was asked for (A7). */
  readonly filingNumber: string | null;
}

export interface SiteCheck {
  readonly checkedOn: CalendarDay;
  /** Numbers of the officers' enforcement certificates. */
  readonly officers: readonly string[];
  /** What was found; null for an online school. */
  readonly premises: PremisesFacts | null;
  readonly note: string;
}

export interface IssuedLicense {
  readonly number: string;
  readonly issuedBy: string;
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay;
}

/** Public security's answer on the staff, as education's officer records it from the letter. */
export interface StaffAnswer {
  readonly documentNo: string;
  readonly answeredOn: CalendarDay;
  readonly listed: number;
  readonly clear: number;
}

export interface DecisionGiven {
  readonly outcome: 'APPROVED' | 'REFUSED' | 'ANNULLED';
  readonly documentNo: string;
  readonly decidedOn: CalendarDay;
  readonly reason: string | null;
  readonly basis: string;
  readonly remedies: string | null;
}

export interface ApplicationRow extends ApplicationPlan {
  readonly id: string;
  readonly institutionId: string;
  readonly version: number;
  readonly state: ApplicationStateName;
  /** Departments beside education that are asked for a paper. */
  readonly agencies: readonly Agency[];
  readonly correctionItems: readonly string[];
  readonly extended: boolean;
  /** Clocks that ran out. */
  readonly overdue: readonly string[];
  readonly siteCheck: SiteCheck | null;
  readonly decision: DecisionGiven | null;
  readonly license: IssuedLicense | null;
  readonly staffAnswer: StaffAnswer | null;
  readonly nextDueMs: number;
}

/** What the registers and finance say, as education knows it by their events. */
export interface TeachingEvidence {
  readonly registered: boolean;
  readonly accountActive: boolean;
  readonly numberTaken: boolean;
}

export interface ApplicationFile extends TeachingEvidence {
  readonly application: ApplicationRow;
}

type Nothing = Readonly<Record<never, never>>;

interface Decided {
  readonly reason: string;
  readonly documentNo: string;
}

/** What each act says beside its application. */
interface Said extends Record<ApplicationEvent, object> {
  submit: Nothing;
  resubmit: Nothing;
  accept: Nothing;
  deemAccept: Nothing;
  consult: Nothing;
  overrunDecision: Nothing;
  overrunIssue: Nothing;
  requestCorrection: { readonly items: readonly string[] };
  siteCheck: { readonly site: SiteCheck };
  extendDecision: { readonly reason: string };
  withdraw: { readonly reason: string };
  approve: { readonly documentNo: string };
  refuse: Decided;
  refuseFalse: Decided;
  annul: Decided;
  issue: { readonly license: IssuedLicense };
  activate: { readonly staffAnswer: StaffAnswer };
}

export type ActOf<Event extends ApplicationEvent> = Said[Event] & {
  readonly applicationId: string;
  readonly act: Event;
};
export type ApplicationAct = { [Event in ApplicationEvent]: ActOf<Event> }[ApplicationEvent];
