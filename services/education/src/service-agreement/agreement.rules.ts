import {
  formatYuan,
  isWithin,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Fen,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import { defineLifecycle } from '@lianguan/service-kit/rules';

export const AGREEMENT_STATES = ['IN_FORCE', 'COMPLETED', 'ENDED', 'STOPPED'] as const;
export type AgreementStateName = (typeof AGREEMENT_STATES)[number];

export const AGREEMENT_DUE = 'serviceAgreement.term';
const SERVICE_BASIS = '关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见 第二十五条';
const PRICE_BASIS = '教监管〔2022〕4号';

export const agreementLifecycle = defineLifecycle({
  name: 'ServiceAgreement',
  states: [...AGREEMENT_STATES],
  initial: 'IN_FORCE',
  terminal: ['COMPLETED', 'ENDED', 'STOPPED'],
  transitions: [
    { event: 'endServiceAgreement', from: ['IN_FORCE'], to: 'ENDED', roles: ['SCHOOL'], basis: null },
    { event: 'completeServiceAgreement', from: ['IN_FORCE'], to: 'COMPLETED', roles: ['SYS'], basis: null },
    // A provider that has to leave leaves every school.
    { event: 'endServiceProvider', from: ['IN_FORCE'], to: 'STOPPED', roles: ['EDU_SUP'], basis: SERVICE_BASIS },
  ],
  labels: {
    IN_FORCE: '履行中',
    COMPLETED: '已履行完毕',
    ENDED: '学校提前终止',
    STOPPED: '机构退出而停止',
    endServiceAgreement: '提前终止',
    completeServiceAgreement: '期满',
    endServiceProvider: '机构退出',
  },
});

export interface ConcludeAgreement {
  readonly providerId: string;
  /** Of the account; '' where it has none. */
  readonly schoolId: string;
  readonly course: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly pupils: number;
  readonly lessons: number;
  /** Per pupil and lesson. */
  readonly price: Fen;
  /** Why the school needs it: what its own teachers cannot offer. */
  readonly reason: string;
  readonly documentNo: string;
}

export type AgreementRefusal =
  | 'AGREEMENT_SCHOOL_UNKNOWN'
  | 'AGREEMENT_PROVIDER_UNKNOWN'
  | 'AGREEMENT_PROVIDER_NOT_CHOSEN'
  | 'AGREEMENT_OUTSIDE_AREA'
  | 'AGREEMENT_COURSE_MISSING'
  | 'AGREEMENT_NUMBER_WRONG'
  | 'AGREEMENT_TERM_WRONG'
  | 'AGREEMENT_IN_PAST'
  | 'AGREEMENT_OUTSIDE_TERM'
  | 'AGREEMENT_ABOVE_OFFER';

export const AGREEMENT_REFUSALS = {
  AGREEMENT_SCHOOL_UNKNOWN: { message: '您的账号没有对应的已登记学校；请联系教育部门登记', basis: null },
  AGREEMENT_PROVIDER_UNKNOWN: { message: '没有这家机构的遴选记录', basis: null },
  AGREEMENT_PROVIDER_NOT_CHOSEN: {
    message: '该机构没有经教育部门遴选选定，或已退出；请从已选定的机构中选择',
    basis: SERVICE_BASIS,
  },
  AGREEMENT_OUTSIDE_AREA: { message: '本校不在该次遴选的区域内', basis: null },
  AGREEMENT_COURSE_MISSING: { message: '请填写服务的课程', basis: null },
  AGREEMENT_NUMBER_WRONG: { message: '人数、课时和价格应大于零', basis: null },
  AGREEMENT_TERM_WRONG: { message: '末日不得早于首日', basis: null },
  AGREEMENT_IN_PAST: { message: '首日不得早于今日：先签协议，后进校', basis: SERVICE_BASIS },
  AGREEMENT_OUTSIDE_TERM: { message: '服务应在遴选公告的{from}至{to}之内', basis: SERVICE_BASIS },
  AGREEMENT_ABOVE_OFFER: { message: '价格不得高于遴选时的报价每课时{offer}元', basis: PRICE_BASIS },
} satisfies RefusalCatalogue<AgreementRefusal>;

export interface AgreementFacts {
  readonly today: CalendarDay;
  readonly school: { readonly divisionCode: string } | undefined;
  readonly provider:
    | {
        readonly state: string;
        readonly divisionCode: string;
        readonly offer: Fen;
        readonly serviceFrom: CalendarDay;
        readonly serviceTo: CalendarDay;
      }
    | undefined;
}

type Decided = Decision<null, AgreementRefusal>;

/** The school chooses among those that were chosen, within the selection's days and at most for the offered price. */
export function decideAgreement(agreement: ConcludeAgreement, { today, school, provider }: AgreementFacts): Decided {
  if (!school) return refuse('AGREEMENT_SCHOOL_UNKNOWN');
  if (!provider) return refuse('AGREEMENT_PROVIDER_UNKNOWN');
  if (provider.state !== 'CHOSEN') return refuse('AGREEMENT_PROVIDER_NOT_CHOSEN');
  if (!isWithin(school.divisionCode, provider.divisionCode)) return refuse('AGREEMENT_OUTSIDE_AREA');
  const numbers = checkNumbers(agreement);
  if (!numbers.ok) return numbers;
  const { from, to, price } = agreement;
  const { serviceFrom, serviceTo, offer } = provider;
  if (from < today) return refuse('AGREEMENT_IN_PAST');
  if (from < serviceFrom || to > serviceTo)
    return refuse('AGREEMENT_OUTSIDE_TERM', { from: serviceFrom, to: serviceTo });
  return price > offer ? refuse('AGREEMENT_ABOVE_OFFER', { offer: formatYuan(offer) }) : permit(null);
}

function checkNumbers({ course, from, to, pupils, lessons, price }: ConcludeAgreement): Decided {
  if (course.trim() === '') return refuse('AGREEMENT_COURSE_MISSING');
  if (pupils < 1 || lessons < 1 || price <= 0n) return refuse('AGREEMENT_NUMBER_WRONG');
  return to < from ? refuse('AGREEMENT_TERM_WRONG') : permit(null);
}

/** What a visit to the service found. The last four are what a provider has to leave for. */
export const CHECK_FINDINGS = ['SOUND', 'LOW_QUALITY', 'SOLICITING', 'NOT_AS_AGREED', 'DISORDER'] as const;
export type CheckFindingName = (typeof CHECK_FINDINGS)[number];

/** What a provider leaves for, in the words of the decision. */
export const EXIT_GROUND_TEXTS = {
  LOW_QUALITY: '服务水平低下',
  SOLICITING: '恶意在校招揽生源',
  NOT_AS_AGREED: '不按规定提供服务',
  DISORDER: '扰乱学校教育教学和招生秩序',
  INELIGIBLE: '不再符合准入条件',
  OWN_REQUEST: '自行申请退出',
} as const;
export type ExitGroundName = keyof typeof EXIT_GROUND_TEXTS;
export const EXIT_GROUNDS = Object.keys(EXIT_GROUND_TEXTS) as ExitGroundName[];

export type SupervisionRefusal =
  | 'CHECK_IN_FUTURE'
  | 'CHECK_BEFORE_SERVICE'
  | 'CHECK_NOT_IN_FORCE'
  | 'EXIT_NOT_RECORDED'
  | 'EXIT_STILL_ELIGIBLE';

export const SUPERVISION_REFUSALS = {
  CHECK_IN_FUTURE: { message: '检查的日期晚于今日，请核对', basis: null },
  CHECK_BEFORE_SERVICE: { message: '检查的日期早于服务首日{day}，请核对', basis: null },
  CHECK_NOT_IN_FORCE: { message: '协议已不在履行中，不再登记检查', basis: null },
  EXIT_NOT_RECORDED: { message: '没有登记过该情形的检查记录；请先登记检查，再责令退出', basis: SERVICE_BASIS },
  EXIT_STILL_ELIGIBLE: { message: '机构今日仍符合全部准入条件；请另选退出的理由', basis: SERVICE_BASIS },
} satisfies RefusalCatalogue<SupervisionRefusal>;

export function decideCheck(
  agreement: { readonly state: AgreementStateName; readonly from: CalendarDay },
  checkedOn: CalendarDay,
  today: CalendarDay,
): Decision<null, SupervisionRefusal> {
  if (agreement.state !== 'IN_FORCE') return refuse('CHECK_NOT_IN_FORCE');
  if (checkedOn > today) return refuse('CHECK_IN_FUTURE');
  return checkedOn < agreement.from ? refuse('CHECK_BEFORE_SERVICE', { day: agreement.from }) : permit(null);
}

export interface ExitFacts {
  readonly findings: readonly CheckFindingName[];
  readonly eligible: boolean;
}

/** A provider leaves for what is on record, because it no longer fits, or because it asks to. */
export function groundShown(
  ground: ExitGroundName,
  { findings, eligible }: ExitFacts,
): true | Refusal<SupervisionRefusal> {
  switch (ground) {
    case 'OWN_REQUEST':
      return true;
    case 'INELIGIBLE':
      return !eligible || refuse('EXIT_STILL_ELIGIBLE').refusal;
    case 'LOW_QUALITY':
    case 'SOLICITING':
    case 'NOT_AS_AGREED':
    case 'DISORDER':
      return findings.includes(ground) || refuse('EXIT_NOT_RECORDED').refusal;
  }
}
