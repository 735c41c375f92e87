import {
  formatYuan,
  isWithin,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Fen,
  type Refusal,
  type RefusalCatalogue,
  type RiskCodeName,
} from '@lianguan/kernel';
import type { RuleConstant } from '@lianguan/service-kit';
import { defineLifecycle } from '@lianguan/service-kit/rules';
import type { NonAcademicKindName } from '../classification/index.js';
import type { LicenseStateName } from '../licensing/index.js';
import { SELECTION_BASIS, type SelectionStateName } from './selection.rules.js';

export const PROVIDER_STATES = ['APPLIED', 'WITHDRAWN', 'DECLINED', 'CHOSEN', 'EXITED'] as const;
export type ProviderStateName = (typeof PROVIDER_STATES)[number];

const PRICE_BASIS = '教监管〔2022〕4号';
export const BELOW_OFF_CAMPUS = 'afterSchool.belowOffCampusPrice';
export const FEE_STANDARD = 'afterSchool.feeStandard';

const unconfirmed = { scope: '', effectiveFrom: '2003-09-01', effectiveTo: null, source: null, mark: 'K' } as const;

export const PROVIDER_CONSTANTS: readonly RuleConstant[] = [
  /** In school for less than what the institution takes for the same outside. */
  { ...unconfirmed, key: BELOW_OFF_CAMPUS, value: true },
  /** Fen per pupil and lesson that the county's government has approved (S1); null where none is recorded. */
  { ...unconfirmed, key: FEE_STANDARD, value: { lessonFen: null } },
];

export const providerLifecycle = defineLifecycle({
  name: 'ServiceProvider',
  states: [...PROVIDER_STATES],
  initial: 'APPLIED',
  terminal: ['WITHDRAWN', 'DECLINED', 'EXITED'],
  transitions: [
    { event: 'withdrawFromSelection', from: ['APPLIED'], to: 'WITHDRAWN', roles: ['INST'], basis: null },
    {
      event: 'chooseServiceProvider',
      from: ['APPLIED'],
      to: 'CHOSEN',
      roles: ['EDU_SUP'],
      guard: 'choosable',
      basis: SELECTION_BASIS,
    },
    {
      event: 'declineServiceProvider',
      from: ['APPLIED'],
      to: 'DECLINED',
      roles: ['EDU_SUP'],
      guard: 'reviewing',
      basis: SELECTION_BASIS,
    },
    {
      event: 'endServiceProvider',
      from: ['CHOSEN'],
      to: 'EXITED',
      roles: ['EDU_SUP'],
      guard: 'groundShown',
      basis: SELECTION_BASIS,
    },
  ],
  labels: {
    APPLIED: '已报名',
    WITHDRAWN: '已撤回',
    DECLINED: '未选定',
    CHOSEN: '已选定',
    EXITED: '已退出',
    withdrawFromSelection: '撤回报名',
    chooseServiceProvider: '选定',
    declineServiceProvider: '不予选定',
    endServiceProvider: '责令退出',
  },
});
export type ProviderActName = Exclude<(typeof providerLifecycle.transitions)[number]['event'], 'endServiceProvider'>;

/** What the files of this department, and the office's risk code, say of an institution. */
export interface ProviderStanding {
  readonly divisionCode: string;
  readonly trainingClass: 'ACADEMIC' | 'NON_ACADEMIC';
  readonly nonAcademicKind: NonAcademicKindName | null;
  /** The cell of the certificate matrix. */
  readonly certificateState: string;
  readonly license: {
    readonly state: LicenseStateName;
    readonly validTo: CalendarDay;
    readonly measures: number;
  } | null;
  /** Articles of the bans in force on its operator. */
  readonly bans: readonly string[];
  /** Of the latest annual inspection; null where there was none. */
  readonly inspection: string | null;
  readonly risk: RiskCodeName;
}

