import {
  formatYuan,
  namesPerson,
  permit,
  refuse,
  type Decision,
  type Fen,
  type Refusal,
  type RefusalCatalogue,
  type RiskCodeName,
} from '@lianguan/kernel';
import type { Facts, RuleConstant, RuleConstants } from '@lianguan/service-kit';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import type { ChargeRefusal } from '../charge-standing/index.js';
import { advanceLifecycle, ADVANCE_BASIS, type AdvanceStateName } from './advance-lifecycle.rules.js';

const SHARE = 'escrow.advancePercent';

export const ADVANCE_CONSTANTS: readonly RuleConstant[] = [
  /** Percent of what is not consumed yet; no code that is known, nothing. ATOL's 30 % is the model, no text of ours sets one. */
  {
    key: SHARE,
    value: { GREEN: 30, YELLOW: 15, RED: 0, UNKNOWN: 0 } satisfies Record<RiskCodeName, number>,
    scope: '',
    effectiveFrom: '2021-07-24',
    effectiveTo: null,
    source: '本地参数，待各县（市、区）确认',
    mark: 'K',
  },
];

type OwnRefusal =
  | LifecycleRefusal
  | 'ADVANCE_UNKNOWN'
  | 'ADVANCE_AMOUNT_NOT_POSITIVE'
  | 'ADVANCE_PURPOSE_MISSING'
  | 'ADVANCE_DOCUMENT_MISSING'
  | 'ADVANCE_REASON_MISSING'
  | 'ADVANCE_REFERENCE_MISSING'
  | 'ADVANCE_TEXT_NAMES_PERSON'
  | 'ADVANCE_PARTLY_REPAID'
  | 'ADVANCE_IN_MASS_REFUND'
  | 'ADVANCE_UNDECIDED'
  | 'ADVANCE_BANK_SAYS_PAID'
  | 'ADVANCE_RISK_CODE'
  | 'ADVANCE_ABOVE_CAP';

export type AdvanceRefusal = OwnRefusal | ChargeRefusal;

export const ADVANCE_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  ADVANCE_UNKNOWN: { message: '没有这笔成本预拨，或不在可办理的范围内，请核对', basis: null },
  ADVANCE_AMOUNT_NOT_POSITIVE: { message: '预拨金额应大于零，请核对', basis: null },
  ADVANCE_PURPOSE_MISSING: { message: '请写明预拨的用途，如房租、工资', basis: ADVANCE_BASIS },
  ADVANCE_DOCUMENT_MISSING: { message: '请填写合同、清单、银行回单等证明材料的编号', basis: ADVANCE_BASIS },
  ADVANCE_REASON_MISSING: { message: '不同意、未划款或退回的，请写明原因，机构可以看到', basis: ADVANCE_BASIS },
  ADVANCE_REFERENCE_MISSING: { message: '已划款的，请填写银行流水号', basis: ADVANCE_BASIS },
  ADVANCE_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去', basis: '个人信息保护法 第六条' },
  ADVANCE_PARTLY_REPAID: {
    message: '预拨已由消课抵扣{repaid}元，不能整笔退回；余额由以后的消课抵扣',
    basis: ADVANCE_BASIS,
  },
  ADVANCE_IN_MASS_REFUND: {
    message: '该账户的集体退费正在分配，退回的预拨款由全部订单分配；请在集体退费中按“后到资金”登记',
    basis: '民办教育促进法 第五十九条',
  },
  ADVANCE_UNDECIDED: { message: '上一笔申请还没有办结，请待银行办结后再申请', basis: ADVANCE_BASIS },
  ADVANCE_BANK_SAYS_PAID: {
    message: '银行称此前的一笔预拨已划款，与账簿不符；对账差异查明前不再预拨',
    basis: ADVANCE_BASIS,
  },
  ADVANCE_RISK_CODE: {
    message: '机构的风险码为“{code}”，不得预拨；风险码由专班登记，恢复为绿码或黄码后再申请',
    basis: ADVANCE_BASIS,
  },
  ADVANCE_ABOVE_CAP: {
    message: '预拨至多为未消课金额{base}元的{percent}%，减去尚未抵扣的{outstanding}元，现可预拨{most}元；请减少金额',
    basis: ADVANCE_BASIS,
  },
} satisfies RefusalCatalogue<OwnRefusal>;

