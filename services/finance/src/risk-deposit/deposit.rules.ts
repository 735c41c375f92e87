import {
  formatYuan,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Caller,
  type Decision,
  type Fen,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import { learnersFirst, type LearnersFirstRefusal, type LearnersStanding } from '../learners-first.rules.js';
import { DEPOSIT_BASIS, depositReturnLifecycle, type DepositReturnStateName } from './deposit-lifecycle.rules.js';

export type DepositRefusal =
  | LifecycleRefusal
  | 'DEPOSIT_DOCUMENT_MISSING'
  | 'DEPOSIT_DAY_AHEAD'
  | 'DEPOSIT_REPEATED'
  | 'DEPOSIT_ACCOUNT_UNKNOWN'
  | 'DEPOSIT_INSTITUTION_UNKNOWN'
  | 'DEPOSIT_REASON_MISSING'
  | 'DEPOSIT_REFERENCE_MISSING'
  | 'DEPOSIT_TEXT_NAMES_PERSON'
  | 'DEPOSIT_RETURN_UNDECIDED'
  | 'DEPOSIT_BANK_SAYS_PAID'
  | LearnersFirstRefusal<'DEPOSIT'>
  | 'DEPOSIT_RETURN_UNKNOWN'
  | 'DEPOSIT_SAME_PERSON';

const basis = DEPOSIT_BASIS;
const CLOSURE = '民办教育促进法 第五十九条';

export const DEPOSIT_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  DEPOSIT_DOCUMENT_MISSING: {
    message: '请填写银行回单或决定文书的编号，记账以文书为凭',
    basis: '会计法 第十四条',
  },
  DEPOSIT_DAY_AHEAD: { message: '缴存日期{day}还未到，请按银行回单填写', basis: null },
  DEPOSIT_REPEATED: {
    message: '这张回单已登记缴存{amount}元；金额有误的，先冲正再登记',
    basis: '会计法 第十五条',
  },
  DEPOSIT_ACCOUNT_UNKNOWN: { message: '没有这个监管账户，或不在可办理的范围内，请核对', basis: null },
  DEPOSIT_INSTITUTION_UNKNOWN: {
    message: '监管账户没有对应台账中的机构，不能确定退还给谁；请先核对账户的户名和统一社会信用代码',
    basis,
  },
  DEPOSIT_REASON_MISSING: { message: '请写明退还、撤回或未付款的原因', basis },
  DEPOSIT_REFERENCE_MISSING: { message: '已付款的，请填写银行流水号', basis },
  DEPOSIT_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去', basis: '个人信息保护法 第六条' },
  DEPOSIT_RETURN_UNDECIDED: { message: '该账户有一笔退还还没有办结，请办结或撤回后再提出', basis },
  DEPOSIT_BANK_SAYS_PAID: {
    message: '银行称此前的一笔退还已付款，与账簿不符；对账差异查明前不再退还',
    basis,
  },
  DEPOSIT_IN_MASS_REFUND: {
    message: '该账户有集体退费，保证金先用于退还学费，不得退还机构；集体退费退清或撤回后再办理',
    basis: CLOSURE,
  },
  DEPOSIT_LIABILITY_UNREPORTED: {
    message: '账户已限为仅退费，保证金先用于退还学费；请银行在此之后报告待退金额，为零的再退还机构',
    basis: CLOSURE,
  },
  DEPOSIT_LIABILITY_REMAINS: {
    message: '账户已限为仅退费，还有{amount}元待退、待消课，保证金先用于退还学费；退清后再退还机构',
    basis: CLOSURE,
  },
  DEPOSIT_ACCOUNT_RESTRAINED: {
    message: '账户还有未答复的预警或未解除的止付、冻结，保证金不得退还机构；请先办结',
    basis,
  },
  DEPOSIT_RETURN_UNKNOWN: { message: '没有这笔保证金退还，或不在可办理的范围内，请核对', basis: null },
  DEPOSIT_SAME_PERSON: { message: '提出退还的人不能批准，请由另一人批准', basis },
} satisfies RefusalCatalogue<DepositRefusal>;

type Decided<T> = Decision<T, DepositRefusal>;
type StepDecision = Decided<Step<DepositReturnStateName>>;
const no = (code: DepositRefusal, detail?: Record<string, string>): Refusal<DepositRefusal> =>
  refuse(code, detail).refusal;

/** What the bank's paper says has been paid in. */
export interface RiskDepositPaid {
  readonly accountId: string;
  readonly amount: Fen;
  readonly paidOn: CalendarDay;
  readonly documentNo: string;
}

/** `booked`: what stands under this paper in the account's ledger already. */
export function decideDeposit(
  booked: Fen | undefined,
  { paidOn, documentNo }: RiskDepositPaid,
  { today }: Pick<Facts, 'today'>,
): Decided<null> {
  if (documentNo.trim() === '') return refuse('DEPOSIT_DOCUMENT_MISSING');
  if (paidOn > today) return refuse('DEPOSIT_DAY_AHEAD', { day: paidOn });
  if (booked !== undefined) return refuse('DEPOSIT_REPEATED', { amount: formatYuan(booked) });
  return permit(null);
}

/** What stands against any return from the account. */
export interface DepositStanding extends ReturnStanding {
  readonly institutionId: string | null;
}

