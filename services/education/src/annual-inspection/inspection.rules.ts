import {
  addMonths,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import type { Facts } from '@lianguan/service-kit';
import type { LicenseStateName } from '../licensing/index.js';

export const INSPECTION_STATES = ['OPENED', 'RECTIFYING', 'RECTIFY_OVERDUE', 'PASSED', 'FAILED'] as const;
export type InspectionStateName = (typeof INSPECTION_STATES)[number];

const BASIS = '民办教育促进法 第四十一条';
export const INSPECTION_RECTIFY_DUE = 'annualInspection.rectify';
/** S2§9, shared with what is ordered of places that lack a paper. */
const RECTIFY_TERM = 'rectify.term';

const roles = ['EDU_SUP', 'EDU_LIC'] as const;

/** A10, feature 16: result, rectification, publication. */
export const inspectionLifecycle = defineLifecycle({
  name: 'AnnualInspection',
  states: [...INSPECTION_STATES],
  initial: 'OPENED',
  terminal: [],
  transitions: [
    { event: 'pass', from: ['OPENED'], to: 'PASSED', roles, guard: 'passable', basis: BASIS },
    { event: 'orderRectification', from: ['OPENED'], to: 'RECTIFYING', roles, guard: 'termFits', basis: BASIS },
    {
      event: 'confirmRectified',
      from: ['RECTIFYING', 'RECTIFY_OVERDUE'],
      to: 'PASSED',
      roles,
      guard: 'passable',
      basis: BASIS,
    },
    { event: 'fail', from: ['OPENED', 'RECTIFYING', 'RECTIFY_OVERDUE'], to: 'FAILED', roles, basis: BASIS },
    { event: 'overrunRectification', from: ['RECTIFYING'], to: 'RECTIFY_OVERDUE', roles: ['SYS'], basis: BASIS },
    { event: 'publish', from: ['PASSED'], to: 'PASSED', roles, guard: 'unpublished', basis: BASIS },
    { event: 'publish', from: ['FAILED'], to: 'FAILED', roles, guard: 'unpublished', basis: BASIS },
  ],
  labels: {
    OPENED: '待检查',
    RECTIFYING: '限期整改',
    RECTIFY_OVERDUE: '整改逾期',
    PASSED: '合格',
    FAILED: '不合格',
    pass: '评定合格',
    orderRectification: '责令限期整改',
    confirmRectified: '整改后评定合格',
    fail: '评定不合格',
    overrunRectification: '整改期满',
    publish: '公布结果',
  },
});

/** What the records of the year and of today say, taken when the inspection is opened and again with each act. */
export interface InspectionFacts {
  readonly licenseState: LicenseStateName;
  readonly registered: boolean;
  readonly accountActive: boolean;
  /** Measures of joint actions that were asked for in the year and carried out. */
  readonly measures: number;
  /** What stands of its certificate handling; null where there is none. */
  readonly handlingState: string | null;
  readonly appraisals: number;
  /** Appraisals of the year that found subject training. */
  readonly academicFindings: number;
  readonly staffListed: number | null;
  readonly staffClear: number | null;
}

export interface InspectionRow {
  readonly id: string;
  readonly licenseId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly year: number;
  readonly state: InspectionStateName;
  readonly facts: InspectionFacts;
  readonly findings: string | null;
  readonly rectifyDue: CalendarDay | null;
  readonly openedOn: CalendarDay;
  readonly concludedOn: CalendarDay | null;
  readonly publishedOn: CalendarDay | null;
}

export type InspectionRefusal =
  | LifecycleRefusal
  | 'YEAR_NOT_OVER'
  | 'NOTHING_TO_OPEN'
  | 'INSPECTION_UNKNOWN'
  | 'FINDINGS_MISSING'
  | 'PERSON_NAMED'
  | 'TERM_MISSING'
  | 'TERM_OUT_OF_RANGE'
  | 'LICENSE_NOT_ACTIVE'
  | 'NOT_REGISTERED'
  | 'ACCOUNT_NOT_ACTIVE'
  | 'HANDLING_OPEN'
  | 'STAFF_NOT_CLEAR'
  | 'PUBLISHED_ALREADY';

export const INSPECTION_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  YEAR_NOT_OVER: { message: '{year}年度还未结束，次年起开展该年度检查', basis: BASIS },
  NOTHING_TO_OPEN: { message: '本区划内没有尚未开展{year}年度检查的有效许可证', basis: null },
  INSPECTION_UNKNOWN: { message: '没有该年度检查，或不在您的区划内', basis: null },
  FINDINGS_MISSING: { message: '请写明检查情况；整改、不合格的写明问题', basis: BASIS },
  PERSON_NAMED: { message: '文字中不写身份证号、手机号', basis: '个人信息保护法 第六条' },
  TERM_MISSING: { message: '请填写整改期限', basis: BASIS },
  TERM_OUT_OF_RANGE: { message: '整改期限应在{from}至{to}之间', basis: '民办教育促进法 第六十二条' },
  LICENSE_NOT_ACTIVE: {
    message: '许可证不是有效状态（停止招生、停业整顿或已失效），不能评定合格',
    basis: '民办教育促进法 第六十二条',
  },
  NOT_REGISTERED: { message: '没有有效的法人登记，不能评定合格；请先办理登记', basis: '民办教育促进法 第十九条' },
  ACCOUNT_NOT_ACTIVE: {
    message: '预收费监管账户未生效，不能评定合格；请先开立并备案',
    basis: '教监管函〔2021〕2号',
  },
  HANDLING_OPEN: { message: '证照处置尚未办结，不能评定合格', basis: '民办教育促进法 第六十四条' },
  STAFF_NOT_CLEAR: {
    message: '从业人员背景核查未全部通过：名单{listed}人，通过{clear}人，不能评定合格',
    basis: '未成年人保护法 第六十二条',
  },
  PUBLISHED_ALREADY: { message: '检查结果已于{day}公布', basis: null },
} satisfies RefusalCatalogue<InspectionRefusal>;

