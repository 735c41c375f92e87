import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RENEWAL_STATES, type RenewalStateName } from './renewal.rules.js';

export const LicenseRenewalState = enumOf(RENEWAL_STATES);
registerEnumType(LicenseRenewalState, {
  name: 'LicenseRenewalState',
  description: '待决定、准予延续、视为准予延续、不予延续、已撤回',
});

@Entity('license_renewal')
@ObjectType({ description: '许可证有效期的延续' })
export class LicenseRenewal {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'license_id' })
  licenseId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Field(() => LicenseRenewalState)
  @Column('text')
  state: RenewalStateName;

  @Field({ description: '申请说明' })
  @Column('text')
  reason: string;

  @Field(() => CalendarDayScalar, { description: '申请日期' })
  @Column('date', { name: 'applied_on' })
  appliedOn: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '原有效期止；届时未作决定的视为准予延续' })
  @Column('date', { name: 'term_to' })
  termTo: CalendarDay;

  @Field(() => CalendarDayScalar, { nullable: true, description: '决定日期' })
  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '决定文号' })
  @Column('text', { name: 'document_no', nullable: true })
  documentNo: string | null;

  @Field(() => String, { nullable: true, description: '不予延续或撤回的理由' })
  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '延续后的有效期止' })
  @Column('date', { name: 'new_valid_to', nullable: true })
  newValidTo: CalendarDay | null;
}
