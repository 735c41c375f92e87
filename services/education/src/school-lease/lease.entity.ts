import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SchoolActStep, type ActStepRow } from '../school/index.js';
import { LEASE_STATES, type LeaseStateName } from './lease.rules.js';

export const SchoolLeaseState = enumOf(LEASE_STATES);
registerEnumType(SchoolLeaseState, {
  name: 'SchoolLeaseState',
  description: '待核实、不属于擅自出租、责令立即收回、学校已报收回、已收回',
});

@Entity('school_lease')
@ObjectType({ description: '学校擅自出租给校外培训机构的校舍（M10）' })
export class SchoolLease {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'school_id' })
  schoolId: string;

  @Column('uuid', { name: 'institution_id', nullable: true })
  institutionId: string | null;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field({ description: '出租的校舍' })
  @Column('text')
  place: string;

  @Field(() => Int, { description: '面积（平方米）' })
  @Column('integer', { name: 'area_m2' })
  areaM2: number;

  @Field(() => CalendarDayScalar, { description: '发现的日期' })
  @Column('date', { name: 'found_on' })
  foundOn: CalendarDay;

  @Field({ description: '查明的事实' })
  @Column('text')
  facts: string;

  @Field(() => SchoolLeaseState)
  @Column('text')
  state: LeaseStateName;

  @Field(() => [SchoolActStep], { description: '办理经过' })
  @Column('jsonb')
  steps: ActStepRow[];
}