export interface OpenInspections {
  readonly year: number;
}

/** A license that has no inspection of the year yet. */
export type Uninspected = Pick<InspectionRow, 'licenseId' | 'institutionId' | 'divisionCode' | 'facts'>;

export function decideOpening(
  licenses: readonly Uninspected[],
  { year }: OpenInspections,
  facts: Pick<Facts, 'today' | 'newId'>,
): Decision<readonly InspectionRow[], InspectionRefusal> {
  if (Number(facts.today.slice(0, 4)) <= year) return refuse('YEAR_NOT_OVER', { year: String(year) });
  if (licenses.length === 0) return refuse('NOTHING_TO_OPEN', { year: String(year) });
  return permit(
    licenses.map((license) => ({
      ...license,
      id: facts.newId(),
      year,
      state: 'OPENED',
      findings: null,
      rectifyDue: null,
      openedOn: facts.today,
      concludedOn: null,
      publishedOn: null,
    })),
  );
}

export type InspectionActName = (typeof inspectionLifecycle.transitions)[number]['event'];

export interface InspectionAct {
  readonly act: InspectionActName;
  readonly inspectionId: string;
  readonly findings: string | null;
  readonly rectifyDue: CalendarDay | null;
}

export interface InspectionChange {
  readonly inspection: InspectionRow;
  readonly basis: string | null;
  readonly transition: string;
}

type Code = InspectionRefusal;
type Answer = true | Refusal<Code>;

/** `NOT_DUE`: the term's deadline may fire for what was concluded meanwhile. */
export function decideInspection(
  inspection: InspectionRow | undefined,
  input: InspectionAct,
  facts: Facts,
): Decision<InspectionChange | 'NOT_DUE', Code> {
  if (input.act === 'overrunRectification' && !isDue(inspection, facts.today)) return permit('NOT_DUE');
  if (!inspection) return refuse('INSPECTION_UNKNOWN');
  const step = inspectionLifecycle.step<Code>(inspection.state, input.act, facts.caller, {
    passable: passable(inspection.facts),
    termFits: termFits(inspection, input.rectifyDue, facts),
    unpublished: unpublished(inspection),
  });
  if (!step.ok) return step;
  const findings = checkFindings(input);
  if (!findings.ok) return findings;
  const { to, basis, text } = step.value;
  const changed = { ...inspection, state: to, findings: findings.value ?? inspection.findings };
  return permit({ inspection: { ...changed, ...daysOf(input, facts.today) }, basis, transition: text });
}

/** What each act dates. */
function daysOf({ act, rectifyDue }: InspectionAct, today: CalendarDay): Partial<InspectionRow> {
  if (act === 'orderRectification') return { rectifyDue };
  if (act === 'publish') return { publishedOn: today };
  return act === 'overrunRectification' ? {} : { concludedOn: today };
}

function checkFindings({ act, findings: said }: InspectionAct): Decision<string | null, Code> {
  if (act === 'publish' || act === 'overrunRectification') return permit(null);
  const findings = said?.trim() ?? '';
  if (findings === '') return refuse('FINDINGS_MISSING');
  return namesPerson(findings) ? refuse('PERSON_NAMED') : permit(findings);
}

const unpublished = ({ publishedOn }: InspectionRow): Answer =>
  publishedOn === null || refuse('PUBLISHED_ALREADY', { day: publishedOn }).refusal;

const isDue = (inspection: InspectionRow | undefined, today: CalendarDay): boolean =>
  inspection?.state === 'RECTIFYING' && inspection.rectifyDue !== null && inspection.rectifyDue < today;

const OPEN_HANDLING = ['ORDERED', 'OVERDUE', 'BANNED'];

/** A school that lacks what it must have, or under a measure, does not pass whatever else was found. */
function passable(facts: InspectionFacts): Answer {
  const { staffListed, staffClear } = facts;
  if (facts.licenseState !== 'ACTIVE') return refuse('LICENSE_NOT_ACTIVE').refusal;
  if (!facts.registered) return refuse('NOT_REGISTERED').refusal;
  if (!facts.accountActive) return refuse('ACCOUNT_NOT_ACTIVE').refusal;
  if (facts.handlingState !== null && OPEN_HANDLING.includes(facts.handlingState))
    return refuse('HANDLING_OPEN').refusal;
  if (staffListed !== null && staffClear !== null && staffClear < staffListed)
    return refuse('STAFF_NOT_CLEAR', { listed: String(staffListed), clear: String(staffClear) }).refusal;
  return true;
}

function termFits({ divisionCode }: InspectionRow, due: CalendarDay | null, facts: Facts): Answer {
  if (due === null) return refuse('TERM_MISSING').refusal;
  const term = facts.constantsIn(divisionCode).get<{ minMonths: number; maxMonths: number }>(RECTIFY_TERM);
  const [from, to] = [addMonths(facts.today, term.minMonths), addMonths(facts.today, term.maxMonths)];
  return (from <= due && due <= to) || refuse('TERM_OUT_OF_RANGE', { from, to }).refusal;
}
