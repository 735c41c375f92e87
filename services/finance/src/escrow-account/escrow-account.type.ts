import { permit, refuse } from '@lianguan/kernel';
import {
  checkedColumn,
  creditCodeColumn,
  dayColumn,
  divisionColumn,
  moneyColumn,
  optional,
  textColumn,
  wordColumn,
} from '@lianguan/institution-ledger';
import { connection, mutationResult, PageArgs, type ImportKind } from '@lianguan/service-kit';
import { ArgsType, Field, InputType } from 'type-graphql';
import { recordEscrowAccounts } from './escrow-account.commands.js';
import { EscrowAccount, EscrowAccountState } from './escrow-account.entity.js';
import type { EscrowAccountStateName } from './account-state.rules.js';
import { CLAUSE_WORDS, MODE_WORDS, STATE_WORDS } from './escrow-account.rules.js';

const accountNoColumn = checkedColumn((text) =>
  /^\d{8,30}$/.test(text) ? permit(text) : refuse('BAD_ACCOUNT_NO', { message: '账号应为 8 至 30 位数字' }),
);

export const escrowAccountLedger: ImportKind = {
  kind: 'ESCROW_ACCOUNT_LEDGER',
  title: '预收费监管账户台账',
  agency: 'FINANCE',
  roles: ['FIN'],
  columns: [
    accountNoColumn('监管账户账号', 'accountNo'),
    textColumn('机构名称', 'name', 100),
    optional(creditCodeColumn('统一社会信用代码', 'usccCode')),
    textColumn('开户银行', 'bankName', 100),
    textColumn('银行代码', 'bankCode', 20),
    wordColumn('监管模式', 'mode', MODE_WORDS),
    wordColumn('账户状态', 'recordedState', STATE_WORDS),
    moneyColumn('账户余额（元）', 'balanceFen'),
    moneyColumn('最低余额（元）', 'minimumFen'),
    dayColumn('余额日期', 'balanceAsOf'),
    divisionColumn('区划代码', 'divisionCode'),
    optional(wordColumn('协议止付条款', 'holdClause', CLAUSE_WORDS)),
  ],
  command: recordEscrowAccounts,
};

@InputType()
export class EscrowAccountFilter {
  @Field(() => String, { nullable: true, description: '机构名称中的文字，或信用代码' })
  search?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否对应到台账中的机构' })
  linked?: boolean | null;

  @Field(() => [EscrowAccountState], { nullable: true, description: '账户状态之一' })
  states?: EscrowAccountStateName[] | null;
}

@ArgsType()
export class EscrowAccountsArgs extends PageArgs {
  @Field(() => EscrowAccountFilter, { nullable: true })
  filter?: EscrowAccountFilter | null;
}

export const EscrowAccountConnection = connection('EscrowAccount', () => EscrowAccount);
export const EscrowAccountResult = mutationResult('EscrowAccountResult', 'escrowAccount', () => EscrowAccount);
