import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf, MoneyScalar } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LIABILITY_SOURCES, type LiabilitySource } from './escrow-liability.rules.js';

const Source = enumOf(LIABILITY_SOURCES);
registerEnumType(Source, { name: 'EscrowLiabilitySource', description: '银行报送 / 金融监管部门按银行书面报告录入' });

/** Insert-only: what the bank reported an account to owe to learners, until orders show it. */
@Entity('escrow_liability_report')
@ObjectType({ description: '监管账户待退、待消课金额的报告' })
export class EscrowLiabilityReport {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Field(() => MoneyScalar, { description: '待退、待消课金额' })
  @Column('bigint', { name: 'liability_fen' })
  liability: bigint;

  @Field({ description: '银行报告编号' })
  @Column('text', { name: 'report_no' })
  reportNo: string;

  @Field(() => CalendarDayScalar, { description: '报告日期' })
  @Column('date', { name: 'reported_on' })
  reportedOn: CalendarDay;

  @Field(() => Source)
  @Column('text')
  source: LiabilitySource;
}
