import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf, MoneyScalar, Personal, Policy } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LOAN_KINDS, LOAN_STATES, type LoanKindName, type LoanStateName } from './loan.rules.js';

const TrainingLoanKind = enumOf(LOAN_KINDS);
registerEnumType(TrainingLoanKind, {
  name: 'TrainingLoanKind',
  description: '银行查知付款人是贷款机构、家长反映机构推销贷款',
});

export const TrainingLoanState = enumOf(LOAN_STATES);
registerEnumType(TrainingLoanState, { name: 'TrainingLoanState', description: '待核实、已认定、不成立' });

@Entity('training_loan_finding')
@ObjectType({ description: '培训贷的线索，由金融监管部门核实（特征 53）' })
export class TrainingLoanFinding {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => TrainingLoanKind)
  @Column('text')
  kind: LoanKindName;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Column('text', { name: 'person_id' })
  personId: string;

  @Field(() => MoneyScalar, { nullable: true, description: '贷款机构付款的金额；未予登记，应当退回' })
  @Policy('order')
  @Column('bigint', { name: 'amount_fen', nullable: true })
  amount: string | null;

  @Field(() => String, { nullable: true, description: '该笔付款的银行流水号' })
  @Policy('order')
  @Column('text', { name: 'bank_reference', nullable: true })
  bankReference: string | null;

  @Field(() => String, { nullable: true, description: '贷款机构' })
  @Policy('account-counterparty', 'complaint')
  @Personal({ subject: 'personId', mask: 'NAME' })
  @Column('text', { name: 'lender_name', nullable: true })
  lenderName: string | null;

  @Field(() => String, { nullable: true, description: '家长反映的情况' })
  @Policy('complaint')
  @Column('text', { nullable: true })
  statement: string | null;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'reported_on' })
  reportedOn: CalendarDay;

  @Field(() => TrainingLoanState)
  @Column('text')
  state: LoanStateName;

  @Field(() => CalendarDayScalar, { nullable: true })
  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '核实的情况，反映人可以看到' })
  @Column('text', { nullable: true })
  reason: string | null;

  @Field(() => String, { nullable: true, description: '书面依据的编号' })
  @Column('text', { name: 'document_no', nullable: true })
  documentNo: string | null;
}
