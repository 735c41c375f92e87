import {
  addDays,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts, RuleConstant } from '@lianguan/service-kit';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';

export const PLAN_STATES = ['SUBMITTED', 'RETURNED', 'APPROVED', 'REPLACED'] as const;
export type PlanStateName = (typeof PLAN_STATES)[number];

export const PLAN_BASIS = '国办发〔2018〕80号';
export const RECORD_DAYS = 'teaching.recordDays';

export const TEACHING_CONSTANTS: readonly RuleConstant[] = [
  // Records have to be kept; no rule says within how many days they are made: a county enters its own.
  {
    key: RECORD_DAYS,
    value: 3,
    scope: '',
    effectiveFrom: '2021-07-15',
    effectiveTo: null,
    source: null,
    mark: 'K',
  },
];

const education = ['EDU_SUP'] as const;

/** M18: what a course teaches, in its order; a change is the next version. */
export const planLifecycle = defineLifecycle({
  name: 'TeachingPlan',
  states: [...PLAN_STATES],
  initial: 'SUBMITTED',
  terminal: ['RETURNED', 'REPLACED'],
  transitions: [
    { event: 'approveTeachingPlan', from: ['SUBMITTED'], to: 'APPROVED', roles: education, basis: PLAN_BASIS },
    { event: 'returnTeachingPlan', from: ['SUBMITTED'], to: 'RETURNED', roles: education, basis: PLAN_BASIS },
    { event: 'replaceTeachingPlan', from: ['APPROVED'], to: 'REPLACED', roles: education, basis: PLAN_BASIS },
  ],
  labels: {
    SUBMITTED: '待核定',
    RETURNED: '已退回',
    APPROVED: '已核定',
    REPLACED: '已由新计划替换',
    approveTeachingPlan: '核定',
    returnTeachingPlan: '退回',
    replaceTeachingPlan: '由新计划替换',
  },
});
/** The one before is replaced by approving the next one, and by no act of its own. */
export type PlanActName = 'approveTeachingPlan' | 'returnTeachingPlan';

export interface PlanUnit {
  readonly title: string;
  /** How many lessons it is taught in. */
  readonly lessons: number;
}

export interface PlanRow {
  readonly id: string;
  readonly courseId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly units: readonly PlanUnit[];
  readonly state: PlanStateName;
  readonly submittedOn: CalendarDay;
  readonly inForceFrom: CalendarDay | null;
  readonly inForceTo: CalendarDay | null;
  readonly documentNo: string | null;
  readonly decisionReason: string | null;
}

export type PlanRefusal =
  | LifecycleRefusal
  | 'PLAN_COURSE_UNKNOWN'
  | 'PLAN_COURSE_ENDED'
  | 'PLAN_UNITS_MISSING'
  | 'PLAN_UNIT_TITLE_MISSING'
  | 'PLAN_UNIT_LESSONS_WRONG'
  | 'PLAN_LESSONS_BEYOND_TIMETABLE'
  | 'PLAN_TEXT_NAMES_PERSON'
  | 'PLAN_UNDER_WAY'
  | 'PLAN_UNKNOWN'
  | 'PLAN_TEXT_MISSING';

export const PLAN_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  PLAN_COURSE_UNKNOWN: { message: '本机构没有这门课程备案；请先备案课程', basis: PLAN_BASIS },
  PLAN_COURSE_ENDED: { message: '课程已撤回或撤下，不再核定教学计划；重新备案课程后再报送', basis: PLAN_BASIS },
  PLAN_UNITS_MISSING: { message: '请至少填写一个教学单元', basis: PLAN_BASIS },
  PLAN_UNIT_TITLE_MISSING: { message: '第{unit}单元没有名称，请填写', basis: PLAN_BASIS },
  PLAN_UNIT_LESSONS_WRONG: { message: '第{unit}单元的课次应为正整数，请改正', basis: PLAN_BASIS },
  PLAN_LESSONS_BEYOND_TIMETABLE: {
    message: '计划共{planned}次课，课表只排了{scheduled}次；请减少课次，或先修改课表',
    basis: PLAN_BASIS,
  },
  PLAN_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  PLAN_UNDER_WAY: { message: '该课程已有教学计划待核定；核定或退回后再报送', basis: null },
  PLAN_UNKNOWN: { message: '没有这份教学计划，或不在您的范围内', basis: null },
  PLAN_TEXT_MISSING: { message: '核定请填写文号，退回请写明理由', basis: PLAN_BASIS },
} satisfies RefusalCatalogue<PlanRefusal>;

