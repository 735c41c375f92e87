import {
  dayOf,
  deadlineFrom,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import {
  bearsMeasure,
  measureInForce,
  withMeasure,
  withoutMeasure,
  type MeasureInForce,
} from '@lianguan/joint-measure/rules';
import type { MeasureEffect, MeasureFacts } from '@lianguan/joint-measure';
import type { Facts, RuleConstant } from '@lianguan/service-kit';
import { registrationStateOf, type RegistrationStateName } from './registration.rules.js';

/** A registration as the measures see it. */
export interface RegistrationStanding {
  readonly id: string;
  readonly version: number;
  readonly usccCode: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly recordedState: RegistrationStateName;
  readonly measures: readonly MeasureInForce[];
  readonly state: RegistrationStateName;
}

/** What is opened where a deregistration turns out to be without a basis: the old registration itself cannot come back. */
export interface OpenedApplication {
  readonly id: string;
  readonly registrationId: string;
  readonly measureId: string;
  readonly divisionCode: string;
  readonly reason: string;
  /** ISO 8601. */
  readonly appliedAt: string;
  readonly dueOn: CalendarDay;
}

export const DECISION_DUE = 'nonProfitApplication.due';
export const DECISION_TERM = 'reg.npDecision';

/** For applications of every kind. From the day on which the regulation came into force. */
export const decisionConstants: readonly RuleConstant[] = [
  {
    key: DECISION_TERM,
    value: '60d',
    scope: '',
    effectiveFrom: '1998-10-25',
    effectiveTo: null,
    source: '民非条例 11',
    mark: 'L',
  },
];

/** The registrations in hand, which of them each institution has, merged registrations included, and what was opened anew. */
export interface RegistrationsInHand {
  readonly registrations: readonly RegistrationStanding[];
  readonly holdings: ReadonlyMap<string, ReadonlySet<string>>;
  readonly applications: readonly OpenedApplication[];
}

export type RegistrationMeasureRefusal = 'NO_REGISTRATION';

export const REGISTRATION_MEASURE_REFUSALS = {
  NO_REGISTRATION: {
    message: '该机构没有有效的民办非企业单位登记',
    basis: '民办非企业单位登记管理暂行条例 第三条',
  },
} satisfies RefusalCatalogue<RegistrationMeasureRefusal>;

type Effect = Decision<MeasureEffect<RegistrationsInHand>, RegistrationMeasureRefusal>;
type Ask = (target: RegistrationsInHand | undefined, measure: MeasureFacts, facts: Facts) => Effect;
export type RegistrationMeasure = 'RESTRICT_REGISTRATION' | 'DEREGISTER_NONPROFIT';

/** Lifecycles 14b, the share of civil affairs. */
export const REGISTRATION_MEASURES = {
  RESTRICT_REGISTRATION: { execute: impose, compensate: liftRestriction },
  DEREGISTER_NONPROFIT: { execute: impose, compensate: reopen },
} as const satisfies Record<RegistrationMeasure, { readonly execute: Ask; readonly compensate: Ask }>;

/** Over every registration of the institution that stands. */
function impose(target: RegistrationsInHand | undefined, measure: MeasureFacts, facts: Facts): Effect {
  const held = target?.holdings.get(measure.institutionId);
  const standing = target?.registrations.filter(({ id, state }) => held?.has(id) && STANDING.has(state)) ?? [];
  if (!target || standing.length === 0) return refuse('NO_REGISTRATION');
  const begun = standing
    .filter(({ measures }) => !bearsMeasure(measures, measure.measureId))
    .map((one) => under(one, withMeasure(one.measures, measureInForce(measure, facts.now))));
  return permit({ target: replaced(target, begun), evidence: evidenceOf(standing, measure) });
}

const STANDING: ReadonlySet<RegistrationStateName> = new Set(['REGISTERED', 'RESTRICTED', 'LIQUIDATING']);

function liftRestriction(target: RegistrationsInHand | undefined, measure: MeasureFacts): Effect {
  if (!target) return refuse('NO_REGISTRATION');
  const { measureId } = measure;
  const ended = borne(target, measureId).map((one) => under(one, withoutMeasure(one.measures, measureId)));
  return permit({ target: replaced(target, ended), evidence: evidenceOf(ended, measure) });
}

/** Deregistered is deregistered: the measure stays over the registration, and a new one is applied for with the old lineage. */
function reopen(target: RegistrationsInHand | undefined, measure: MeasureFacts, facts: Facts): Effect {
  if (!target) return refuse('NO_REGISTRATION');
  const term = facts.constantsIn(measure.divisionCode).get<string>(DECISION_TERM);
  const { due } = deadlineFrom(facts.today, term);
  const opened = borne(target, measure.measureId).map(({ id, divisionCode }) => ({
    id: facts.newId(),
    registrationId: id,
    measureId: measure.measureId,
    divisionCode,
    reason: `${REASONS[measure.liftCause ?? 'ANNULLED']}（${measure.decisionOrgan} ${measure.decisionNumber}），以原登记的沿革重新受理`,
    appliedAt: facts.now.toISOString(),
    dueOn: dayOf(due),
  }));
  return permit({
    target: { ...target, applications: [...target.applications, ...opened] },
    evidence: [...opened.map(({ id }) => `registration-application:${id}`), ...documentOf(measure)],
    code: 'REOPENED',
    deadlines: opened.map(({ id }) => ({ name: DECISION_DUE, subjectId: id, due, term, startedOn: facts.today })),
  });
}

const REASONS = {
  ANNULLED: '注销所依据的决定已被撤销',
  REPAIRED: '机构已完成整改',
} as const satisfies Record<NonNullable<MeasureFacts['liftCause']>, string>;

/** Wherever the measure holds, also over a registration whose institution has come or gone by a merge since. */
const borne = ({ registrations }: RegistrationsInHand, measureId: string): readonly RegistrationStanding[] =>
  registrations.filter(({ measures }) => bearsMeasure(measures, measureId));

const under = (one: RegistrationStanding, measures: readonly MeasureInForce[]): RegistrationStanding => ({
  ...one,
  measures,
  state: registrationStateOf(one.recordedState, measures),
  version: one.version + 1,
});

function replaced(target: RegistrationsInHand, changed: readonly RegistrationStanding[]): RegistrationsInHand {
  const byId = new Map(changed.map((one) => [one.id, one]));
  return { ...target, registrations: target.registrations.map((one) => byId.get(one.id) ?? one) };
}

const evidenceOf = (registrations: readonly RegistrationStanding[], measure: MeasureFacts): readonly string[] => [
  ...registrations.map(({ id }) => `registration:${id}`),
  ...documentOf(measure),
];

const documentOf = ({ documentNo }: MeasureFacts): readonly string[] => (documentNo ? [documentNo] : []);
