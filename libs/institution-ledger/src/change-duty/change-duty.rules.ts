import {
  dayOf,
  deadlineFrom,
  nameKey,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import type { Facts } from '@lianguan/service-kit';

export const DUTY_STATES = [
  'RUNNING',
  'OVERDUE',
  'ORDERED',
  'ORDER_PASSED',
  'CASE_PROPOSED',
  'DONE',
  'WAIVED',
  'STOPPED',
] as const;
export type DutyStateName = (typeof DUTY_STATES)[number];

/** LICENSE_LOST: the scope goes with the license. LICENSE_CHANGED: the register follows what education changed. */
export const DUTY_KINDS = ['LICENSE_LOST', 'LICENSE_CHANGED'] as const;
export type DutyKindName = (typeof DUTY_KINDS)[number];

export const DUTY_BASIS = '市场主体登记管理条例 第二十四条、第二十六条；民办非企业单位登记管理暂行条例 第十五条';
/** Who does not follow is ordered to; who does not obey the order is fined. */
export const ORDER_BASIS = '市场主体登记管理条例 第四十六条；民办非企业单位登记管理暂行条例 第二十五条';
export const DUTY_DUE = 'changeDuty.due';
export const ORDER_DUE = 'changeDuty.orderDue';

/** What has not ended. */
export const OPEN_STATES = [
  'RUNNING',
  'OVERDUE',
  'ORDERED',
  'ORDER_PASSED',
  'CASE_PROPOSED',
] as const satisfies DutyStateName[];

const roles = ['SAMR_REG', 'CIVIL'] as const;

/** Lifecycle 3: what education decides of a license starts the days in which the legal person has its registration changed. */
export const changeDutyLifecycle = defineLifecycle({
  name: 'ChangeDuty',
  states: [...DUTY_STATES],
  initial: 'RUNNING',
  terminal: ['DONE', 'WAIVED', 'STOPPED'],
  transitions: [
    { event: 'complete', from: [...OPEN_STATES], to: 'DONE', roles, guard: 'scopeFollows', basis: DUTY_BASIS },
    { event: 'waive', from: [...OPEN_STATES], to: 'WAIVED', roles, basis: null },
    { event: 'passDue', from: ['RUNNING'], to: 'OVERDUE', roles: ['SYS'], basis: DUTY_BASIS },
    { event: 'order', from: ['OVERDUE'], to: 'ORDERED', roles, guard: 'orderAhead', basis: ORDER_BASIS },
    { event: 'passOrder', from: ['ORDERED'], to: 'ORDER_PASSED', roles: ['SYS'], basis: ORDER_BASIS },
    { event: 'propose', from: ['ORDER_PASSED'], to: 'CASE_PROPOSED', roles, basis: ORDER_BASIS },
    { event: 'stop', from: [...OPEN_STATES], to: 'STOPPED', roles: ['SYS'], basis: null },
  ],
  labels: {
    RUNNING: '期限内',
    OVERDUE: '逾期未变更',
    ORDERED: '已责令改正',
    ORDER_PASSED: '责令期满未改正',
    CASE_PROPOSED: '已建议立案',
    DONE: '已变更',
    WAIVED: '无须变更',
    STOPPED: '许可恢复，已停止',
    complete: '登记变更',
    waive: '登记无须变更',
    passDue: '期限届满',
    order: '责令限期改正',
    passOrder: '责令期限届满',
    propose: '建议立案',
    stop: '停止期限',
  },
});
export type DutyAct = 'complete' | 'waive';

/** `不含…培训`, as registries write it, up to the end of the clause. */
const EXCLUSION = /[（(]?(不含|除|不得从事)[^；;。，,）)]*(培训|辅导)[^；;。，,）)]*[）)]?/g;
const TRAINING = /培训|辅导|教学|家教/;

/** A registered scope without what it excludes. */
export const allowedScope = (scope: string): string => scope.replaceAll(EXCLUSION, '');
export const offersTraining = (scope: string): boolean => TRAINING.test(allowedScope(scope));

const IN_FORCE: ReadonlySet<string> = new Set(['ACTIVE', 'ENROLMENT_STOPPED', 'SUSPENDED']);
const LOST: ReadonlySet<string> = new Set(['REVOKED', 'WITHDRAWN', 'EXPIRED', 'CANCELLED']);

/** What education said of a license. */
export interface LicenseWord {
  readonly licenseId: string;
  readonly institutionId: string;
  readonly state: string;
  readonly version: number;
}

export type LicenseTurn = 'LOST' | 'BACK' | 'NONE';

/** A word that comes late or twice turns nothing; nor does a lost license that is lost once more. */
export function licenseTurn(known: LicenseWord | undefined, told: LicenseWord): LicenseTurn {
  if (known && known.version >= told.version) return 'NONE';
  if (LOST.has(told.state)) return known && LOST.has(known.state) ? 'NONE' : 'LOST';
  return IN_FORCE.has(told.state) ? 'BACK' : 'NONE';
}

/** What education said of an institution, as far as its register repeats it. */
export interface InstitutionWord {
  readonly institutionId: string;
  readonly name: string;
  readonly taught: string;
  readonly licenseState: string;
  readonly version: number;
}

export interface Registration {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  readonly divisionCode: string;
  /** Not revoked and not cancelled. */
  readonly standing: boolean;
  /** A clock of a joint action runs over its scope. */
  readonly underMeasure: boolean;
}

