import {
  formatYuan,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Fen,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { TaskAnswer, TaskRow } from '@lianguan/re-registration-task/rules';
import type { Facts } from '@lianguan/service-kit';
import type { EscrowAccountStateName } from '../escrow-account/index.js';

/** What an account owes: nulls where no bank has reported, and where it has no ledger. */
export interface AccountLiability {
  readonly accountId: string;
  readonly state: EscrowAccountStateName;
  readonly liability: Fen | null;
  readonly reportedOn: CalendarDay | null;
  /** By the ledger. */
  readonly booked: Fen | null;
}

export interface OpenAccount extends TaskAnswer {
  readonly accountNo: string;
  readonly bankName: string;
  readonly bankCode: string;
  readonly mode: 'BANK_CUSTODY' | 'RISK_DEPOSIT';
  readonly minimumBalance: Fen;
  readonly holdClause: boolean;
}

export interface Taken {
  readonly numberTaken: boolean;
  readonly unitHasAccount: boolean;
}

export type SettleRefusal =
  | 'NO_ACCOUNT_TO_SETTLE'
  | 'LIABILITY_UNREPORTED'
  | 'LIABILITY_OUTDATED'
  | 'LIABILITY_REMAINS';
export type OpenRefusal =
  | 'NEW_UNIT_UNKNOWN'
  | 'ACCOUNT_NUMBER_WRONG'
  | 'ACCOUNT_NUMBER_TAKEN'
  | 'BANK_MISSING'
  | 'BANK_NOT_OWN'
  | 'MINIMUM_NEGATIVE'
  | 'UNIT_HAS_ACCOUNT';

export const SETTLE_BASIS = '双减意见 13；民办教育促进法 第五十九条';
export const ACCOUNT_BASIS = '教监管厅〔2021〕1号；教监管函〔2021〕2号';

export const SETTLE_REFUSALS = {
  NO_ACCOUNT_TO_SETTLE: {
    message: '账户台账中没有该机构的监管账户，不能确认退费是否结清；请先导入监管账户台账，由银行报告待退金额',
    basis: SETTLE_BASIS,
  },
  LIABILITY_UNREPORTED: { message: '有{count}个监管账户没有银行的待退金额报告，请先记录报告', basis: SETTLE_BASIS },
  LIABILITY_OUTDATED: {
    message: '待退金额的报告日期{day}早于机构作出选择的日期{start}，请由银行重新报告',
    basis: SETTLE_BASIS,
  },
  LIABILITY_REMAINS: {
    message: '监管账户还有{amount}元待退、待消课，退清后再办理；账户没有逐单记账的，由银行重新报告',
    basis: SETTLE_BASIS,
  },
} satisfies RefusalCatalogue<SettleRefusal>;

export const OPEN_REFUSALS = {
  NEW_UNIT_UNKNOWN: {
    message: '还没有非营利性法人的名称和统一社会信用代码，请待民政部门登记后办理',
    basis: ACCOUNT_BASIS,
  },
  ACCOUNT_NUMBER_WRONG: { message: '账号应为8至30位数字，请核对', basis: null },
  ACCOUNT_NUMBER_TAKEN: { message: '该账号已经登记，非营利性法人须开立新的账户', basis: ACCOUNT_BASIS },
  BANK_MISSING: { message: '请填写开户银行和银行代码', basis: null },
  BANK_NOT_OWN: { message: '银行只能登记在本行开立的账户，银行代码应为{code}', basis: null },
  MINIMUM_NEGATIVE: { message: '最低余额不得小于零', basis: null },
  UNIT_HAS_ACCOUNT: { message: '该非营利性法人已有未销户的监管账户，一个机构只开立一个', basis: ACCOUNT_BASIS },
} satisfies RefusalCatalogue<OpenRefusal>;

/** An agreement alone, and an account that was closed, hold no money. */
const WITHOUT_MONEY: ReadonlySet<EscrowAccountStateName> = new Set(['PROPOSED', 'AGREED', 'CLOSED']);

/** Nothing is owed: by the ledger of every account that has one; by the bank's report, on or after the day of the institution's choice, of each other that is not closed. */
export function decideSettlement(
  { startedOn }: Pick<TaskRow, 'startedOn'>,
  accounts: readonly AccountLiability[],
): Decision<null, SettleRefusal> {
  if (accounts.length === 0) return refuse('NO_ACCOUNT_TO_SETTLE');
  const booked = accounts.reduce((sum, account) => sum + (account.booked ?? 0n), 0n);
  const open = accounts.filter(({ state, booked: known }) => known === null && !WITHOUT_MONEY.has(state));
  const unreported = open.filter(({ liability }) => liability === null).length;
  if (unreported > 0) return refuse('LIABILITY_UNREPORTED', { count: String(unreported) });
  const owed = open.reduce((sum, { liability }) => sum + liability!, booked);
  if (owed > 0n) return refuse('LIABILITY_REMAINS', { amount: formatYuan(owed) });
  const old = open.find(({ reportedOn }) => reportedOn! < startedOn);
  return old ? refuse('LIABILITY_OUTDATED', { day: old.reportedOn!, start: startedOn }) : permit(null);
}

/** A new legal person has a new account. */
export function decideOpening(
  { task, taken }: { readonly task: Pick<TaskRow, 'newCreditCode' | 'newName'>; readonly taken: Taken },
  input: OpenAccount,
  { caller }: Pick<Facts, 'caller'>,
): Decision<{ readonly usccCode: string; readonly name: string }, OpenRefusal> {
  if (!task.newCreditCode || !task.newName) return refuse('NEW_UNIT_UNKNOWN');
  const wrong = accountFault(input, caller);
  if (wrong) return wrong;
  if (taken.numberTaken) return refuse('ACCOUNT_NUMBER_TAKEN');
  if (taken.unitHasAccount) return refuse('UNIT_HAS_ACCOUNT');
  return permit({ usccCode: task.newCreditCode, name: task.newName });
}

function accountFault(
  { accountNo, bankName, bankCode, minimumBalance }: OpenAccount,
  caller: Facts['caller'],
): Decision<never, OpenRefusal> | null {
  if (!/^\d{8,30}$/.test(accountNo.trim())) return refuse('ACCOUNT_NUMBER_WRONG');
  if (bankName.trim() === '' || bankCode.trim() === '') return refuse('BANK_MISSING');
  const isOwn = caller.agency !== 'BANK' || bankCode.trim() === caller.bankId;
  if (!isOwn) return refuse('BANK_NOT_OWN', { code: caller.bankId ?? '' });
  return minimumBalance < 0n ? refuse('MINIMUM_NEGATIVE') : null;
}
