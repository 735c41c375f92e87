import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, Key } from '@lianguan/service-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RegistrationApplicationState } from '../registration/index.js';

/** The whole of an application; what a registration shows of the one that was reopened for it is its `RegistrationApplication`. */
@Entity('registration_application')
@ObjectType({ description: '民办非企业单位成立登记申请，或以原登记的沿革重新受理的申请' })
@Key()
export class NonProfitApplication {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  /** Lineage: what the new registration takes the place of. */
  @Field(() => ID, { nullable: true, description: '原登记' })
  @Column('uuid', { name: 'registration_id', nullable: true })
  registrationId: string | null;

  @Field({ description: '登记机关所在区划' })
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => String, { nullable: true, description: '拟登记名称' })
  @Column('text', { nullable: true })
  name: string | null;

  @Field(() => String, { nullable: true, description: '业务范围（章程）' })
  @Column('text', { name: 'charter_scope', nullable: true })
  charterScope: string | null;

  @Field(() => String, { nullable: true, description: '业务主管单位' })
  @Column('text', { name: 'consent_organ', nullable: true })
  consentOrgan: string | null;

  @Field(() => String, { nullable: true, description: '业务主管单位批准文件的文号' })
  @Column('text', { name: 'consent_document_no', nullable: true })
  consentDocumentNo: string | null;

  @Field(() => RegistrationApplicationState)
  @Column('text')
  state: RegistrationApplicationState;

  @Field({ description: '受理的原因' })
  @Column('text')
  reason: string;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'applied_at' })
  appliedAt: Date;

  @Field(() => CalendarDayScalar, { description: '作出决定的最后一日' })
  @Column('date', { name: 'due_on' })
  dueOn: CalendarDay;

  @Field(() => String, { nullable: true, description: '决定文书编号' })
  @Column('text', { name: 'decision_document_no', nullable: true })
  decisionDocumentNo: string | null;

  @Field(() => String, { nullable: true, description: '不予登记的理由' })
  @Column('text', { name: 'refusal_reason', nullable: true })
  refusalReason: string | null;

  @Field(() => String, { nullable: true, description: '撤回的理由' })
  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason: string | null;

  @Field(() => ID, { nullable: true, description: '准予登记后的登记' })
  @Column('uuid', { name: 'new_registration_id', nullable: true })
  newRegistrationId: string | null;
}