/** Of a licensed institution: a new name that the register lacks, or another kind of training. The first word is no change. */
export function mustFollow(
  known: InstitutionWord | undefined,
  told: InstitutionWord,
  registration: Pick<Registration, 'name'>,
): boolean {
  if (!known || known.version >= told.version) return false;
  if (!IN_FORCE.has(known.licenseState) || !IN_FORCE.has(told.licenseState)) return false;
  const renamed = known.name !== told.name && nameKey(registration.name) !== nameKey(told.name);
  return renamed || known.taught !== told.taught;
}

export interface DutyTerm {
  readonly term: string;
  readonly startedOn: CalendarDay;
  readonly dueOn: CalendarDay;
  readonly due: Date;
  readonly provisional: boolean;
}

/** The day on which it begins does not count. */
export function dutyTerm(term: string, startedOn: CalendarDay): DutyTerm {
  const { due, provisional } = deadlineFrom(startedOn, term);
  return { term, startedOn, dueOn: dayOf(due), due, provisional };
}

export interface DutyStanding {
  readonly kind: DutyKindName;
  readonly state: DutyStateName;
  readonly dueOn: CalendarDay;
}

export interface EndDuty {
  readonly act: DutyAct;
  readonly dutyId: string;
  /** What the register says from now on; null where it stays. */
  readonly newName: string | null;
  readonly newScope: string | null;
  readonly reason: string;
  readonly documentNo: string;
}

export type DutyRefusal =
  | 'DUTY_UNKNOWN'
  | 'DUTY_DOCUMENT_MISSING'
  | 'DUTY_REASON_MISSING'
  | 'DUTY_TEXT_NAMES_PERSON'
  | 'DUTY_CHANGE_MISSING'
  | 'DUTY_UNDER_MEASURE'
  | 'DUTY_SCOPE_STILL_TRAINING'
  | LifecycleRefusal;

export const DUTY_REFUSALS = {
  DUTY_UNKNOWN: { message: '没有这项变更期限，或不在本单位管辖范围内', basis: null },
  DUTY_DOCUMENT_MISSING: { message: '请填写变更登记或核实文书的编号', basis: DUTY_BASIS },
  DUTY_REASON_MISSING: { message: '请写明无须变更的理由', basis: null },
  DUTY_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  DUTY_CHANGE_MISSING: {
    message: '请填写变更后的名称或范围；登记与许可已经一致的，请登记无须变更',
    basis: DUTY_BASIS,
  },
  DUTY_UNDER_MEASURE: {
    message: '该登记另有联合惩戒的变更期限：请先在登记簿登记经营范围变更，再在此只填文书编号',
    basis: DUTY_BASIS,
  },
  DUTY_SCOPE_STILL_TRAINING: {
    message: '办学许可已失去效力，变更后的范围仍含培训；请去除培训项目，或办理注销登记',
    basis: DUTY_BASIS,
  },
  ...LIFECYCLE_REFUSALS,
} satisfies RefusalCatalogue<DutyRefusal>;

const written = (text: string | null): string | null => text?.trim() || null;

export interface DutyEnd {
  readonly step: Step<DutyStateName>;
  readonly name: string;
  readonly scope: string;
}

export interface DutyFile {
  readonly duty: DutyStanding | undefined;
  readonly registration: Registration | undefined;
}

/** An officer of the register says that it was changed, or that nothing is to be changed. */
export function decideDuty(
  { duty, registration }: DutyFile,
  input: EndDuty,
  caller: Facts['caller'],
): Decision<DutyEnd, DutyRefusal> {
  if (!duty || !registration) return refuse('DUTY_UNKNOWN');
  const given = checkGiven(duty, input);
  if (!given.ok) return given;
  const { newName, newScope } = given.value;
  if (newScope && registration.underMeasure) return refuse('DUTY_UNDER_MEASURE');
  const scope = newScope ?? registration.scope;
  const step = changeDutyLifecycle.step<DutyRefusal>(duty.state, input.act, caller, {
    scopeFollows: follows(duty, { ...registration, scope }) || { code: 'DUTY_SCOPE_STILL_TRAINING' },
  });
  return step.ok ? permit({ step: step.value, name: newName ?? registration.name, scope }) : step;
}

const follows = ({ kind }: DutyStanding, { standing, scope }: Registration): boolean =>
  kind === 'LICENSE_CHANGED' || !standing || !offersTraining(scope);

type GivenChange = Pick<EndDuty, 'newName' | 'newScope'>;

function checkGiven({ kind }: DutyStanding, input: EndDuty): Decision<GivenChange, DutyRefusal> {
  const { act, reason, documentNo } = input;
  const [newName, newScope] = [written(input.newName), written(input.newScope)];
  if (documentNo.trim() === '') return refuse('DUTY_DOCUMENT_MISSING');
  if ([reason, documentNo, newName, newScope].some((text) => text && namesPerson(text)))
    return refuse('DUTY_TEXT_NAMES_PERSON');
  if (act === 'waive') return reason.trim() === '' ? refuse('DUTY_REASON_MISSING') : permit(NO_CHANGE);
  if (kind === 'LICENSE_CHANGED' && !newName && !newScope) return refuse('DUTY_CHANGE_MISSING');
  return permit({ newName, newScope });
}

const NO_CHANGE: GivenChange = { newName: null, newScope: null };

/** A deadline may fire for a duty that ended meanwhile. */
export const isPastDue = (duty: DutyStanding | undefined, today: CalendarDay): duty is DutyStanding =>
  duty?.state === 'RUNNING' && duty.dueOn < today;
