import {
  namesPerson,
  permit,
  refuse,
  type Agency,
  type CalendarDay,
  type Caller,
  type Decision,
  type RefusalCatalogue,
  type Role,
} from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import type { Facts } from '@lianguan/service-kit';

export const PAPER_OWNERS = [
  'FIRE',
  'HOUSING',
  'NATURAL_RESOURCES',
  'CULTURE_SPORT_SCIENCE',
  'HUMAN_RESOURCES',
  'CIVIL_AFFAIRS',
  'MARKET_REGULATION',
  'PUBLIC_INSTITUTION_REGISTRY',
  'COMMUNICATIONS',
] as const;
export type PaperOwnerName = (typeof PAPER_OWNERS)[number];

/** M5: each of the three legal-person papers has its registrar. */
export const REGISTRARS = [
  'CIVIL_AFFAIRS',
  'MARKET_REGULATION',
  'PUBLIC_INSTITUTION_REGISTRY',
] as const satisfies readonly PaperOwnerName[];
export type RegistrarName = (typeof REGISTRARS)[number];

interface PaperDesk {
  readonly name: string;
  readonly agency: Agency;
  readonly role: Role;
}

/** Who answers for a paper. An authority without a seat here answers in writing, and education records its letter. */
const byLetter = (name: string): PaperDesk => ({ name, agency: 'EDUCATION', role: 'EDU_LIC' });

export const PAPER_DESKS = {
  FIRE: { name: '消防救援机构', agency: 'FIRE', role: 'FIRE' },
  HOUSING: { name: '住房城乡建设部门', agency: 'HOUSING', role: 'HOUSING' },
  NATURAL_RESOURCES: byLetter('自然资源部门'),
  CULTURE_SPORT_SCIENCE: { name: '文旅体科部门', agency: 'CULTURE_SPORT_SCIENCE', role: 'COMP' },
  HUMAN_RESOURCES: byLetter('人力资源社会保障部门'),
  CIVIL_AFFAIRS: { name: '民政部门', agency: 'CIVIL_AFFAIRS', role: 'CIVIL' },
  MARKET_REGULATION: { name: '市场监管部门', agency: 'MARKET_REGULATION', role: 'SAMR_REG' },
  PUBLIC_INSTITUTION_REGISTRY: byLetter('事业单位登记管理机关'),
  COMMUNICATIONS: byLetter('通信管理部门'),
} satisfies Record<PaperOwnerName, PaperDesk>;

export const PAPER_KINDS = [
  'FIRE_DESIGN_REVIEW',
  'FIRE_ACCEPTANCE',
  'BUILDING_SAFETY_REPORT',
  'PROPERTY_RIGHT',
  'COMPETENT_CONSENT',
  'NAME_AND_REGISTRATION',
  'ICP_FILING',
  'ICP_CANCELLATION',
] as const;
export type PaperKindName = (typeof PAPER_KINDS)[number];

export const PAPER_KIND_NAMES = {
  FIRE_DESIGN_REVIEW: '消防设计审查意见',
  FIRE_ACCEPTANCE: '消防验收（备案）、安全检查意见',
  BUILDING_SAFETY_REPORT: '房屋安全性鉴定报告',
  PROPERTY_RIGHT: '房屋权属及用途',
  COMPETENT_CONSENT: '主管部门同意意见',
  NAME_AND_REGISTRATION: '名称及法人登记条件意见',
  ICP_FILING: '网站备案（ICP）核验',
  ICP_CANCELLATION: '注销线上备案、ICP 的复函',
} satisfies Record<PaperKindName, string>;

export const PAPER_STATES = ['ASKED', 'CONSENTED', 'OBJECTED', 'RECALLED'] as const;
export type PaperStateName = (typeof PAPER_STATES)[number];

export const DESK_ROLES = [...new Set(Object.values(PAPER_DESKS).map(({ role }) => role))];

type Asker = Pick<Caller, 'agency' | 'roles'>;

export const isOwnPaper = (owner: PaperOwnerName, { agency, roles }: Asker): boolean =>
  PAPER_DESKS[owner].agency === agency && roles.includes(PAPER_DESKS[owner].role);

/** Whose papers a caller answers for. */
export const ownersAnsweredBy = (asker: Asker): readonly PaperOwnerName[] =>
  PAPER_OWNERS.filter((owner) => isOwnPaper(owner, asker));

/** M9: each paper is its owner's; an objection may be taken back when the cause is gone, until the decision. */
export const paperLifecycle = defineLifecycle({
  name: 'LicensePaper',
  states: [...PAPER_STATES],
  initial: 'ASKED',
  terminal: ['RECALLED'],
  transitions: [
    {
      event: 'consent',
      from: ['ASKED', 'OBJECTED'],
      to: 'CONSENTED',
      roles: DESK_ROLES,
      guard: 'ownPaper',
      basis: '行政许可法 第二十六条',
    },
    {
      event: 'object',
      from: ['ASKED', 'CONSENTED'],
      to: 'OBJECTED',
      roles: DESK_ROLES,
      guard: 'ownPaper',
      basis: '行政许可法 第二十六条',
    },
    { event: 'recall', from: ['ASKED'], to: 'RECALLED', roles: ['INST', 'EDU_LIC'], basis: null },
  ],
  labels: {
    ASKED: '待出具',
    CONSENTED: '同意',
    OBJECTED: '不同意',
    RECALLED: '不再需要',
    consent: '出具同意意见',
    object: '出具不同意意见',
    recall: '收回',
  },
});

