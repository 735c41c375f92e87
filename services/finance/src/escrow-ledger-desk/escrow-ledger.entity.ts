import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, connection, DateTimeScalar, enumOf, MoneyScalar, Policy } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  LEDGER_ACCOUNT_KINDS,
  TRANSFER_CODES,
  TRANSFER_PHASES,
  type LedgerAccountKind,
  type TransferCode,
  type TransferPhase,
} from '../escrow-ledger/index.js';
import { CHAIN_PROBLEMS, type ChainProblem } from './ledger-chain.js';

export const Kind = enumOf(LEDGER_ACCOUNT_KINDS);
registerEnumType(Kind, { name: 'LedgerAccountKind', description: '记账科目' });
const Code = enumOf(TRANSFER_CODES);
registerEnumType(Code, { name: 'EscrowTransferCode', description: '资金变动的种类' });
const Phase = enumOf(TRANSFER_PHASES);
registerEnumType(Phase, {
  name: 'EscrowTransferPhase',
  description: '一次入账 / 待银行回执 / 入账 / 撤销 / 过期 / 冲正',
});
const Problem = enumOf(CHAIN_PROBLEMS);
registerEnumType(Problem, { name: 'LedgerChainProblem', description: '哈希链第一处不符的情形' });

@Entity('ledger_account')
@ObjectType({ description: '监管账户的一个记账科目；预付的资金每个订单一个' })
export class LedgerAccount {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'escrow_account_id' })
  escrowAccountId: string;

  @Field(() => Kind)
  @Column('text')
  kind: LedgerAccountKind;

  @Field({ description: '订单编号；不属于订单的为空' })
  @Column('text', { name: 'order_no' })
  orderNo: string;

  @Field(() => MoneyScalar, { nullable: true, description: '余额' })
  @Policy('account')
  @Column('bigint', { name: 'balance_fen' })
  balance: bigint | null;

  @Field(() => MoneyScalar, { nullable: true, description: '可用余额：扣除待银行回执的' })
  @Policy('account')
  @Column('bigint', { name: 'available_fen' })
  available: bigint | null;
}
export const LedgerAccountConnection = connection('LedgerAccount', () => LedgerAccount);

@ObjectType({ description: '一个科目上的一条分录' })
export class LedgerPosting {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { description: '所属的一笔记账' })
  transferId: string;

  @Field(() => Code)
  code: TransferCode;

  @Field(() => Phase)
  phase: TransferPhase;

  @Field(() => MoneyScalar, { nullable: true, description: '借方金额' })
  debit: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: '贷方金额' })
  credit: string | null;

  @Field(() => MoneyScalar, { description: '记账后的余额' })
  balance: string;

  @Field(() => CalendarDayScalar)
  day: CalendarDay;

  @Field(() => DateTimeScalar)
  recordedAt: Date;

  @Field({ description: '记账依据' })
  cause: string;

  @Field(() => String, { nullable: true })
  documentNo: string | null;

  @Field({ description: '已被冲正' })
  reversed: boolean;
}
export const LedgerPostingConnection = connection('LedgerPosting', () => LedgerPosting);

@ObjectType({ description: '同类科目合计' })
export class TrialBalanceLineType {
  @Field(() => Kind)
  kind: LedgerAccountKind;

  @Field(() => Int, { description: '科目数' })
  accounts: number;

  @Field(() => MoneyScalar)
  debits: bigint;

  @Field(() => MoneyScalar)
  credits: bigint;

  @Field(() => MoneyScalar, { description: '待银行回执的金额' })
  reserved: bigint;

  @Field(() => MoneyScalar)
  balance: bigint;

  @Field(() => ID, { nullable: true, description: '第一个与分录合计不符的科目' })
  differing: string | null;
}

@ObjectType({ description: '监管账户的试算平衡与偿付检查，同一时点' })
export class EscrowTrialBalance {
  @Field(() => ID)
  accountId: string;

  @Field(() => [TrialBalanceLineType])
  lines: readonly TrialBalanceLineType[];

  @Field(() => MoneyScalar)
  debits: bigint;

  @Field(() => MoneyScalar)
  credits: bigint;

  @Field({ description: '借贷相等，每个科目等于其分录合计' })
  balanced: boolean;

  @Field(() => MoneyScalar, { description: '银行存款与成本预拨' })
  covered: bigint;

  @Field(() => MoneyScalar, { description: '未消课、已消课未划转、退费在途' })
  owed: bigint;

  @Field({ description: '存款与预拨等于应付，风险保证金等于银行所存' })
  solvent: boolean;
}

@ObjectType({ description: '记账哈希链的核验；未核完的从 batchNo 之后接着核' })
export class EscrowLedgerVerification {
  @Field()
  ok: boolean;

  @Field(() => Int, { description: '核到的区块；有不符的，为第一个不符的区块' })
  batchNo: number;

  @Field(() => Int, { description: '本次核过的笔数' })
  transfers: number;

  @Field(() => String, { nullable: true, description: '核到的区块的哈希值' })
  head: string | null;

  @Field({ description: '已核到链尾' })
  complete: boolean;

  @Field(() => Problem, { nullable: true })
  problem: ChainProblem | null;
}
