import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf, MoneyScalar } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EscrowMode } from '../escrow-account.entity.js';
import { AGREEMENT_PARTIES, type AgreementPartyName } from './agreement.rules.js';

const Party = enumOf(AGREEMENT_PARTIES);
registerEnumType(Party, { name: 'EscrowAgreementParty', description: '机构、银行、教育部门' });

@ObjectType({ description: '一方的签署' })
export class EscrowAgreementSignature {
  @Field(() => Party)
  party: AgreementPartyName;

  @Field({ description: '经办人账号' })
  by: string;

  @Field(() => DateTimeScalar)
  at: string;
}

@Entity('escrow_agreement')
@ObjectType({ description: '预收费三方监管协议：机构、银行、教育部门各自签署' })
export class EscrowAgreement {
  /** Also the account's. */
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Field({ description: '协议编号' })
  @Column('text', { name: 'agreement_no' })
  agreementNo: string;

  @Field({ description: '开户银行' })
  @Column('text', { name: 'bank_name' })
  bankName: string;

  @Field(() => EscrowMode)
  @Column('text')
  mode: EscrowMode;

  @Field(() => MoneyScalar, { description: '机构申报的三个月预收费' })
  @Column('bigint', { name: 'period_fees_fen' })
  periodFees: bigint;

  @Field(() => MoneyScalar, { description: '约定的最低余额' })
  @Column('bigint', { name: 'minimum_fen' })
  minimumBalance: bigint;

  @Field(() => Boolean, { description: '约定了止付条款' })
  @Column('boolean', { name: 'hold_clause' })
  holdClause: boolean;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'begins_on' })
  beginsOn: CalendarDay;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'ends_on' })
  endsOn: CalendarDay;

  @Field(() => [EscrowAgreementSignature], { description: '已签署的各方' })
  @Column('jsonb')
  signatures: EscrowAgreementSignature[];

  @Field(() => String, { nullable: true, description: '教育部门的备案编号' })
  @Column('text', { name: 'filing_no', nullable: true })
  filingNo: string | null;

  @Field(() => String, { nullable: true, description: '撤回的理由' })
  @Column('text', { name: 'withdrawn_because', nullable: true })
  withdrawnBecause: string | null;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt: Date;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Column('text', { name: 'bank_code' })
  bankCode: string;
}
