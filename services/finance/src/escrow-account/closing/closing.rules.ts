import { isInForce } from '@lianguan/joint-measure/rules';
import {
  compareDays,
  dayOf,
  formatYuan,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Fen,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import {
  changedAccount,
  ESCROW_BASIS,
  stepAccount,
  type AccountStanding,
  type AccountStep,
} from '../account-lifecycle.rules.js';

/** What the bank last reported an account to owe to learners. */
export interface LastReport {
  readonly liability: Fen;
  readonly reportedOn: CalendarDay;
}

export interface ClosingAccount {
  readonly account: AccountStanding;
  readonly report: LastReport | null;
  /** What the ledger owes orders, holds of the risk deposit, owes the institution of what is consumed, and has set aside for refunds: once the account is closed, nothing of it moves. */
  readonly owed: Fen;
  readonly deposit: Fen;
  readonly payable: Fen;
  readonly refunding: Fen;
  /** Of the deposit, what no return to the institution has reserved. */
  readonly depositFree: Fen;
}

export type ClosingAct =
  | { readonly act: 'refundOnly'; readonly reason: string; readonly documentNo: string }
  | { readonly act: 'close'; readonly documentNo: string }
  | {
      readonly act: 'changeMode';
      readonly mode: AccountStanding['mode'];
      readonly minimumBalance: Fen;
      readonly documentNo: string;
    };

export type ClosingRefusal =
  | LifecycleRefusal
  | 'CLOSING_ACCOUNT_UNKNOWN'
  | 'CLOSING_REASON_MISSING'
  | 'CLOSING_DOCUMENT_MISSING'
  | 'CLOSING_TEXT_NAMES_PERSON'
  | 'CLOSING_UNREPORTED'
  | 'CLOSING_LIABILITY_REMAINS'
  | 'CLOSING_REPORT_OUTDATED'
  | 'CLOSING_DEPOSIT_REMAINS'
  | 'CLOSING_PAYABLE_REMAINS'
  | 'CLOSING_REFUND_REMAINS'
  | 'CLOSING_RESTRAINED'
  | 'MODE_UNCHANGED'
  | 'MODE_MINIMUM_NEGATIVE'
  | 'MODE_PROTECTS_TOO_LITTLE';

const basis = ESCROW_BASIS;

export const CLOSING_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  CLOSING_ACCOUNT_UNKNOWN: { message: '没有这个监管账户，或不在可办理的范围内，请核对', basis: null },
  CLOSING_REASON_MISSING: { message: '请写明机构终止、停办的事由', basis },
  CLOSING_DOCUMENT_MISSING: { message: '请填写所依据文书的编号', basis },
  CLOSING_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去', basis: '个人信息保护法 第六条' },
  CLOSING_UNREPORTED: { message: '没有银行的待退金额报告，请先由银行报告', basis },
  CLOSING_LIABILITY_REMAINS: { message: '账户还有{amount}元待退、待消课，退清后由银行重新报告，再销户', basis },
  CLOSING_REPORT_OUTDATED: {
    message: '待退金额的报告日期{day}早于限为仅退费的日期{since}，请由银行重新报告',
    basis,
  },
  CLOSING_DEPOSIT_REMAINS: {
    message: '账户还有风险保证金{amount}元；请先用于退费，有余额的退还机构并由银行付款，再销户',
    basis: `教监管函〔2021〕2号（风险保证金）；${basis}`,
  },
  CLOSING_PAYABLE_REMAINS: {
    message: '账户还有应付机构的已消课费用{amount}元；请待隔天划转由银行付清，再销户',
    basis: `教监管函〔2021〕2号（预收费监管）；${basis}`,
  },
  CLOSING_REFUND_REMAINS: {
    message: '账户还有退费在途{amount}元：已通知银行付款，或被银行退回、待重新付款；请待银行付清，再销户',
    basis: `教监管函〔2021〕2号（预收费监管）；${basis}`,
  },
  CLOSING_RESTRAINED: { message: '账户还有未答复的预警或未解除的止付，请先办结，再销户', basis },
  MODE_UNCHANGED: { message: '账户现在就是这种监管模式，无须变更', basis: null },
  MODE_MINIMUM_NEGATIVE: { message: '最低余额不得小于零', basis: null },
  MODE_PROTECTS_TOO_LITTLE: {
    message:
      '变更后受保护的金额{protected}元少于待退、待消课的{liability}元，不能变更；请先补足余额；改为风险保证金的，请先存入保证金并登记、提高最低余额',
    basis,
  },
} satisfies RefusalCatalogue<ClosingRefusal>;

type Decided<T> = Decision<T, ClosingRefusal>;
type Answer = true | Refusal<ClosingRefusal>;

/** What a mode protects: all that the bank holds in custody, or what the ledger has of the deposit, as far as it must not be undercut. */
export function protectedAmount(
  { balance, depositFree }: { readonly balance: Fen; readonly depositFree: Fen },
  { mode, minimumBalance }: { readonly mode: AccountStanding['mode']; readonly minimumBalance: Fen },
): Fen {
  if (mode === 'BANK_CUSTODY') return balance;
  return depositFree < minimumBalance ? depositFree : minimumBalance;
}

function paperFault(given: ClosingAct): ClosingRefusal | undefined {
  const reason = given.act === 'refundOnly' ? given.reason : null;
  if (reason?.trim() === '') return 'CLOSING_REASON_MISSING';
  if (given.documentNo.trim() === '') return 'CLOSING_DOCUMENT_MISSING';
  return namesPerson(given.documentNo) || namesPerson(reason ?? '') ? 'CLOSING_TEXT_NAMES_PERSON' : undefined;
}