export type EligibilityRefusal =
  | 'PROVIDER_UNKNOWN'
  | 'PROVIDER_ACADEMIC'
  | 'PROVIDER_KIND_OTHER'
  | 'PROVIDER_LICENSE_NOT_ACTIVE'
  | 'PROVIDER_LICENSE_OVER'
  | 'PROVIDER_PAPERS_INCOMPLETE'
  | 'PROVIDER_UNDER_MEASURE'
  | 'PROVIDER_OPERATOR_BANNED'
  | 'PROVIDER_INSPECTION_FAILED'
  | 'PROVIDER_RISK_RED';

export const ELIGIBILITY_REFUSALS = {
  PROVIDER_UNKNOWN: { message: '台账中没有这家机构，不在管辖范围内，或已并入其他机构', basis: null },
  PROVIDER_ACADEMIC: { message: '学科类机构不得进校参与课后服务；只能引进非学科类机构', basis: SELECTION_BASIS },
  PROVIDER_KIND_OTHER: { message: '机构的培训类别不在本次遴选的类别内；请参加相应类别的遴选', basis: SELECTION_BASIS },
  PROVIDER_LICENSE_NOT_ACTIVE: {
    message: '办学许可证不是有效状态（停止招生、停业整顿或已失效的也在内）；恢复有效后再参加',
    basis: '民办教育促进法 第十二条',
  },
  PROVIDER_LICENSE_OVER: {
    message: '办学许可证到{day}为止，不能覆盖到{until}；请先办理延续',
    basis: '行政许可法 第五十条',
  },
  PROVIDER_PAPERS_INCOMPLETE: {
    message: '证照不齐全：办学许可证和法人登记须同时有效；请先补办登记',
    basis: '民办教育促进法实施条例 第二十四条',
  },
  PROVIDER_UNDER_MEASURE: { message: '机构正被执行联合惩戒措施，解除后再参加', basis: SELECTION_BASIS },
  PROVIDER_OPERATOR_BANNED: { message: '举办者在从业禁止期内（{article}），不得参加', basis: '行政处罚法 第九条' },
  PROVIDER_INSPECTION_FAILED: { message: '最近一次年检不合格；复检合格后再参加', basis: SELECTION_BASIS },
  PROVIDER_RISK_RED: { message: '机构的风险码为红码；联合执法办公室更新后再参加', basis: SELECTION_BASIS },
} satisfies RefusalCatalogue<EligibilityRefusal>;

export interface ServiceWanted {
  readonly kinds: readonly NonAcademicKindName[];
  /** The last day that the provider would serve. */
  readonly until: CalendarDay;
}

type Eligible = Refusal<EligibilityRefusal> | null;
const no = (code: EligibilityRefusal, detail?: Record<string, string>) => refuse(code, detail).refusal;

/** S0: non-subject institutions with all papers. What first stands against this one; null where nothing does. */
export function eligibilityFault(standing: ProviderStanding | undefined, wanted: ServiceWanted): Eligible {
  if (!standing) return no('PROVIDER_UNKNOWN');
  const { trainingClass, nonAcademicKind } = standing;
  if (trainingClass === 'ACADEMIC') return no('PROVIDER_ACADEMIC');
  if (nonAcademicKind === null || !wanted.kinds.includes(nonAcademicKind)) return no('PROVIDER_KIND_OTHER');
  return licenseFault(standing, wanted.until) ?? conductFault(standing);
}

function licenseFault({ license, certificateState }: ProviderStanding, until: CalendarDay): Eligible {
  if (license?.state !== 'ACTIVE') return no('PROVIDER_LICENSE_NOT_ACTIVE');
  if (license.validTo < until) return no('PROVIDER_LICENSE_OVER', { day: license.validTo, until });
  return certificateState === 'BOTH' ? null : no('PROVIDER_PAPERS_INCOMPLETE');
}

function conductFault({ license, bans, inspection, risk }: ProviderStanding): Eligible {
  if (license && license.measures > 0) return no('PROVIDER_UNDER_MEASURE');
  const [article] = bans;
  if (article !== undefined) return no('PROVIDER_OPERATOR_BANNED', { article });
  if (inspection === 'FAILED') return no('PROVIDER_INSPECTION_FAILED');
  // One whose risk nobody has recorded is no danger to what is paid at school.
  return risk === 'RED' ? no('PROVIDER_RISK_RED') : null;
}

