import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApprovedPlace as ApprovedPlaceRow } from './place.rules.js';

const ApprovedPlaceRole = enumOf(['MAIN', 'TEACHING_POINT']);
registerEnumType(ApprovedPlaceRole, { name: 'ApprovedPlaceRole', description: '办学地址、教学点' });

@Entity('approved_place')
@ObjectType({ description: '核准的办学场所及其存续期间' })
export class ApprovedPlace implements ApprovedPlaceRow {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Field()
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => ApprovedPlaceRole)
  @Column('text')
  role: ApprovedPlaceRow['role'];

  @Field()
  @Column('text')
  address: string;

  @Field({ description: '房屋类型、面积、人数' })
  @Column('text')
  description: string;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'valid_from' })
  validFrom: CalendarDay;

  @Field(() => CalendarDayScalar, { nullable: true, description: '最后一日；为空的是现用场所' })
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '准予变更的决定书文号' })
  @Column('text', { name: 'document_no', nullable: true })
  documentNo: string | null;
}
