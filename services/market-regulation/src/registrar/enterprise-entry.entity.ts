import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ABNORMAL_CAUSES, type AbnormalCause, type EnterpriseEvent } from './registrar.rules.js';

export const AbnormalCauseEnum = enumOf(ABNORMAL_CAUSES);
registerEnumType(AbnormalCauseEnum, {
  name: 'AbnormalCause',
  description: '未按期公示年度报告、隐瞒真实情况或弄虚作假、通过登记的住所无法联系',
});

/** Insert-only: the history of an enterprise in the register, the lists included. */
@Entity('enterprise_entry')
@ObjectType({ description: '企业登记档案的一条记录' })
export class EnterpriseEntry {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'registration_id' })
  registrationId: string;

  @Field(() => String, { description: '办理的事项' })
  @Column('text')
  act: EnterpriseEvent;

  @Field({ description: '文书编号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field({ description: '理由' })
  @Column('text')
  reason: string;

  @Field(() => String, { nullable: true, description: '法律依据' })
  @Column('text', { nullable: true })
  basis: string | null;

  @Field(() => AbnormalCauseEnum, { nullable: true })
  @Column('text', { nullable: true })
  cause: AbnormalCause | null;

  @Field(() => Int, { nullable: true, description: '年度报告的年度' })
  @Column('integer', { name: 'report_year', nullable: true })
  reportYear: number | null;

  @Field(() => Boolean, { nullable: true, description: '年度报告逾期报送' })
  @Column('boolean', { nullable: true })
  late: boolean | null;

  @Field(() => CalendarDayScalar, { description: '办理或报送日期' })
  @Column('date', { name: 'recorded_on' })
  recordedOn: CalendarDay;
}