export function decideClosing(
  known: ClosingAccount | undefined,
  given: ClosingAct,
  { caller, today }: Pick<Facts, 'caller' | 'today'>,
): Decided<AccountStep> {
  if (!known) return refuse('CLOSING_ACCOUNT_UNKNOWN');
  const fault = paperFault(given);
  if (fault) return refuse(fault);
  const { account } = known;
  switch (given.act) {
    case 'refundOnly': {
      const next = changedAccount(account, { stage: 'REFUND_ONLY', restrictedOn: today });
      return stepAccount(account, { event: 'refundOnly', next, caller });
    }
    case 'close': {
      const next = changedAccount(account, { stage: 'CLOSED' });
      const guards = { liabilityNil: liabilityNil(known) };
      return stepAccount<ClosingRefusal>(account, { event: 'close', next, caller, guards });
    }
    case 'changeMode':
      return modeChanged(known, given, caller);
  }
}

/** What comes back to an account that is closed opens it for refunds alone, until it is closed anew; the bank reports anew before. Null where there is nothing to open. */
export function decideReopening(
  known: { readonly account: AccountStanding; readonly holdsMoney: boolean } | undefined,
  { caller, today }: Pick<Facts, 'caller' | 'today'>,
): Decided<AccountStep | null> {
  if (!known) return refuse('CLOSING_ACCOUNT_UNKNOWN');
  if (known.account.state !== 'CLOSED' || !known.holdsMoney) return permit(null);
  const next = changedAccount(known.account, { stage: 'REFUND_ONLY', restrictedOn: today });
  return stepAccount(known.account, { event: 'reopen', next, caller });
}

/** By an act, or by a joint action; null where nothing but the list says that the account only refunds. */
function refundOnlySince({ restrictedOn, measures }: AccountStanding): CalendarDay | null {
  const since = measures.filter(({ kind }) => kind === 'REFUND_ONLY').map((measure) => dayOf(new Date(measure.since)));
  return restrictedOn ?? since.sort(compareDays)[0] ?? null;
}

const isOutdated = ({ account, report }: ClosingAccount): boolean => {
  const since = refundOnlySince(account);
  return since !== null && report !== null && report.reportedOn < since;
};

/** What stands between an account that only refunds and its end. */
export interface ClosingStanding {
  /** Of the bank's last report; null where it has not reported since the account only refunds. */
  readonly liability: Fen | null;
  /** An open alarm, a hold, a freeze. */
  readonly restrained: boolean;
}

/** Null where the account does not only refund. */
export const closingStandingOf = (known: ClosingAccount): ClosingStanding | null =>
  known.account.state === 'REFUND_ONLY'
    ? {
        liability: known.report === null || isOutdated(known) ? null : known.report.liability,
        restrained: known.account.restraints.length > 0 || isInForce(known.account.measures, 'PAYMENT_HOLD'),
      }
    : null;

/** Lifecycle 5: close only at liability zero, and with nothing left open. */
function liabilityNil(known: ClosingAccount): Answer {
  const { account, report, owed, deposit, payable, refunding } = known;
  if (!report) return { code: 'CLOSING_UNREPORTED' };
  const liability = owed > report.liability ? owed : report.liability;
  if (liability > 0n) return { code: 'CLOSING_LIABILITY_REMAINS', detail: { amount: formatYuan(liability) } };
  if (isOutdated(known)) {
    return {
      code: 'CLOSING_REPORT_OUTDATED',
      detail: { day: report.reportedOn, since: refundOnlySince(account)! },
    };
  }
  if (deposit > 0n) return { code: 'CLOSING_DEPOSIT_REMAINS', detail: { amount: formatYuan(deposit) } };
  if (payable > 0n) return { code: 'CLOSING_PAYABLE_REMAINS', detail: { amount: formatYuan(payable) } };
  if (refunding > 0n) return { code: 'CLOSING_REFUND_REMAINS', detail: { amount: formatYuan(refunding) } };
  return account.restraints.length === 0 || { code: 'CLOSING_RESTRAINED' };
}

/** Feature 46: what the new mode protects is no less than what is owed. */
function modeChanged(
  { account, report, depositFree }: ClosingAccount,
  given: Extract<ClosingAct, { act: 'changeMode' }>,
  caller: Facts['caller'],
): Decided<AccountStep> {
  if (given.mode === account.mode) return refuse('MODE_UNCHANGED');
  if (given.minimumBalance < 0n) return refuse('MODE_MINIMUM_NEGATIVE');
  const { mode, minimumBalance: minimum } = given;
  const next = changedAccount(account, { mode, minimum, stage: account.stage ?? 'ACTIVE' });
  const guards = {
    liabilityCovered: liabilityCovered(report, protectedAmount({ balance: account.balance, depositFree }, given)),
  };
  return stepAccount<ClosingRefusal>(account, { event: 'changeMode', next, caller, guards });
}

function liabilityCovered(report: LastReport | null, amount: Fen): Answer {
  if (!report) return { code: 'CLOSING_UNREPORTED' };
  if (amount >= report.liability) return true;
  const detail = { protected: formatYuan(amount), liability: formatYuan(report.liability) };
  return { code: 'MODE_PROTECTS_TOO_LITTLE', detail };
}
