import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SLOT_REFUSALS, type SlotRefusal } from '../timetable/index.js';

export const TimetableRule = enumOf(Object.keys(SLOT_REFUSALS) as SlotRefusal[]);
registerEnumType(TimetableRule, { name: 'TimetableRule', description: '一次课所违反的规定' });

/** B1: a lesson that was unlawful by the law of the day of the check. The institution may have moved it since. */
@Entity('timetable_finding')
@ObjectType({ description: '课表核对发现的不合规课时' })
export class TimetableFinding {
  @PrimaryColumn('text', { name: 'checked_division' })
  checkedDivision: string;

  @PrimaryColumn('uuid', { name: 'course_id' })
  courseId: string;

  @Field(() => CalendarDayScalar)
  @PrimaryColumn('date')
  day: CalendarDay;

  @PrimaryColumn('integer', { name: 'from_minute' })
  fromMinute: number;

  @Column('integer', { name: 'to_minute' })
  toMinute: number;

  @Field(() => TimetableRule)
  @Column('text')
  code: SlotRefusal;

  @Field(() => CalendarDayScalar, { description: '所依规定之日' })
  @Column('date', { name: 'checked_on' })
  checkedOn: CalendarDay;
}
