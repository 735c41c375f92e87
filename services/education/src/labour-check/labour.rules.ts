import { namesPerson, permit, refuse, type CalendarDay, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';

export const LABOUR_KINDS = ['HEAD_COUNT', 'WAGES', 'DISPUTE'] as const;
/** Who is employed; what of the wages is owed; a labour dispute. */
export type LabourKindName = (typeof LABOUR_KINDS)[number];

export const LABOUR_STATES = ['OPEN', 'SETTLED', 'WITHDRAWN'] as const;
export type LabourStateName = (typeof LABOUR_STATES)[number];

const OFFICER = ['EDU_SUP'] as const;
const WAGES_BASIS = '劳动合同法 第三十条';

const BASES = {
  HEAD_COUNT: '劳动合同法 第七条',
  WAGES: WAGES_BASIS,
  DISPUTE: '劳动争议调解仲裁法 第二条',
} satisfies Record<LabourKindName, string>;
export const basisOf = (kind: LabourKindName): string => BASES[kind];

/** M33: what a check found. Where nothing is owed and nobody disputes, it is settled as it is recorded. */
export const labourLifecycle = defineLifecycle({
  name: 'LabourCheck',
  states: [...LABOUR_STATES],
  initial: 'OPEN',
  terminal: ['WITHDRAWN'],
  transitions: [
    { event: 'settleLabourCheck', from: ['OPEN'], to: 'SETTLED', roles: OFFICER, basis: WAGES_BASIS },
    { event: 'withdrawLabourCheck', from: ['OPEN', 'SETTLED'], to: 'WITHDRAWN', roles: OFFICER, basis: null },
  ],
  labels: {
    OPEN: '未解决',
    SETTLED: '无欠薪或已解决',
    WITHDRAWN: '已撤销',
    settleLabourCheck: '登记已解决',
    withdrawLabourCheck: '撤销',
  },
});
export type LabourActName = (typeof labourLifecycle.transitions)[number]['event'];

export type LabourRefusal =
  | LifecycleRefusal
  | 'LABOUR_INSTITUTION_UNKNOWN'
  | 'LABOUR_DAY_FUTURE'
  | 'LABOUR_NUMBER_NEGATIVE'
  | 'LABOUR_AMOUNT_UNEXPECTED'
  | 'LABOUR_PERSONS_MISSING'
  | 'LABOUR_FACTS_MISSING'
  | 'LABOUR_DOCUMENT_MISSING'
  | 'LABOUR_TEXT_NAMES_PERSON'
  | 'LABOUR_CHECK_UNKNOWN'
  | 'LABOUR_REASON_MISSING';

export const LABOUR_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  LABOUR_INSTITUTION_UNKNOWN: { message: '台账中没有这家机构，或不在本单位管辖范围内', basis: null },
  LABOUR_DAY_FUTURE: { message: '核查日期不能晚于今日', basis: null },
  LABOUR_NUMBER_NEGATIVE: { message: '人数和金额不能为负，请核对', basis: null },
  LABOUR_AMOUNT_UNEXPECTED: { message: '用工人数不填金额；欠薪、纠纷请另行登记', basis: null },
  LABOUR_PERSONS_MISSING: { message: '有欠薪或纠纷的，请填写涉及的人数', basis: WAGES_BASIS },
  LABOUR_FACTS_MISSING: { message: '请写明核查的情况', basis: null },
  LABOUR_DOCUMENT_MISSING: { message: '请填写所据材料的编号', basis: null },
  LABOUR_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  LABOUR_CHECK_UNKNOWN: { message: '没有这项核查，或不在本单位管辖范围内', basis: null },
  LABOUR_REASON_MISSING: { message: '请写明理由', basis: null },
} satisfies RefusalCatalogue<LabourRefusal>;

export interface GivenCheck {
  readonly institutionId: string;
  readonly kind: LabourKindName;
  readonly checkedOn: CalendarDay;
  /** Employed, owed wages, or in dispute. */
  readonly persons: number;
  /** Owed or in dispute, fen. */
  readonly amount: bigint;
  readonly facts: string;
  readonly documentNo: string;
}

const isBlank = (text: string): boolean => text.trim() === '';

/** Answers the state in which the check is recorded. */
export function decideCheck(
  known: boolean,
  given: GivenCheck,
  { today }: Pick<Facts, 'today'>,
): Decision<LabourStateName, LabourRefusal> {
  if (!known) return refuse('LABOUR_INSTITUTION_UNKNOWN');
  if (given.checkedOn > today) return refuse('LABOUR_DAY_FUTURE');
  const isOpen = given.kind === 'DISPUTE' || given.amount > 0n;
  const fault = figureFault(given, isOpen) ?? textFault(given);
  if (fault) return refuse(fault);
  return permit(isOpen ? labourLifecycle.initial : 'SETTLED');
}

function figureFault(
  { kind, persons, amount }: Pick<GivenCheck, 'kind' | 'persons' | 'amount'>,
  isOpen: boolean,
): LabourRefusal | null {
  if (persons < 0 || amount < 0n) return 'LABOUR_NUMBER_NEGATIVE';
  if (kind === 'HEAD_COUNT' && amount > 0n) return 'LABOUR_AMOUNT_UNEXPECTED';
  return isOpen && persons === 0 ? 'LABOUR_PERSONS_MISSING' : null;
}

function textFault({ facts, documentNo }: Pick<GivenCheck, 'facts' | 'documentNo'>): LabourRefusal | null {
  if (isBlank(facts)) return 'LABOUR_FACTS_MISSING';
  if (isBlank(documentNo)) return 'LABOUR_DOCUMENT_MISSING';
  return namesPerson(`${facts} ${documentNo}`) ? 'LABOUR_TEXT_NAMES_PERSON' : null;
}

export interface LabourAct {
  readonly act: LabourActName;
  readonly reason: string;
  readonly documentNo: string;
}

export function decideLabourAct(
  check: { readonly state: LabourStateName } | undefined,
  { act, reason, documentNo }: LabourAct,
  { caller }: Pick<Facts, 'caller'>,
): Decision<Step<LabourStateName>, LabourRefusal> {
  if (!check) return refuse('LABOUR_CHECK_UNKNOWN');
  if (isBlank(reason)) return refuse('LABOUR_REASON_MISSING');
  if (isBlank(documentNo)) return refuse('LABOUR_DOCUMENT_MISSING');
  if (namesPerson(`${reason} ${documentNo}`)) return refuse('LABOUR_TEXT_NAMES_PERSON');
  return labourLifecycle.step(check.state, act, caller);
}

export interface CountedCheck {
  readonly state: LabourStateName;
  readonly checkedOn: CalendarDay;
  readonly persons: number;
  readonly amount: bigint;
}

/** An institution's open checks together, which a risk code counts. */
export interface LabourStandingFigures {
  readonly openChecks: number;
  readonly persons: number;
  readonly amount: bigint;
  /** The day of the oldest; null where nothing is open. */
  readonly openSince: CalendarDay | null;
}

export function standingOf(checks: readonly CountedCheck[]): LabourStandingFigures {
  const open = checks.filter(({ state }) => state === 'OPEN');
  return {
    openChecks: open.length,
    persons: open.reduce((sum, { persons }) => sum + persons, 0),
    amount: open.reduce((sum, { amount }) => sum + amount, 0n),
    openSince: open.map(({ checkedOn }) => checkedOn).sort()[0] ?? null,
  };
}
