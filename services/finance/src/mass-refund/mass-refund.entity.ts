import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf, MoneyScalar, Policy } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MASS_REFUND_STATES, type MassRefundStateName } from './mass-refund-lifecycle.rules.js';
import { SHARED_SOURCES, type SharedSourceName } from './waterfall.rules.js';
import { MASS_REFUND_GROUNDS, POOLED_SOURCES, type MassRefundGroundName } from './mass-refund.rules.js';

export const MassRefundState = enumOf(MASS_REFUND_STATES);
registerEnumType(MassRefundState, {
  name: 'MassRefundState',
  description: '名单已固定待批准、分配中、余额已登记为债权、已全部退清、清算终结余额核销、已撤回',
});

export const MassRefundGround = enumOf(MASS_REFUND_GROUNDS);
registerEnumType(MassRefundGround, { name: 'MassRefundGround', description: '联合处置措施、部门决定' });

export const MassRefundSource = enumOf(POOLED_SOURCES);
registerEnumType(MassRefundSource, { name: 'MassRefundSource', description: '风险保证金、后到资金' });

export const MassRefundMoneySource = enumOf(SHARED_SOURCES);
registerEnumType(MassRefundMoneySource, {
  name: 'MassRefundMoneySource',
  description: '监管账户、风险保证金、后到资金、清算中直接付给家长的',
});

@Entity('mass_refund')
@ObjectType({ description: '集体退费：停办机构的全部未消课订单' })
export class MassRefund {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => ID, { description: '监管账户' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => MassRefundState)
  @Column('text')
  state: MassRefundStateName;

  @Field(() => MassRefundGround, { description: '依据' })
  @Column('text')
  ground: MassRefundGroundName;

  @Field({ description: '理由和事实' })
  @Column('text')
  reason: string;

  @Field({ description: '依据的文书编号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field(() => CalendarDayScalar, { description: '名单固定的日期' })
  @Column('date', { name: 'listed_on' })
  listedOn: CalendarDay;

  @Column('text', { name: 'started_by' })
  startedBy: string;

  @Field(() => CalendarDayScalar, { nullable: true, description: '批准日期' })
  @Column('date', { name: 'approved_on', nullable: true })
  approvedOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '批准文书编号' })
  @Column('text', { name: 'approval_no', nullable: true })
  approvalNo: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '办结、了结债权或撤回日期' })
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '办结时的债权申报和诉讼指引；了结债权或撤回的为理由' })
  @Column('text', { name: 'end_reason', nullable: true })
  endReason: string | null;

  @Field(() => String, { nullable: true, description: '办结或了结债权的文书编号' })
  @Column('text', { name: 'end_document_no', nullable: true })
  endDocumentNo: string | null;
}

@Entity('mass_refund_claim')
@ObjectType({ description: '集体退费中一个订单：应退多少，从哪里得到多少' })
export class MassRefundClaim {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'mass_refund_id' })
  massRefundId: string;

  @Field({ description: '订单编号' })
  @Column('text', { name: 'order_no' })
  orderNo: string;

  @Field(() => ID, { nullable: true, description: '平台上的订单；存量预收费的为空' })
  @Column('uuid', { name: 'order_id', nullable: true })
  orderId: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: '应退，即名单固定时未消课的金额' })
  @Policy('order')
  @Column('bigint', { name: 'claimed_fen' })
  claimed: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: '从监管账户' })
  @Policy('order')
  @Column('bigint', { name: 'account_fen' })
  fromAccount: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: '从风险保证金' })
  @Policy('order')
  @Column('bigint', { name: 'deposit_fen' })
  fromDeposit: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: '从学员保险' })
  @Policy('order')
  @Column('bigint', { name: 'insurance_fen' })
  fromInsurance: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: '从后到资金' })
  @Policy('order')
  @Column('bigint', { name: 'late_fen' })
  fromLateMoney: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: '清算中直接付给家长的' })
  @Policy('order')
  @Column('bigint', { name: 'liquidation_fen' })
  fromLiquidation: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: '清算终结后核销的，未获清偿' })
  @Policy('order')
  @Column('bigint', { name: 'written_off_fen' })
  writtenOff: string | null;

  @Field(() => String, { nullable: true, description: '了结债权所依据的文书编号' })
  @Column('text', { name: 'ended_no', nullable: true })
  endedNo: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: '账户、保证金、后到资金中已通知付款的' })
  @Policy('order')
  @Column('bigint', { name: 'ordered_fen' })
  ordered: string | null;

  @Field(() => Int, { nullable: true, description: '余额作为债权的清偿顺序：第一顺序为退还学费；未办结的为空' })
  @Column('integer', { nullable: true })
  rank: number | null;
}

@Entity('mass_refund_money')
@ObjectType({ description: '由全部订单按比例分配的一笔资金' })
export class MassRefundMoney {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'mass_refund_id' })
  massRefundId: string;

  @Field(() => MassRefundMoneySource)
  @Column('text')
  source: SharedSourceName;

  @Field(() => MoneyScalar, { nullable: true })
  @Policy('order:count')
  @Column('bigint', { name: 'amount_fen' })
  amount: string | null;

  @Field({ description: '批准文书或入账凭证的编号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field(() => CalendarDayScalar, { description: '登记日期' })
  @Column('date', { name: 'recorded_on' })
  recordedOn: CalendarDay;
}

@ObjectType({ description: '集体退费的合计，各项相加等于应退' })
export class MassRefundTotals {
  @Field(() => Int, { nullable: true, description: '订单数' })
  @Policy('order:count')
  orders: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: '应退' })
  @Policy('order:count')
  claimed: string | null;

  @Field(() => MoneyScalar, { nullable: true })
  @Policy('order:count')
  fromAccount: string | null;

  @Field(() => MoneyScalar, { nullable: true })
  @Policy('order:count')
  fromDeposit: string | null;

  @Field(() => MoneyScalar, { nullable: true })
  @Policy('order:count')
  fromInsurance: string | null;

  @Field(() => MoneyScalar, { nullable: true })
  @Policy('order:count')
  fromLateMoney: string | null;

  @Field(() => MoneyScalar, { nullable: true })
  @Policy('order:count')
  fromLiquidation: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: '清算终结后核销的，未获清偿' })
  @Policy('order:count')
  writtenOff: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: '尚欠' })
  @Policy('order:count')
  rest: string | null;
}
