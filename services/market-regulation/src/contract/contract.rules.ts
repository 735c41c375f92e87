import {
  divisionPrefix,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts, RuleConstants } from '@lianguan/service-kit';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import { clausesOf, saysSentence, termKey, unfairHints, type Clause, type UnfairHint } from './contract-text.rules.js';

export const MODEL_KINDS = ['GENERAL', 'ACADEMIC', 'NON_ACADEMIC'] as const;
export type ModelKindName = (typeof MODEL_KINDS)[number];

export const FILING_STATES = [
  'FILED',
  'ACCEPTED',
  'CORRECTION_ORDERED',
  'CORRECTION_OVERDUE',
  'CASE_PROPOSED',
  'SUPERSEDED',
] as const;
export type FilingStateName = (typeof FILING_STATES)[number];

export const TERM_STATES = ['OPEN', 'CONFIRMED', 'DISMISSED'] as const;
export type TermStateName = (typeof TERM_STATES)[number];

export const CORRECTION_DUE = 'contractFiling.correction';

const MODEL_BASIS = '“双减”意见；中小学生校外培训服务合同（示范文本）';
const RULES = '合同行政监督管理办法';
const CHECK_BASIS = `${RULES} 第七条、第八条；消费者权益保护法 第二十六条`;
export const ORDER_BASIS = `${RULES} 第十八条`;
const CASE_BASIS = '行政处罚法 第五十四条';
const PERSON_BASIS = '个人信息保护法 第六条';

export const CONTRACT_OFFICERS = ['SAMR_PRICE'] as const;
const roles = CONTRACT_OFFICERS;

/** C3: a contract's text on its way from the institution to acceptance or correction. A new version takes its place. */
export const filingLifecycle = defineLifecycle({
  name: 'ContractFiling',
  states: [...FILING_STATES],
  initial: 'FILED',
  terminal: ['SUPERSEDED'],
  transitions: [
    { event: 'confirmUnfairTerm', from: ['FILED'], to: 'FILED', roles, guard: 'termOpen', basis: CHECK_BASIS },
    { event: 'dismissUnfairTerm', from: ['FILED'], to: 'FILED', roles, guard: 'termOpen', basis: CHECK_BASIS },
    { event: 'recordUnfairTerm', from: ['FILED'], to: 'FILED', roles, guard: 'termIsThere', basis: CHECK_BASIS },
    { event: 'acceptContract', from: ['FILED'], to: 'ACCEPTED', roles, guard: 'nothingUnfair', basis: MODEL_BASIS },
    {
      event: 'orderContractCorrection',
      from: ['FILED'],
      to: 'CORRECTION_ORDERED',
      roles,
      guard: 'correctionFits',
      basis: ORDER_BASIS,
    },
    {
      event: 'passCorrectionDue',
      from: ['CORRECTION_ORDERED'],
      to: 'CORRECTION_OVERDUE',
      roles: ['SYS'],
      basis: ORDER_BASIS,
    },
    { event: 'proposeContractCase', from: ['CORRECTION_OVERDUE'], to: 'CASE_PROPOSED', roles, basis: CASE_BASIS },
    {
      event: 'reopenContractFiling',
      from: ['CASE_PROPOSED'],
      to: 'CORRECTION_OVERDUE',
      roles,
      guard: 'proposalEnded',
      basis: CASE_BASIS,
    },
    {
      event: 'fileContract',
      from: ['FILED', 'ACCEPTED', 'CORRECTION_ORDERED', 'CORRECTION_OVERDUE', 'CASE_PROPOSED'],
      to: 'SUPERSEDED',
      roles: ['INST'],
      basis: MODEL_BASIS,
    },
  ],
  labels: {
    FILED: '待审查',
    ACCEPTED: '已备案',
    CORRECTION_ORDERED: '责令改正',
    CORRECTION_OVERDUE: '逾期未改正',
    CASE_PROPOSED: '已建议立案',
    SUPERSEDED: '已有新版',
    confirmUnfairTerm: '认定不公平条款',
    dismissUnfairTerm: '排除疑似条款',
    recordUnfairTerm: '补充不公平条款',
    acceptContract: '备案',
    orderContractCorrection: '责令限期改正',
    passCorrectionDue: '改正期满',
    proposeContractCase: '建议立案',
    reopenContractFiling: '重新办理',
    fileContract: '提交新版',
  },
});
export type FilingEventName = (typeof filingLifecycle.transitions)[number]['event'];
export type FilingActName = Exclude<FilingEventName, 'passCorrectionDue' | 'fileContract'>;

