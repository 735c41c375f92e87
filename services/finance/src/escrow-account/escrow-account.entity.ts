import type { MeasureInForceRow } from '@lianguan/joint-measure';
import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf, Key, MoneyScalar, Personal, Policy } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ACCOUNT_PAYMENTS, ACCOUNT_STATES, type EscrowAccountStateName } from './account-state.rules.js';

export enum EscrowMode {
  BANK_CUSTODY = 'BANK_CUSTODY',
  RISK_DEPOSIT = 'RISK_DEPOSIT',
}
registerEnumType(EscrowMode, { name: 'EscrowMode', description: '银行托管 / 风险保证金' });

export const EscrowAccountState = enumOf(ACCOUNT_STATES);
registerEnumType(EscrowAccountState, { name: 'EscrowAccountState', description: '预收费监管账户状态' });

export const EscrowPayment = enumOf(ACCOUNT_PAYMENTS);
registerEnumType(EscrowPayment, { name: 'EscrowPayment', description: '退费、消课后拨付、预拨' });

@Entity('escrow_account')
@ObjectType({ description: '预收费监管账户' })
@Key()
export class EscrowAccount {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  /** An account number is shown by its last digits; it names no person, so the account itself is the subject. */
  @Field(() => String, { nullable: true, description: '账号' })
  @Policy('account')
  @Personal({ subject: 'id', mask: 'BANK_ACCOUNT' })
  @Column('text', { name: 'account_no', nullable: true })
  accountNo: string | null;

  @Field({ description: '户名，即机构名称' })
  @Column('text')
  name: string;

  @Field({ description: '开户银行' })
  @Column('text', { name: 'bank_name' })
  bankName: string;

  @Column('text', { name: 'bank_code' })
  bankCode: string;

  @Field(() => EscrowMode)
  @Column('text')
  mode: EscrowMode;

  @Field(() => EscrowAccountState)
  @Column('text')
  state: EscrowAccountStateName;

  @Field(() => MoneyScalar, { nullable: true, description: '余额' })
  @Policy('account')
  @Column('bigint', { name: 'balance_fen' })
  balance: bigint | null;

  @Field(() => MoneyScalar, { nullable: true, description: '约定的最低余额' })
  @Policy('account')
  @Column('bigint', { name: 'minimum_fen' })
  minimumBalance: bigint | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: '按待退、待消课金额应有的最低余额，最近一次核算；与约定的取其高',
  })
  @Policy('account')
  @Column('bigint', { name: 'liability_minimum_fen' })
  liabilityMinimum: bigint | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '余额日期' })
  @Policy('account')
  @Column('date', { name: 'balance_as_of', nullable: true })
  balanceAsOf: CalendarDay | null;

  @Field(() => Boolean, { nullable: true, description: '三方协议有止付条款' })
  @Policy('account')
  @Column('boolean', { name: 'hold_clause', nullable: true })
  holdClause: boolean | null;

  /** Of the legal person that this account's took the place of. */
  @Field(() => ID, { nullable: true, description: '转登记时接替的原监管账户' })
  @Policy('account')
  @Column('uuid', { name: 'replaces_id', nullable: true })
  replacesId: string | null;

  /** Measures of joint actions in force over the account. */
  @Column('jsonb')
  measures: readonly MeasureInForceRow[];

  @Column('text', { name: 'division_code' })
  divisionCode: string;
}
