import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { TEACHING_DEVIATIONS, type TeachingDeviationName } from './lesson.rules.js';
import { PLAN_STATES, type PlanStateName } from './plan.rules.js';

export const TeachingPlanState = enumOf(PLAN_STATES);
registerEnumType(TeachingPlanState, {
  name: 'TeachingPlanState',
  description: '待核定、已退回、已核定、已由新计划替换',
});

export const TeachingDeviation = enumOf(TEACHING_DEVIATIONS);
registerEnumType(TeachingDeviation, {
  name: 'TeachingDeviation',
  description: '课程未公布、不在课表、非备案教师、超过备案人数、无核定计划、计划外内容、提前于计划、超出计划课次',
});

@ObjectType({ description: '教学计划的一个单元' })
export class TeachingPlanUnit {
  @Field({ description: '单元名称' })
  title: string;

  @Field(() => Int, { description: '课次' })
  lessons: number;
}

/** M18: what a course teaches, in its order. */
@Entity('teaching_plan')
@ObjectType({ description: '课程的教学计划，逐版核定' })
export class TeachingPlan {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'course_id' })
  courseId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => Int)
  @Column('integer')
  version: number;

  @Field(() => [TeachingPlanUnit])
  @Column('jsonb')
  units: TeachingPlanUnit[];

  @Field(() => TeachingPlanState)
  @Column('text')
  state: PlanStateName;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'submitted_on' })
  submittedOn: CalendarDay;

  @Field(() => CalendarDayScalar, { nullable: true, description: '核定次日起执行' })
  @Column('date', { name: 'in_force_from', nullable: true })
  inForceFrom: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '被替换的，最后执行日' })
  @Column('date', { name: 'in_force_to', nullable: true })
  inForceTo: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '核定文号' })
  @Column('text', { name: 'document_no', nullable: true })
  documentNo: string | null;

  @Field(() => String, { nullable: true, description: '退回的理由' })
  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason: string | null;
}

/** M18: what was taught, as the institution reports it; what was corrected is kept. */
@Entity('taught_lesson')
@ObjectType({ description: '一次课的培训记录' })
export class TaughtLesson {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'course_id' })
  courseId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => CalendarDayScalar)
  @Column('date')
  day: CalendarDay;

  @Column('integer', { name: 'from_minute' })
  fromMinute: number;

  @Column('integer', { name: 'to_minute' })
  toMinute: number;

  @Field(() => Int, { nullable: true, description: '教学计划的第几单元；计划外的为空' })
  @Column('integer', { nullable: true })
  unit: number | null;

  @Field({ description: '讲授的内容' })
  @Column('text')
  topic: string;

  @Field({ description: '教师在本机构的工号' })
  @Column('text', { name: 'teacher_ref' })
  teacherRef: string;

  @Field(() => Int, { description: '到课人数' })
  @Column('integer')
  present: number;

  @Field({ description: '培训记录编号，原件由机构保存' })
  @Column('text', { name: 'record_no' })
  recordNo: string;

  @Field(() => String, { nullable: true, description: '更正的理由' })
  @Column('text', { nullable: true })
  reason: string | null;

  @Field(() => [TeachingDeviation], { description: '与备案、课表、计划不一致之处；只是核查的线索' })
  @Column('text', { array: true })
  deviations: TeachingDeviationName[];

  @Column('boolean')
  current: boolean;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}

/** A lesson of the timetable that went by under a plan in force and is not on record: a view. */
@Entity('unrecorded_lesson')
@ObjectType({ description: '已过登记期限、没有培训记录的一次课' })
export class UnrecordedLesson {
  @Field(() => ID)
  @PrimaryColumn('text')
  id: string;

  @Column('uuid', { name: 'course_id' })
  courseId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => CalendarDayScalar)
  @Column('date')
  day: CalendarDay;

  @Column('integer', { name: 'from_minute' })
  fromMinute: number;

  @Column('integer', { name: 'to_minute' })
  toMinute: number;
}
