import type { CalendarDay } from '@lianguan/kernel';
import { actStep, CalendarDayScalar, enumOf, MoneyScalar, Policy } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BreakStepRow } from './break-rows.commands.js';
import {
  BREAK_KINDS,
  BREAK_OUTCOMES,
  BREAK_STATES,
  type BreakKindName,
  type BreakOutcomeName,
  type BreakStateName,
} from './break.rules.js';

export const BankBreakKind = enumOf(BREAK_KINDS);
registerEnumType(BankBreakKind, {
  name: 'BankBreakKind',
  description:
    '对账单前后不一、对账单借贷不平、对账单明细逾日未齐、对账单不衔接、同一流水前后不一、疑似重复记账、银行有而账簿无、账簿有而银行无、金额不符、付款答复与账簿不符、期末余额与账簿不符、账簿不平、账簿资金不足、账簿哈希链不符',
});

export const BankBreakOutcome = enumOf(BREAK_OUTCOMES);
registerEnumType(BankBreakOutcome, { name: 'BankBreakOutcome', description: '确已付款、未付款或已退回' });

export const BankBreakState = enumOf(BREAK_STATES);
registerEnumType(BankBreakState, { name: 'BankBreakState', description: '待查明、待复核、已处理、已自行消除' });

@ObjectType({ description: '对账差异处理中的一步' })
export class BankBreakStep extends actStep('经办人；补报后自行消除的为系统') {
  @Field(() => String, { nullable: true, description: '查明的原因和处理意见' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: '书面依据的编号' })
  documentNo: string | null;
}

@Entity('bank_break')
@ObjectType({ description: '银行对账差异（特征 49）' })
export class BankBreak {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text', { name: 'bank_code' })
  bankCode: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => BankBreakKind)
  @Column('text')
  kind: BreakKindName;

  @Column('text', { name: 'finding_key' })
  findingKey: string;

  @Field({ description: '对账单编号；付款答复、账簿自身的差异没有对账单，为空文本' })
  @Column('text', { name: 'statement_no' })
  statementNo: string;

  @Field(() => String, { nullable: true, description: '银行流水号；差异在整份对账单的为空' })
  @Column('text', { name: 'entry_ref', nullable: true })
  entryRef: string | null;

  @Field(() => ID, { nullable: true, description: '账簿划转；差异只在银行一方的为空' })
  @Column('uuid', { name: 'transfer_id', nullable: true })
  transferId: string | null;

  @Field(() => Int, { nullable: true, description: '账簿哈希链上不符的区块；其他差异为空' })
  @Column('integer', { name: 'block_no', nullable: true })
  blockNo: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: '银行此次报送的金额' })
  @Policy('account')
  @Column('bigint', { name: 'bank_fen' })
  bankAmount: bigint | null;

  @Field(() => MoneyScalar, { nullable: true, description: '应有的金额，此前报送的金额，或账簿上的金额' })
  @Policy('account')
  @Column('bigint', { name: 'other_fen' })
  otherAmount: bigint | null;

  @Field(() => CalendarDayScalar, { description: '发现日期' })
  @Column('date', { name: 'found_on' })
  foundOn: CalendarDay;

  @Field(() => BankBreakState)
  @Column('text')
  state: BreakStateName;

  @Column('text', { name: 'proposed_by', nullable: true })
  proposedBy: string | null;

  @Field(() => BankBreakOutcome, {
    nullable: true,
    description:
      '银行称已付款而账簿未入账的，查明的结果：确已付款的补记入账，否则重新发出，预拨和保证金退还可重新申请；查明之前不重新付款',
  })
  @Column('text', { nullable: true })
  outcome: BreakOutcomeName | null;

  @Field(() => ID, { nullable: true, description: '查明确已付款后补记的付款' })
  @Column('uuid', { name: 'booked_transfer_id', nullable: true })
  bookedTransferId: string | null;

  @Field(() => [BankBreakStep], { description: '处理经过' })
  @Column('jsonb')
  steps: BreakStepRow[];
}
