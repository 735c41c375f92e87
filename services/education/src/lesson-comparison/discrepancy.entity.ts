import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DISCREPANCY_KINDS, type DiscrepancyKindName } from './comparison.rules.js';
import { DISCREPANCY_STATES, type DiscrepancyStateName } from './discrepancy-lifecycle.rules.js';

export const LessonDiscrepancyState = enumOf(DISCREPANCY_STATES);
registerEnumType(LessonDiscrepancyState, {
  name: 'LessonDiscrepancyState',
  description: '待机构说明、机构已说明、逾期未说明、已一致、采信说明、认定不符',
});

export const LessonDiscrepancyKind = enumOf(DISCREPANCY_KINDS);
registerEnumType(LessonDiscrepancyKind, {
  name: 'LessonDiscrepancyKind',
  description: '消课而无培训记录、消课多于到课人数、到课而未消课、消课超出核定计划、收费高于备案',
});

/** M18: in what the lessons of orders differ from the filing, the plan and the records of what was taught. */
@Entity('lesson_discrepancy')
@ObjectType({ description: '订单的课时与备案、教学计划、培训记录的差异' })
export class LessonDiscrepancy {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'course_id' })
  courseId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => LessonDiscrepancyKind)
  @Column('text')
  kind: DiscrepancyKindName;

  @Field(() => CalendarDayScalar, {
    description: '上课日期；超出计划的，为计划执行的首日；收费高于备案的，为订单最早的上课日期',
  })
  @Column('date')
  day: CalendarDay;

  @Column('integer', { name: 'from_minute', nullable: true })
  fromMinute: number | null;

  @Field(() => Int, { description: '订单登记的课时数；超出计划的，为登记过的课次；收费高于备案的，为每课时实收（分）' })
  @Column('integer')
  charged: number;

  @Field(() => Int, {
    nullable: true,
    description: '培训记录的到课人数，没有记录的为空；超出计划的，为计划的课次；收费高于备案的，为每课时备案价（分）',
  })
  @Column('integer', { name: 'held_against', nullable: true })
  heldAgainst: number | null;

  @Field(() => LessonDiscrepancyState)
  @Column('text')
  state: DiscrepancyStateName;

  @Field(() => CalendarDayScalar, { description: '比对发现的日期' })
  @Column('date', { name: 'found_on' })
  foundOn: CalendarDay;

  @Field(() => DateTimeScalar, { description: '机构说明的截止时刻' })
  @Column('timestamptz', { name: 'answer_until' })
  answerUntil: Date;

  @Field(() => String, { nullable: true, description: '机构的说明' })
  @Column('text', { nullable: true })
  answer: string | null;

  @Field(() => String, { nullable: true, description: '采信或认定的理由' })
  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason: string | null;

  @Field(() => String, { nullable: true, description: '核查记录编号' })
  @Column('text', { name: 'document_no', nullable: true })
  documentNo: string | null;
}