/** What an institution offers: per pupil and lesson. */
export interface Offer {
  readonly plan: string;
  readonly price: Fen;
  /** What it takes for the same outside school. */
  readonly offCampusPrice: Fen;
}

export interface PriceTerms {
  readonly belowOffCampus: boolean;
  readonly standard: Fen | null;
}

export interface SelectionStanding extends ServiceWanted {
  readonly divisionCode: string;
  readonly state: SelectionStateName;
}

export type OfferRefusal =
  | 'SELECTION_UNKNOWN'
  | 'SELECTION_NOT_OPEN'
  | 'SELECTION_NOT_REVIEWING'
  | 'OFFER_OUTSIDE_AREA'
  | 'OFFER_ON_FILE'
  | 'OFFER_PLAN_MISSING'
  | 'OFFER_NAMES_PERSON'
  | 'OFFER_PRICE_NOT_POSITIVE'
  | 'OFFER_NOT_BELOW_OFF_CAMPUS'
  | 'OFFER_ABOVE_STANDARD';

export const OFFER_REFUSALS = {
  SELECTION_UNKNOWN: { message: '没有这次遴选', basis: null },
  SELECTION_NOT_OPEN: { message: '报名已截止，请参加以后的遴选', basis: SELECTION_BASIS },
  SELECTION_NOT_REVIEWING: { message: '报名尚未截止或遴选已结束，不能选定', basis: SELECTION_BASIS },
  OFFER_OUTSIDE_AREA: { message: '机构不在本次遴选的区域内', basis: null },
  OFFER_ON_FILE: { message: '机构已报名本次遴选；需要更改的，先撤回', basis: null },
  OFFER_PLAN_MISSING: { message: '请写明服务方案：课程、师资、安全', basis: SELECTION_BASIS },
  OFFER_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  OFFER_PRICE_NOT_POSITIVE: { message: '校内价格和校外价格应大于零', basis: null },
  OFFER_NOT_BELOW_OFF_CAMPUS: {
    message: '校内服务的价格应低于同样服务的校外价格；请降低报价',
    basis: PRICE_BASIS,
  },
  OFFER_ABOVE_STANDARD: {
    message: '价格高于当地审定的课后服务收费标准每课时{max}元；请降低报价',
    basis: '价格法 第十二条',
  },
} satisfies RefusalCatalogue<OfferRefusal>;

type OfferDecision = Decision<null, OfferRefusal | EligibilityRefusal>;

export interface Bidder {
  readonly selection: SelectionStanding | undefined;
  readonly standing: ProviderStanding | undefined;
  readonly onFile: boolean;
  readonly terms: PriceTerms;
}

export function decideOffer(offer: Offer, { selection, standing, onFile, terms }: Bidder): OfferDecision {
  if (!selection) return refuse('SELECTION_UNKNOWN');
  if (selection.state !== 'OPEN') return refuse('SELECTION_NOT_OPEN');
  const fault = eligibilityFault(standing, selection);
  if (fault) return { ok: false, refusal: fault };
  if (!isWithin(standing!.divisionCode, selection.divisionCode)) return refuse('OFFER_OUTSIDE_AREA');
  if (onFile) return refuse('OFFER_ON_FILE');
  if (offer.plan.trim() === '') return refuse('OFFER_PLAN_MISSING');
  return namesPerson(offer.plan) ? refuse('OFFER_NAMES_PERSON') : checkPrice(offer, terms);
}

function checkPrice({ price, offCampusPrice }: Offer, { belowOffCampus, standard }: PriceTerms): OfferDecision {
  if (price <= 0n || offCampusPrice <= 0n) return refuse('OFFER_PRICE_NOT_POSITIVE');
  if (belowOffCampus && price >= offCampusPrice) return refuse('OFFER_NOT_BELOW_OFF_CAMPUS');
  if (standard !== null && price > standard) return refuse('OFFER_ABOVE_STANDARD', { max: formatYuan(standard) });
  return permit(null);
}