const no = (code: AdvanceRefusal, detail?: Record<string, string>): Refusal<AdvanceRefusal> =>
  refuse(code, detail).refusal;

/** What an advance of an institution is judged by, today. */
export interface AdvanceFacts {
  /** Whether the institution may charge at all: who may not, gets no advance. */
  readonly standing: Decision<null, ChargeRefusal>;
  readonly riskCode: RiskCodeName;
  /** What lessons of orders that are paid and go on are still worth: out of it an advance is repaid. */
  readonly unconsumed: Fen;
  /** Advances that are approved or paid, less what is repaid of them. */
  readonly outstanding: Fen;
  /** A request waits, or the bank's answer to one. */
  readonly undecided: boolean;
  /** Of an advance that the books have as not paid: it is found out first. */
  readonly bankSaysPaid: boolean;
}

export interface Allowance {
  readonly percent: number;
  readonly most: Fen;
}

/** D2, 成本预拨: how much may be advanced now. */
export function allowanceOf(
  { riskCode, unconsumed, outstanding }: Pick<AdvanceFacts, 'riskCode' | 'unconsumed' | 'outstanding'>,
  constants: RuleConstants,
): Allowance {
  const percent = constants.get<Readonly<Record<RiskCodeName, number>>>(SHARE)[riskCode];
  const left = (unconsumed * BigInt(percent)) / 100n - outstanding;
  return { percent, most: left > 0n ? left : 0n };
}

const CODE_WORDS = { UNKNOWN: '未知', GREEN: '绿码', YELLOW: '黄码', RED: '红码' } satisfies Record<
  RiskCodeName,
  string
>;

/** What stands in the way of an advance of this amount, the weightiest first. */
function advanceFault(facts: AdvanceFacts, amount: Fen, constants: RuleConstants): Refusal<AdvanceRefusal> | null {
  const { percent, most } = allowanceOf(facts, constants);
  if (!facts.standing.ok) return facts.standing.refusal;
  if (facts.bankSaysPaid) return no('ADVANCE_BANK_SAYS_PAID');
  if (percent === 0) return no('ADVANCE_RISK_CODE', { code: CODE_WORDS[facts.riskCode] });
  if (amount > most)
    return no('ADVANCE_ABOVE_CAP', {
      base: formatYuan(facts.unconsumed),
      percent: String(percent),
      outstanding: formatYuan(facts.outstanding),
      most: formatYuan(most),
    });
  return null;
}

export interface RequestCostAdvance {
  /** Whose account asks; null where it has none. */
  readonly institutionId: string | null;
  readonly amount: Fen;
  readonly purpose: string;
  readonly documentNo: string;
}

/** Lifecycle 6: an institution asks for money ahead of lessons, out of what was collected for them. */
export function decideAdvanceRequest(
  facts: AdvanceFacts,
  { amount, purpose, documentNo }: RequestCostAdvance,
  constants: RuleConstants,
): Decision<null, AdvanceRefusal> {
  if (amount <= 0n) return refuse('ADVANCE_AMOUNT_NOT_POSITIVE');
  if (purpose.trim() === '') return refuse('ADVANCE_PURPOSE_MISSING');
  if (documentNo.trim() === '') return refuse('ADVANCE_DOCUMENT_MISSING');
  if (namesPerson(`${purpose} ${documentNo}`)) return refuse('ADVANCE_TEXT_NAMES_PERSON');
  if (facts.undecided) return refuse('ADVANCE_UNDECIDED');
  const fault = advanceFault(facts, amount, constants);
  return fault ? { ok: false, refusal: fault } : permit(null);
}

export interface KnownAdvance {
  readonly state: AdvanceStateName;
  readonly amount: Fen;
}

type StepDecision = Decision<Step<AdvanceStateName>, AdvanceRefusal>;

/** The bank approves by what holds on that day, whatever held when it was asked. */
export function decideAdvanceApproval(
  advance: (KnownAdvance & { readonly facts: AdvanceFacts }) | undefined,
  { caller }: Pick<Facts, 'caller'>,
  constants: RuleConstants,
): StepDecision {
  if (!advance) return refuse('ADVANCE_UNKNOWN');
  const withinCap = advanceFault(advance.facts, advance.amount, constants) ?? true;
  return advanceLifecycle.step<AdvanceRefusal>(advance.state, 'approveCostAdvance', caller, { withinCap });
}

