import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf, MoneyScalar, Policy } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OFF_ACCOUNT_STATES, type OffAccountStateName } from './off-account.rules.js';

export const OffAccountFactState = enumOf(OFF_ACCOUNT_STATES);
registerEnumType(OffAccountFactState, {
  name: 'OffAccountFactState',
  description: '金融监管部门核实的结果：待核实、已认定、不成立',
});

@Entity('off_account_fact')
@ObjectType({ description: '一笔账外收费的线索，由金融监管部门通报' })
export class OffAccountFactRow {
  /** Of the receipt at finance. */
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => OffAccountFactState)
  @Column('text')
  state: OffAccountStateName;

  @Field(() => MoneyScalar, { nullable: true, description: '金额' })
  @Policy('account')
  @Column('bigint', { name: 'amount_fen' })
  amount: bigint | null;

  @Field(() => CalendarDayScalar, { description: '交费日期' })
  @Column('date', { name: 'paid_on' })
  paidOn: CalendarDay;

  @Column('integer')
  version: number;
}

@Entity('off_account_sum')
@ObjectType({ description: '一家机构的账外收费线索合计（特征 54）' })
export class OffAccountSum {
  /** Of the institution. */
  @Field(() => ID)
  @PrimaryColumn('uuid', { name: 'institution_id' })
  id: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => MoneyScalar, { nullable: true, description: '家长反映的合计，不含认定不成立的' })
  @Policy('account')
  @Column('bigint', { name: 'reported_fen' })
  reported: bigint | null;

  @Field(() => MoneyScalar, { nullable: true, description: '其中已认定的合计' })
  @Policy('account')
  @Column('bigint', { name: 'confirmed_fen' })
  confirmed: bigint | null;

  @Field(() => Int, { description: '凭证份数，不含认定不成立的' })
  @Column('integer', { name: 'receipt_count' })
  receiptCount: number;
}