/** Of an application, or of a change of premises. */
export interface PaperRow {
  readonly id: string;
  readonly applicationId: string | null;
  readonly changeId: string | null;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly kind: PaperKindName;
  readonly owner: PaperOwnerName;
  readonly state: PaperStateName;
  readonly number: string | null;
  readonly expiresOn: CalendarDay | null;
  readonly reason: string | null;
  /** ISO. */
  readonly askedAt: string;
  readonly answeredAt: string | null;
}

export type ReviewRefusal = 'PAPERS_OPEN' | 'PAPERS_OBJECTED' | 'PAPERS_EXPIRED';

export const REVIEW_REFUSALS = {
  PAPERS_OPEN: { message: '尚未收到：{papers}；收齐后再作决定', basis: '行政许可法 第二十六条' },
  PAPERS_OBJECTED: {
    message: '有部门不同意：{papers}；不同意的事项消除前不能准予许可',
    basis: '行政许可法 第三十八条',
  },
  PAPERS_EXPIRED: { message: '已过有效期：{papers}；请出具部门重新出具', basis: '行政许可法 第三十八条' },
} satisfies RefusalCatalogue<ReviewRefusal>;

/** All papers are there, agree, and hold on the day of the decision. */
export function checkPapers(papers: readonly PaperRow[], today: CalendarDay): Decision<null, ReviewRefusal> {
  const named = (holds: (paper: PaperRow) => boolean): string =>
    papers
      .filter(holds)
      .map(({ kind }) => PAPER_KIND_NAMES[kind])
      .join('、');
  const open = named(({ state }) => state === 'ASKED');
  if (open !== '') return refuse('PAPERS_OPEN', { papers: open });
  const objected = named(({ state }) => state === 'OBJECTED');
  if (objected !== '') return refuse('PAPERS_OBJECTED', { papers: objected });
  const expired = named(({ expiresOn }) => expiresOn !== null && expiresOn < today);
  return expired === '' ? permit(null) : refuse('PAPERS_EXPIRED', { papers: expired });
}

const VERDICT_EVENTS = { CONSENT: 'consent', OBJECT: 'object' } as const;

export interface AnswerPaper {
  readonly paperId: string;
  readonly verdict: keyof typeof VERDICT_EVENTS;
  readonly number: string;
  readonly expiresOn: CalendarDay | null;
  readonly reason: string | null;
}

export type PaperRefusal =
  | LifecycleRefusal
  | 'PAPER_UNKNOWN'
  | 'PAPER_OF_ANOTHER'
  | 'REVIEW_CLOSED'
  | 'PAPER_NUMBER_MISSING'
  | 'OBJECTION_REASON_MISSING'
  | 'PERSON_NAMED'
  | 'PAPER_EXPIRED_ALREADY';

export const PAPER_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  PAPER_UNKNOWN: { message: '没有该项征求意见，或不由本单位出具', basis: null },
  PAPER_OF_ANOTHER: { message: '该项意见由{owner}出具', basis: '行政许可法 第二十六条' },
  REVIEW_CLOSED: { message: '申请已办结或已作决定，意见不能再出具或更改', basis: null },
  PAPER_NUMBER_MISSING: { message: '请填写文书编号', basis: null },
  OBJECTION_REASON_MISSING: { message: '不同意的，请说明理由', basis: '行政许可法 第三十八条' },
  PERSON_NAMED: { message: '文字中不写身份证号、手机号', basis: '个人信息保护法 第六条' },
  PAPER_EXPIRED_ALREADY: { message: '有效期止早于今天，请核对', basis: null },
} satisfies RefusalCatalogue<PaperRefusal>;

/** The answer of a paper's owner. The referral of a refused online school is answered after the decision, all others before it. */
export function decidePaper(
  file: { readonly paper: PaperRow; readonly underReview: boolean } | undefined,
  input: AnswerPaper,
  { caller, today, now }: { readonly caller: Asker } & Pick<Facts, 'today' | 'now'>,
): Decision<PaperRow, PaperRefusal> {
  if (!file) return refuse('PAPER_UNKNOWN');
  const { paper, underReview } = file;
  const own = isOwnPaper(paper.owner, caller);
  const step = paperLifecycle.step(paper.state, VERDICT_EVENTS[input.verdict], caller, {
    ownPaper: own || refuse('PAPER_OF_ANOTHER', { owner: PAPER_DESKS[paper.owner].name }).refusal,
  });
  if (!step.ok) return step;
  if (paper.kind !== 'ICP_CANCELLATION' && !underReview) return refuse('REVIEW_CLOSED');
  const said = checkAnswer(input, today);
  if (!said.ok) return said;
  const { expiresOn } = input;
  return permit({ ...paper, state: step.value.to, ...said.value, expiresOn, answeredAt: now.toISOString() });
}

type Said = Pick<PaperRow, 'number' | 'reason'>;

function checkAnswer(input: AnswerPaper, today: CalendarDay): Decision<Said, PaperRefusal> {
  const number = input.number.trim();
  const reason = input.reason?.trim() || null;
  if (number === '') return refuse('PAPER_NUMBER_MISSING');
  if (input.verdict === 'OBJECT' && reason === null) return refuse('OBJECTION_REASON_MISSING');
  if (reason !== null && namesPerson(reason)) return refuse('PERSON_NAMED');
  if (input.expiresOn !== null && input.expiresOn < today) return refuse('PAPER_EXPIRED_ALREADY');
  return permit({ number, reason });
}