export interface EndAdvanceRequest {
  readonly act: 'refuseCostAdvance' | 'withdrawCostAdvance';
  readonly advanceId: string;
  readonly reason: string;
}

export function decideAdvanceEnd(
  advance: Pick<KnownAdvance, 'state'> | undefined,
  { act, reason }: EndAdvanceRequest,
  { caller }: Pick<Facts, 'caller'>,
): StepDecision {
  if (!advance) return refuse('ADVANCE_UNKNOWN');
  if (act === 'refuseCostAdvance' && reason.trim() === '') return refuse('ADVANCE_REASON_MISSING');
  if (namesPerson(reason)) return refuse('ADVANCE_TEXT_NAMES_PERSON');
  return advanceLifecycle.step(advance.state, act, caller);
}

/** The bank's word on an advance that it approved. */
export interface AdvancePayment {
  readonly advanceId: string;
  readonly paid: boolean;
  readonly bankReference: string;
  readonly reason: string;
}

export function decideAdvancePayment(
  advance: Pick<KnownAdvance, 'state'> | undefined,
  { paid, bankReference, reason }: AdvancePayment,
  { caller }: Pick<Facts, 'caller'>,
): StepDecision {
  if (!advance) return refuse('ADVANCE_UNKNOWN');
  if (paid && bankReference.trim() === '') return refuse('ADVANCE_REFERENCE_MISSING');
  if (!paid && reason.trim() === '') return refuse('ADVANCE_REASON_MISSING');
  if (namesPerson(`${bankReference} ${reason}`)) return refuse('ADVANCE_TEXT_NAMES_PERSON');
  return advanceLifecycle.step<AdvanceRefusal>(advance.state, 'recordCostAdvancePayment', caller, {
    paid: paid || no('ADVANCE_REASON_MISSING'),
    unpaid: true,
  });
}

/** The whole of an advance has come back into the account, or the bank never paid what it said: finance's word, by its paper. */
export interface AdvanceReturn {
  readonly advanceId: string;
  readonly reason: string;
  readonly documentNo: string;
}

export interface ReturnedAdvance {
  readonly state: AdvanceStateName;
  readonly repaid: Fen;
  /** What comes into its account is shared out by a mass refund. */
  readonly sharedOut: boolean;
}

const returnFault = ({ repaid, sharedOut }: ReturnedAdvance): Refusal<AdvanceRefusal> | null => {
  if (sharedOut) return no('ADVANCE_IN_MASS_REFUND');
  return repaid === 0n ? null : no('ADVANCE_PARTLY_REPAID', { repaid: formatYuan(repaid) });
};

export function decideAdvanceReturn(
  advance: ReturnedAdvance | undefined,
  { reason, documentNo }: AdvanceReturn,
  { caller }: Pick<Facts, 'caller'>,
): StepDecision {
  if (!advance) return refuse('ADVANCE_UNKNOWN');
  if (reason.trim() === '') return refuse('ADVANCE_REASON_MISSING');
  if (documentNo.trim() === '') return refuse('ADVANCE_DOCUMENT_MISSING');
  if (namesPerson(`${reason} ${documentNo}`)) return refuse('ADVANCE_TEXT_NAMES_PERSON');
  return advanceLifecycle.step<AdvanceRefusal>(advance.state, 'recordCostAdvanceReturn', caller, {
    nothingRepaid: returnFault(advance) ?? true,
  });
}

/** Null where it is booked already. */
export function decideClaimedAdvance(
  advance: Pick<KnownAdvance, 'state'> | undefined,
  { caller }: Pick<Facts, 'caller'>,
): Decision<Step<AdvanceStateName> | null, AdvanceRefusal> {
  if (!advance) return refuse('ADVANCE_UNKNOWN');
  const { state } = advance;
  return state === 'UNPAID' || state === 'EXPIRED'
    ? advanceLifecycle.step(state, 'bookClaimedAdvance', caller)
    : permit(null);
}

/** The sweeper's word when the bank has not answered in time; null where it has meanwhile. */
export function decideAdvanceExpiry(
  advance: Pick<KnownAdvance, 'state'> | undefined,
  { caller }: Pick<Facts, 'caller'>,
): Decision<Step<AdvanceStateName> | null, AdvanceRefusal> {
  if (!advance) return refuse('ADVANCE_UNKNOWN');
  return advance.state === 'APPROVED'
    ? advanceLifecycle.step(advance.state, 'expireCostAdvance', caller)
    : permit(null);
}