export type ContractRefusal =
  | LifecycleRefusal
  | 'MODEL_NAME_MISSING'
  | 'MODEL_DOCUMENT_MISSING'
  | 'MODEL_DAY_PAST'
  | 'CONTRACT_WITHOUT_CLAUSES'
  | 'CONTRACT_NAMES_PERSON'
  | 'CONTRACT_INSTITUTION_UNKNOWN'
  | 'CONTRACT_TITLE_MISSING'
  | 'CONTRACT_UNCHANGED'
  | 'CONTRACT_STILL_UNFAIR'
  | 'CONTRACT_UNKNOWN'
  | 'CONTRACT_REASON_MISSING'
  | 'CONTRACT_DOCUMENT_MISSING'
  | 'UNFAIR_TERM_UNKNOWN'
  | 'UNFAIR_TERM_DECIDED'
  | 'UNFAIR_TERM_NOT_IN_TEXT'
  | 'UNFAIR_TERMS_OPEN'
  | 'UNFAIR_TERMS_CONFIRMED'
  | 'UNFAIR_TERMS_NONE'
  | 'CORRECTION_DAY_PAST'
  | 'CONTRACT_PROPOSAL_OPEN';

export const CONTRACT_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  MODEL_NAME_MISSING: { message: '请填写示范文本的名称和文本编号', basis: MODEL_BASIS },
  MODEL_DOCUMENT_MISSING: { message: '请填写发布文件的编号', basis: MODEL_BASIS },
  MODEL_DAY_PAST: { message: '启用日期早于今日，请改为今日或以后', basis: null },
  CONTRACT_WITHOUT_CLAUSES: { message: '文本中没有“第…条”，请粘贴合同全文，每条另起一行', basis: MODEL_BASIS },
  CONTRACT_NAMES_PERSON: {
    message: '文本、理由和编号中不得写身份证号或手机号，请提交未填写的空白文本',
    basis: PERSON_BASIS,
  },
  CONTRACT_INSTITUTION_UNKNOWN: { message: '台账中没有这家机构，或已并入其他机构', basis: null },
  CONTRACT_TITLE_MISSING: { message: '请填写合同文本的名称', basis: MODEL_BASIS },
  CONTRACT_UNCHANGED: { message: '与现行的第{version}版相同，不需要重新提交', basis: null },
  CONTRACT_STILL_UNFAIR: { message: '“{sentence}”已认定为不公平条款，请删除或修改后再提交', basis: CHECK_BASIS },
  CONTRACT_UNKNOWN: { message: '没有这份合同文本，或不在本单位管辖范围内', basis: null },
  CONTRACT_REASON_MISSING: { message: '请写明理由', basis: null },
  CONTRACT_DOCUMENT_MISSING: { message: '请填写文书编号', basis: null },
  UNFAIR_TERM_UNKNOWN: { message: '没有这条疑似条款，请刷新后再办', basis: null },
  UNFAIR_TERM_DECIDED: { message: '这条疑似条款已经办理', basis: null },
  UNFAIR_TERM_NOT_IN_TEXT: { message: '合同文本中没有这句话，或已列为疑似条款；请照文本原文填写', basis: CHECK_BASIS },
  UNFAIR_TERMS_OPEN: { message: '还有{count}条疑似条款没有办理，请先逐条认定或排除', basis: CHECK_BASIS },
  UNFAIR_TERMS_CONFIRMED: { message: '有{count}条已认定的不公平条款，不能备案；请责令改正', basis: CHECK_BASIS },
  UNFAIR_TERMS_NONE: { message: '没有认定的不公平条款，不能责令改正', basis: ORDER_BASIS },
  CORRECTION_DAY_PAST: { message: '请填写改正期限的最后一日，应晚于今日', basis: ORDER_BASIS },
  CONTRACT_PROPOSAL_OPEN: {
    message: '立案建议还没有了结；被退回的，请先在“立案建议”中选择不再提出，再重新办理',
    basis: CASE_BASIS,
  },
} satisfies RefusalCatalogue<ContractRefusal>;

