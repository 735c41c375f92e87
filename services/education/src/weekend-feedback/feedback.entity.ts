import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Subject, type SubjectName } from '../classification/index.js';
import { SchoolActStep, type ActStepRow } from '../school/index.js';
import { FEEDBACK_STATES, type FeedbackStateName } from './feedback.rules.js';

export const WeekendFeedbackState = enumOf(FEEDBACK_STATES);
registerEnumType(WeekendFeedbackState, {
  name: 'WeekendFeedbackState',
  description: '已反馈、学校已接收、学校已答复、已撤回',
});

@ObjectType({ description: '一个年级的人数' })
export class GradePupils {
  @Field(() => Int)
  grade: number;

  @Field(() => Int)
  pupils: number;
}

/** Counts alone: no pupil is named anywhere in it. */
@Entity('weekend_feedback')
@ObjectType({ description: '周末违规学科类培训对学校的反馈：只有各年级人数，没有学生姓名（F11）' })
export class WeekendFeedback {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => ID, { description: '同一次查实' })
  @Column('uuid', { name: 'finding_id' })
  findingId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'school_id' })
  schoolId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => CalendarDayScalar, { description: '违规培训的日期' })
  @Column('date')
  day: CalendarDay;

  @Field(() => Subject)
  @Column('text')
  subject: SubjectName;

  @Field(() => [GradePupils], { description: '本校各年级的人数' })
  @Column('jsonb')
  grades: GradePupils[];

  @Field({ description: '查明的事实' })
  @Column('text')
  facts: string;

  @Field(() => WeekendFeedbackState)
  @Column('text')
  state: FeedbackStateName;

  @Field(() => [SchoolActStep], { description: '办理经过' })
  @Column('jsonb')
  steps: ActStepRow[];
}
