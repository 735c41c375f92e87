import type { CalendarDay, Vacation } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VACATION_KINDS } from './school-year.rules.js';

export const VacationKind = enumOf(VACATION_KINDS);
registerEnumType(VacationKind, { name: 'VacationKind', description: '寒假、暑假' });

@ObjectType({ description: '寒暑假，首日和末日均放假' })
export class SchoolVacation {
  @Field(() => VacationKind)
  kind: Vacation['kind'];

  @Field(() => CalendarDayScalar)
  from: CalendarDay;

  @Field(() => CalendarDayScalar)
  to: CalendarDay;
}

@Entity('school_year')
@ObjectType({ description: '当地中小学校历的一个版本' })
export class SchoolYear {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field({ description: '区划代码' })
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => Int, { description: '学年起始年份' })
  @Column('integer', { name: 'start_year' })
  startYear: number;

  @Field(() => Int, { description: '版本，自 1 起' })
  @Column('integer')
  version: number;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'from_day' })
  from: CalendarDay;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'to_day' })
  to: CalendarDay;

  @Field(() => [SchoolVacation])
  @Column('jsonb')
  vacations: Vacation[];

  @Field({ description: '上学时间，形如 08:00' })
  @Column('text', { name: 'school_from' })
  schoolFrom: string;

  @Field({ description: '放学时间，形如 16:30' })
  @Column('text', { name: 'school_to' })
  schoolTo: string;

  @Field(() => [CalendarDayScalar], { description: '放假通知中的放假日' })
  @Column('jsonb', { name: 'days_off' })
  daysOff: CalendarDay[];

  @Field(() => [CalendarDayScalar], { description: '放假通知中的调休上班日' })
  @Column('jsonb', { name: 'days_worked' })
  daysWorked: CalendarDay[];

  @Field(() => CalendarDayScalar, { nullable: true, description: '放假调休安排已录全至此日' })
  @Column('date', { name: 'holidays_known_to', nullable: true })
  holidaysKnownTo: CalendarDay | null;

  @Field({ description: '公布文号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'recorded_on' })
  recordedOn: CalendarDay;

  @Field(() => CalendarDayScalar, { nullable: true, description: '被新版本取代之日；现行的为空' })
  @Column('date', { name: 'replaced_on', nullable: true })
  replacedOn: CalendarDay | null;
}
