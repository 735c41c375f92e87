import { refuse, type CalendarDay, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { RuleConstant, RuleConstants } from '@lianguan/service-kit';
import type { BanPeriod } from '../operator-ban/index.js';
import { checkCapital, type OwnershipGraph } from './capital.rules.js';
import { checkPremises, type PremisesFacts } from './premises.rules.js';

export const APPLICATION_KINDS = ['SET_UP', 'BRANCH', 'ADDRESS_CHANGE', 'ONLINE_APPROVAL'] as const;
export type ApplicationKindName = (typeof APPLICATION_KINDS)[number];

export const SCHOOL_STAGES = ['PRESCHOOL', 'COMPULSORY', 'HIGH_SCHOOL', 'ADULT'] as const;
export type SchoolStageName = (typeof SCHOOL_STAGES)[number];

export const TEACHING_MODES = ['OFFLINE', 'ONLINE'] as const;
export type TeachingModeName = (typeof TEACHING_MODES)[number];

export type ConflictListName = 'EDUCATION_STAFF' | 'IN_SERVICE_TEACHER';

/** What is applied for, as far as the law's conditions ask. */
export interface TeachingPlan {
  readonly kind: ApplicationKindName;
  readonly mode: TeachingModeName;
  readonly trainingClass: 'ACADEMIC' | 'NON_ACADEMIC';
  readonly stages: readonly SchoolStageName[];
  readonly premises: PremisesFacts | null;
  readonly owners: OwnershipGraph;
}

/** What is on record about the applicant and its operators on the day. */
export interface ApplicantStanding {
  /** Bans on persons behind the application, those to come and those that have ended among them. */
  readonly bans: readonly Omit<BanPeriod, 'id'>[];
  /** Lists on which one of its operators or shareholders stands. */
  readonly conflicts: readonly ConflictListName[];
  readonly licensed: boolean;
  /** Its license was revoked. */
  readonly revoked: boolean;
  readonly otherApplicationOpen: boolean;
}

/** 意见 13: who may not be admitted, and whose money not. */
const RELIEF = '关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见 第十三条';

const RECORDED = {
  MORATORIUM_SET_UP: {
    message:
      '停止审批新的面向义务教育阶段学生、普通高中学生的学科类培训机构和面向学龄前儿童的培训机构；可调整培训类别、对象后另行申请',
    basis: RELIEF,
  },
  MORATORIUM_BRANCH: {
    message: '学科类培训机构停止批准设立分支机构；现有办学地址可继续办学',
    basis: RELIEF,
  },
  MORATORIUM_ADDRESS_CHANGE: {
    message: '学科类培训机构停止批准变更办学地址；请在原核准地址办学',
    basis: RELIEF,
  },
  CAPITAL_LISTED: {
    message: '学科类培训机构不得由上市公司投资：{path}；请退出该项投资后重新申请',
    basis: RELIEF,
  },
  CAPITAL_FINANCED: {
    message: '学科类培训机构不得融资、资本化运作：{path}；请清退该项融资后重新申请',
    basis: RELIEF,
  },
  CAPITAL_FOREIGN: {
    message: '外资不得控股或参股学科类培训机构（含协议控制）：{path}；请退出该项投资后重新申请',
    basis: RELIEF,
  },
  OWNERSHIP_INCOMPLETE: {
    message: '股权结构应逐层填至自然人、国有出资人或上市公司：“{owner}”的出资人未填写；请补充后重新提交',
    basis: '行政许可法 第三十一条',
  },
  OPERATOR_BANNED: {
    message: '举办者或股东中有人依{article}在从业禁止期内（至{until}，含当日）；禁止期满后再申请，或变更举办者、股东',
    basis: '民办教育促进法实施条例 第六十二条、第六十四条；行政许可法 第七十八条、第七十九条',
  },
  LICENSE_REVOKED: {
    message: '该机构的办学许可证已被吊销，不能以原机构再次申请',
    basis: '行政许可法 第七十条',
  },
  OPERATOR_CONFLICT: {
    message: '举办者或股东中有{lists}，不得举办、参与举办或参股培训机构；请变更举办者、股东后重新申请',
    basis: '公务员法 第五十九条；新时代中小学教师职业行为十项准则 第十条',
  },
  PREMISES_DWELLING: {
    message: '办学场所为居民住宅，不予许可；已在该处办学的，采取永久关闭措施；请另选符合规定的场所',
    basis: '民办教育促进法 第十二条；教监管厅函〔2022〕9号',
  },
  PREMISES_BANNED: {
    message: '办学场所不得设在{kind}；请另选符合规定的场所',
    basis: '教监管厅函〔2022〕9号',
  },
  AREA_PER_PUPIL: {
    message: '同一培训时段生均建筑面积不足{required}平方米：{area}平方米只能容纳{most}人；请减少每时段人数或扩大场所',
    basis: '教监管厅函〔2022〕9号',
  },
} satisfies RefusalCatalogue;

export type RecordedRefusal = keyof typeof RECORDED;

export type AdmissionRefusal =
  | RecordedRefusal
  | 'KIND_NOT_HANDLED'
  | 'PREMISES_MISSING'
  | 'LICENSE_STANDS'
  | 'APPLICATION_OPEN';

export const ADMISSION_REFUSALS = {
  ...RECORDED,
  KIND_NOT_HANDLED: { message: '非学科类机构变更办学地址、设立教学点请在“场所变更”中申请', basis: null },
  PREMISES_MISSING: {
    message: '线下培训须填写办学场所的类型、建筑面积和每时段最多人数',
    basis: '民办教育促进法 第十二条',
  },
  LICENSE_STANDS: { message: '该机构已有办学许可证，不必再次申请', basis: null },
  APPLICATION_OPEN: { message: '该机构另有一件申请正在办理，办结或撤回后再申请', basis: null },
} satisfies RefusalCatalogue<AdmissionRefusal>;

/** The law's no that stays on record and is counted; the others only say how to fill the form in. */
export const isRecorded = (code: string): code is RecordedRefusal => Object.hasOwn(RECORDED, code);

/** What the figures call each refusal. */
export const RECORDED_TITLES = {
  MORATORIUM_SET_UP: '停止审批：新设机构',
  MORATORIUM_BRANCH: '停止审批：分支机构',
  MORATORIUM_ADDRESS_CHANGE: '停止审批：变更地址',
  CAPITAL_LISTED: '资本：上市公司投资',
  CAPITAL_FINANCED: '资本：融资',
  CAPITAL_FOREIGN: '资本：外资',
  OWNERSHIP_INCOMPLETE: '股权结构未填全',
  OPERATOR_BANNED: '举办者、股东在从业禁止期内',
  LICENSE_REVOKED: '许可证已被吊销',
  OPERATOR_CONFLICT: '举办者、股东身份冲突',
  PREMISES_DWELLING: '场所：居民住宅',
  PREMISES_BANNED: '场所：禁用类型',
  AREA_PER_PUPIL: '场所：生均面积不足',
} satisfies Record<RecordedRefusal, string>;

const LIST_NAMES = { EDUCATION_STAFF: '教育部门工作人员', IN_SERVICE_TEACHER: '在职中小学教师' } satisfies Record<
  ConflictListName,
  string
>;

export type MoratoriumRefusal = Extract<RecordedRefusal, `MORATORIUM_${string}`>;

const MORATORIUMS: Readonly<Partial<Record<ApplicationKindName, MoratoriumRefusal>>> = {
  SET_UP: 'MORATORIUM_SET_UP',
  BRANCH: 'MORATORIUM_BRANCH',
  ADDRESS_CHANGE: 'MORATORIUM_ADDRESS_CHANGE',
};

type Stopped = Readonly<Record<TeachingPlan['trainingClass'], readonly SchoolStageName[]>>;

const MORATORIUM = 'license.moratorium';
const MORATORIUM_FROM = '2021-07-24';
const NOTHING_STOPPED: Stopped = { ACADEMIC: [], NON_ACADEMIC: [] };
const STOPPED: Stopped = { ACADEMIC: ['PRESCHOOL', 'COMPULSORY', 'HIGH_SCHOOL'], NON_ACADEMIC: ['PRESCHOOL'] };

const everywhere = { scope: '', effectiveFrom: '2003-09-01', effectiveTo: null };

export const ADMISSION_CONSTANTS: readonly RuleConstant[] = [
  { ...everywhere, key: MORATORIUM, value: NOTHING_STOPPED, effectiveTo: MORATORIUM_FROM, source: null, mark: 'L' },
  { ...everywhere, key: MORATORIUM, value: STOPPED, effectiveFrom: MORATORIUM_FROM, source: 'S1; S2§2', mark: 'S' },
  { ...everywhere, key: 'premises.areaPerPupil', value: 3, source: '教监管厅函〔2022〕9号', mark: 'P' },
  {
    ...everywhere,
    key: 'premises.bannedKinds',
    value: ['DWELLING', 'BASEMENT', 'STILT_FLOOR', 'MEDICAL', 'SIMPLE_SHED'],
    source: 'S2§12',
    mark: 'S',
  },
];

/** A6, A10, A11, M8, M11: may this be applied for at all, by the law of the day. */
export function checkAdmission(
  plan: TeachingPlan,
  standing: ApplicantStanding,
  { today, constants }: { readonly today: CalendarDay; readonly constants: RuleConstants },
): Decision<null, AdmissionRefusal> {
  const moratorium = checkMoratorium(plan, constants);
  if (!moratorium.ok) return moratorium;
  if (plan.kind === 'BRANCH' || plan.kind === 'ADDRESS_CHANGE') return refuse('KIND_NOT_HANDLED');
  const applicant = checkApplicant(standing, today);
  if (!applicant.ok) return applicant;
  // A11 binds subject training alone.
  const capital = plan.trainingClass === 'ACADEMIC' ? checkCapital(plan.owners) : SOUND;
  if (!capital.ok || plan.mode === 'ONLINE') return capital;
  return plan.premises ? checkPremises(plan.premises, constants) : refuse('PREMISES_MISSING');
}

const SOUND = { ok: true, value: null } as const;

/** A6: whether approvals of this kind are stopped for what is taught to whom. */
export function checkMoratorium(
  { kind, trainingClass, stages }: Pick<TeachingPlan, 'kind' | 'trainingClass' | 'stages'>,
  constants: RuleConstants,
): Decision<null, MoratoriumRefusal> {
  const stopped = constants.get<Stopped>(MORATORIUM)[trainingClass];
  const moratorium = MORATORIUMS[kind];
  return moratorium && stages.some((stage) => stopped.includes(stage)) ? refuse(moratorium) : SOUND;
}

function checkApplicant(standing: ApplicantStanding, today: CalendarDay): Decision<null, AdmissionRefusal> {
  const { bans, conflicts } = standing;
  const ban = bans.find(({ decidedOn, lastDay }) => decidedOn <= today && (lastDay === null || lastDay >= today));
  if (ban) return refuse('OPERATOR_BANNED', { article: ban.article, until: ban.lastDay ?? '永久' });
  if (standing.revoked) return refuse('LICENSE_REVOKED');
  if (conflicts.length > 0)
    return refuse('OPERATOR_CONFLICT', { lists: conflicts.map((list) => LIST_NAMES[list]).join('、') });
  if (standing.licensed) return refuse('LICENSE_STANDS');
  return standing.otherApplicationOpen ? refuse('APPLICATION_OPEN') : SOUND;
}
