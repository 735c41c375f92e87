import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SchoolActStep, type ActStepRow } from '../school/index.js';
import { SURVEY_STATES, type ShownTable, type SurveyStateName } from './survey.rules.js';

export const TrainingSurveyState = enumOf(SURVEY_STATES);
registerEnumType(TrainingSurveyState, { name: 'TrainingSurveyState', description: '填报中、已汇总' });

/** A class as its school entered it: for the school alone. */
@Entity('survey_class')
@ObjectType({ description: '一个班的填报，只有本校可见' })
export class SurveyClass {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'survey_id' })
  surveyId: string;

  @Column('text', { name: 'school_id' })
  schoolId: string;

  @Field(() => Int)
  @Column('integer')
  grade: number;

  @Field(() => Int)
  @Column('integer', { name: 'class_no' })
  classNo: number;

  @Field(() => Int, { description: '没有参加校外培训的人数' })
  @Column('integer')
  none: number;

  @Field(() => Int, { description: '只参加学科类的人数' })
  @Column('integer', { name: 'academic_only' })
  academicOnly: number;

  @Field(() => Int, { description: '只参加非学科类的人数' })
  @Column('integer', { name: 'non_academic_only' })
  nonAcademicOnly: number;

  @Field(() => Int, { description: '两类都参加的人数' })
  @Column('integer', { name: 'both_kinds' })
  both: number;
}

@ObjectType({ description: '一行人数；人数过少而不显示的为空' })
export class SurveyFigures {
  @Field(() => Int, { description: '学生总数' })
  pupils: number;

  @Field(() => Int, { nullable: true, description: '没有参加的' })
  none: number | null;

  @Field(() => Int, { nullable: true, description: '只参加学科类的' })
  academicOnly: number | null;

  @Field(() => Int, { nullable: true, description: '只参加非学科类的' })
  nonAcademicOnly: number | null;

  @Field(() => Int, { nullable: true, description: '两类都参加的' })
  both: number | null;
}

@ObjectType()
export class SurveyClassFigures extends SurveyFigures {
  @Field(() => Int)
  grade: number;

  @Field(() => Int)
  classNo: number;
}

@ObjectType()
export class SurveySchoolFigures extends SurveyFigures {
  @Field(() => ID)
  schoolId: string;

  @Field(() => [SurveyClassFigures])
  classes: SurveyClassFigures[];
}

@ObjectType({ description: '汇总表：小于规定人数的和能由其他数字推算出它们的都不显示' })
export class SurveyTable {
  @Field(() => Int, { description: '少于此数的不显示' })
  hiddenBelow: number;

  @Field(() => SurveyFigures)
  total: SurveyFigures;

  @Field(() => [SurveySchoolFigures])
  schools: SurveySchoolFigures[];
}

@Entity('training_survey')
@ObjectType({ description: '学生参加校外培训情况的调查（M40）' })
export class TrainingSurvey {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field({ description: '区划代码' })
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field()
  @Column('text')
  title: string;

  @Field(() => CalendarDayScalar, { description: '统计时点' })
  @Column('date', { name: 'as_of' })
  asOf: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '填报截止日' })
  @Column('date', { name: 'entry_until' })
  entryUntil: CalendarDay;

  @Field(() => TrainingSurveyState)
  @Column('text')
  state: SurveyStateName;

  @Column('jsonb', { nullable: true })
  shown: ShownTable | null;

  @Field(() => [SchoolActStep], { description: '办理经过' })
  @Column('jsonb')
  steps: ActStepRow[];
}