export interface PlannedCourse {
  readonly courseId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly state: string;
  readonly scheduled: number;
  readonly plans: readonly PlanRow[];
}

const ENDED: readonly string[] = ['WITHDRAWN', 'RETRACTED'];

/** The next version; the one in force stays in force until it is approved. */
export function decideSubmittedPlan(
  course: PlannedCourse | undefined,
  units: readonly PlanUnit[],
  { today, newId }: Pick<Facts, 'today' | 'newId'>,
): Decision<PlanRow, PlanRefusal> {
  if (!course) return refuse('PLAN_COURSE_UNKNOWN');
  if (ENDED.includes(course.state)) return refuse('PLAN_COURSE_ENDED');
  if (course.plans.some(({ state }) => state === 'SUBMITTED')) return refuse('PLAN_UNDER_WAY');
  const given = checkUnits(units, course.scheduled);
  if (!given.ok) return given;
  const { courseId, institutionId, divisionCode } = course;
  return permit({
    id: newId(),
    courseId,
    institutionId,
    divisionCode,
    version: Math.max(0, ...course.plans.map(({ version }) => version)) + 1,
    units: given.value,
    state: planLifecycle.initial,
    submittedOn: today,
    inForceFrom: null,
    inForceTo: null,
    documentNo: null,
    decisionReason: null,
  });
}

function checkUnits(units: readonly PlanUnit[], scheduled: number): Decision<readonly PlanUnit[], PlanRefusal> {
  if (units.length === 0) return refuse('PLAN_UNITS_MISSING');
  const untitled = units.findIndex(({ title }) => title.trim() === '');
  if (untitled >= 0) return refuse('PLAN_UNIT_TITLE_MISSING', { unit: String(untitled + 1) });
  const wrong = units.findIndex(({ lessons }) => lessons < 1);
  if (wrong >= 0) return refuse('PLAN_UNIT_LESSONS_WRONG', { unit: String(wrong + 1) });
  if (units.some(({ title }) => namesPerson(title))) return refuse('PLAN_TEXT_NAMES_PERSON');
  const planned = units.reduce((sum, { lessons }) => sum + lessons, 0);
  return planned > scheduled
    ? refuse('PLAN_LESSONS_BEYOND_TIMETABLE', { planned: String(planned), scheduled: String(scheduled) })
    : permit(units.map(({ title, lessons }) => ({ title: title.trim(), lessons })));
}

export interface PlanAct {
  readonly act: PlanActName;
  /** Number of the approval, or the reason of the return. */
  readonly text: string;
}

export interface PlanChange {
  readonly step: Step<PlanStateName>;
  /** The plan, and on approval the one that it replaces. */
  readonly rows: readonly [PlanRow, ...PlanRow[]];
}

/** From the day after, so that no lesson that was given already is judged by it. */
export function decidePlan(
  row: PlanRow | undefined,
  { act, text }: PlanAct,
  { caller, today, before }: Pick<Facts, 'caller' | 'today'> & { readonly before: PlanRow | undefined },
): Decision<PlanChange, PlanRefusal> {
  if (!row) return refuse('PLAN_UNKNOWN');
  const step = planLifecycle.step<PlanRefusal>(row.state, act, caller);
  if (!step.ok) return step;
  if (text.trim() === '') return refuse('PLAN_TEXT_MISSING');
  if (namesPerson(text)) return refuse('PLAN_TEXT_NAMES_PERSON');
  const state = step.value.to;
  if (act === 'returnTeachingPlan')
    return permit({ step: step.value, rows: [{ ...row, state, decisionReason: text.trim() }] });
  const approved: PlanRow = { ...row, state, documentNo: text.trim(), inForceFrom: addDays(today, 1) };
  const replaced = before ? [{ ...before, state: 'REPLACED', inForceTo: today } as const] : [];
  return permit({ step: step.value, rows: [approved, ...replaced] });
}