type Decided<T> = Decision<T, ContractRefusal>;

export interface GivenModel {
  readonly kind: ModelKindName;
  readonly title: string;
  /** As printed on it, such as GF-2021-2604. */
  readonly number: string;
  readonly effectiveFrom: CalendarDay;
  readonly text: string;
  readonly documentNo: string;
}

function readClauses(text: string): Decided<Clause[]> {
  const clauses = clausesOf(text);
  if (!clauses.some(({ no }) => no !== '')) return refuse('CONTRACT_WITHOUT_CLAUSES');
  return namesPerson(text) ? refuse('CONTRACT_NAMES_PERSON') : permit(clauses);
}

export function decideModel(given: GivenModel, { today }: Pick<Facts, 'today'>): Decided<Clause[]> {
  if (given.title.trim() === '' || given.number.trim() === '') return refuse('MODEL_NAME_MISSING');
  if (given.documentNo.trim() === '') return refuse('MODEL_DOCUMENT_MISSING');
  if (given.effectiveFrom < today) return refuse('MODEL_DAY_PAST');
  return readClauses(given.text);
}

export interface PublishedModel {
  readonly divisionCode: string;
  readonly kind: ModelKindName;
  readonly version: number;
  readonly effectiveFrom: CalendarDay;
}

/** The model for an institution on a day: of the nearest place, made for its class rather than for all, the latest that has begun. */
export function modelFor<Model extends PublishedModel>(
  models: readonly Model[],
  { divisionCode, academic }: { readonly divisionCode: string; readonly academic: boolean },
  day: CalendarDay,
): Model | undefined {
  const own = academic ? 'ACADEMIC' : 'NON_ACADEMIC';
  const rank = ({ divisionCode: of, kind, version }: Model): [number, number, number] => [
    divisionPrefix(of).length,
    kind === own ? 1 : 0,
    version,
  ];
  return models
    .filter(({ divisionCode: of, kind, effectiveFrom }) => {
      const prefix = divisionPrefix(of);
      return prefix !== '' && divisionCode.startsWith(prefix) && kind !== other(own) && effectiveFrom <= day;
    })
    .toSorted((a, b) => {
      const [one, two] = [rank(a), rank(b)];
      return two[0] - one[0] || two[1] - one[1] || two[2] - one[2];
    })[0];
}

const other = (kind: 'ACADEMIC' | 'NON_ACADEMIC') => (kind === 'ACADEMIC' ? 'NON_ACADEMIC' : 'ACADEMIC');

export interface UnfairTerm extends UnfairHint {
  readonly state: TermStateName;
  readonly reason: string | null;
}

export interface GivenContract {
  readonly title: string;
  readonly text: string;
}

export interface LastFiling {
  readonly version: number;
  readonly text: string;
  /** Of all versions so far; of one that was decided again the later decision. */
  readonly terms: readonly UnfairTerm[];
}

export interface ReadContract {
  readonly clauses: readonly Clause[];
  readonly terms: readonly UnfairTerm[];
}

/** What was dismissed stays so for the same words; what was confirmed may not come again. */
export function decideFiling(
  institution: object | undefined,
  { title, text }: GivenContract,
  { last, constants }: { readonly last: LastFiling | undefined; readonly constants: RuleConstants },
): Decided<ReadContract> {
  if (!institution) return refuse('CONTRACT_INSTITUTION_UNKNOWN');
  if (title.trim() === '') return refuse('CONTRACT_TITLE_MISSING');
  const clauses = readClauses(text);
  if (!clauses.ok) return clauses;
  if (last?.text === text.trim()) return refuse('CONTRACT_UNCHANGED', { version: String(last.version) });
  const known = new Map(last?.terms.map((term) => [termKey(term), term]));
  const unfair = [...known.values()].find(
    ({ state, sentence }) => state === 'CONFIRMED' && saysSentence(clauses.value, sentence),
  );
  if (unfair) return refuse('CONTRACT_STILL_UNFAIR', { sentence: unfair.sentence });
  const terms = unfairHints(clauses.value, constants).map((hint): UnfairTerm => {
    const { state = 'OPEN', reason = null } = known.get(termKey(hint)) ?? {};
    return { ...hint, state, reason };
  });
  return permit({ clauses: clauses.value, terms });
}