interface ReturnStanding extends LearnersStanding {
  /** Of a return that the books have as not paid: it is found out first. */
  readonly bankSaysPaid: boolean;
}

export interface ProposeDepositReturn {
  readonly accountId: string;
  readonly amount: Fen;
  readonly reason: string;
  readonly documentNo: string;
}

/** One officer proposes; whether the money is there, free of holds and above the minimum, is the ledger's word. */
export function decideReturnProposal(
  account: (DepositStanding & { readonly undecided: boolean }) | undefined,
  { reason, documentNo }: ProposeDepositReturn,
): Decided<null> {
  if (!account) return refuse('DEPOSIT_ACCOUNT_UNKNOWN');
  if (reason.trim() === '') return refuse('DEPOSIT_REASON_MISSING');
  if (documentNo.trim() === '') return refuse('DEPOSIT_DOCUMENT_MISSING');
  if (namesPerson(`${reason} ${documentNo}`)) return refuse('DEPOSIT_TEXT_NAMES_PERSON');
  if (account.institutionId === null) return refuse('DEPOSIT_INSTITUTION_UNKNOWN');
  if (account.undecided) return refuse('DEPOSIT_RETURN_UNDECIDED');
  const fault = returnFault(account);
  return fault ? { ok: false, refusal: fault } : permit(null);
}

const returnFault = (standing: ReturnStanding): Refusal<DepositRefusal> | null =>
  standing.bankSaysPaid ? no('DEPOSIT_BANK_SAYS_PAID') : learnersFirst('DEPOSIT', standing);

interface KnownReturn {
  readonly state: DepositReturnStateName;
  readonly proposedBy: string;
}

/** Another officer approves, by what holds on that day. */
export function decideReturnApproval(
  known: (KnownReturn & ReturnStanding) | undefined,
  { documentNo }: { readonly documentNo: string },
  { caller }: { readonly caller: Pick<Caller, 'roles' | 'subject'> },
): StepDecision {
  if (!known) return refuse('DEPOSIT_RETURN_UNKNOWN');
  if (documentNo.trim() === '') return refuse('DEPOSIT_DOCUMENT_MISSING');
  if (namesPerson(documentNo)) return refuse('DEPOSIT_TEXT_NAMES_PERSON');
  const isSecond = caller.subject !== known.proposedBy || no('DEPOSIT_SAME_PERSON');
  const mayReturn = returnFault(known) ?? isSecond;
  return depositReturnLifecycle.step<DepositRefusal>(known.state, 'approveRiskDepositReturn', caller, { mayReturn });
}

export function decideReturnWithdrawal(
  known: Pick<KnownReturn, 'state'> | undefined,
  { reason }: { readonly reason: string },
  { caller }: Pick<Facts, 'caller'>,
): StepDecision {
  if (!known) return refuse('DEPOSIT_RETURN_UNKNOWN');
  if (reason.trim() === '') return refuse('DEPOSIT_REASON_MISSING');
  if (namesPerson(reason)) return refuse('DEPOSIT_TEXT_NAMES_PERSON');
  return depositReturnLifecycle.step(known.state, 'withdrawRiskDepositReturn', caller);
}

/** The bank's word on a return that was approved. */
export interface DepositReturnPayment {
  readonly returnId: string;
  readonly paid: boolean;
  readonly bankReference: string;
  readonly reason: string;
}

export function decideReturnPayment(
  known: Pick<KnownReturn, 'state'> | undefined,
  { paid, bankReference, reason }: DepositReturnPayment,
  { caller }: Pick<Facts, 'caller'>,
): StepDecision {
  if (!known) return refuse('DEPOSIT_RETURN_UNKNOWN');
  if (paid && bankReference.trim() === '') return refuse('DEPOSIT_REFERENCE_MISSING');
  if (!paid && reason.trim() === '') return refuse('DEPOSIT_REASON_MISSING');
  if (namesPerson(`${bankReference} ${reason}`)) return refuse('DEPOSIT_TEXT_NAMES_PERSON');
  return depositReturnLifecycle.step<DepositRefusal>(known.state, 'recordRiskDepositReturn', caller, {
    paid: paid || no('DEPOSIT_REASON_MISSING'),
    unpaid: true,
  });
}

/** Null where it is booked already. */
export function decideClaimedReturn(
  known: Pick<KnownReturn, 'state'> | undefined,
  { caller }: Pick<Facts, 'caller'>,
): Decided<Step<DepositReturnStateName> | null> {
  if (!known) return refuse('DEPOSIT_RETURN_UNKNOWN');
  const { state } = known;
  return state === 'UNPAID' || state === 'EXPIRED'
    ? depositReturnLifecycle.step(state, 'bookClaimedReturn', caller)
    : permit(null);
}

/** The sweeper's word when the bank has not answered in time; null where it has meanwhile. */
export function decideReturnExpiry(
  known: Pick<KnownReturn, 'state'> | undefined,
  { caller }: Pick<Facts, 'caller'>,
): Decided<Step<DepositReturnStateName> | null> {
  if (!known) return refuse('DEPOSIT_RETURN_UNKNOWN');
  return known.state === 'APPROVED'
    ? depositReturnLifecycle.step(known.state, 'expireRiskDepositReturn', caller)
    : permit(null);
}
