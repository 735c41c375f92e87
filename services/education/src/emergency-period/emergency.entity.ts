import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EMERGENCY_STATES, type EmergencyStateName } from './emergency.rules.js';

export const EmergencyState = enumOf(EMERGENCY_STATES);
registerEnumType(EmergencyState, { name: 'EmergencyState', description: '应急管控中、已解除' });

@Entity('emergency_period')
@ObjectType({ description: '应急管控期：其间复课受人数、座位、检测和排查的限制（M46）' })
export class EmergencyPeriod {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field()
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'valid_from' })
  validFrom: CalendarDay;

  @Field(() => CalendarDayScalar, { nullable: true, description: '解除之日，自该日起不再限制' })
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: CalendarDay | null;

  @Field({ description: '防控指挥机构的文号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field({ description: '事由' })
  @Column('text')
  reason: string;

  @Field(() => EmergencyState)
  @Column('text')
  state: EmergencyStateName;

  @Field({ description: '登记的经办人' })
  @Column('text', { name: 'declared_by' })
  declaredBy: string;

  @Field(() => String, { nullable: true, description: '解除的文号' })
  @Column('text', { name: 'end_document_no', nullable: true })
  endDocumentNo: string | null;

  @Field(() => String, { nullable: true, description: '解除的事由' })
  @Column('text', { name: 'end_reason', nullable: true })
  endReason: string | null;
}
