import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf, MoneyScalar } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Subject, type SubjectName } from '../classification/index.js';
import { TrainingClass } from '../institution/index.js';
import type { TeachingModeName } from '../license-admission/index.js';
import { TeachingMode } from '../license-progress/index.js';
import { COURSE_STATES, type CourseStateName } from './course-lifecycle.rules.js';
import { COURSE_STAGES, type CourseStageName } from './course.rules.js';

export const CourseState = enumOf(COURSE_STATES);
registerEnumType(CourseState, { name: 'CourseState', description: '待公布、已退回、已公布、已撤下、已撤回' });

export const CourseStage = enumOf(COURSE_STAGES);
registerEnumType(CourseStage, { name: 'CourseStage', description: '学龄前、义务教育、普通高中' });

@ObjectType({ description: '一次课' })
export class TimetableSlot {
  @Field(() => CalendarDayScalar)
  day: CalendarDay;

  @Field({ description: '形如 16:30' })
  from: string;

  @Field()
  to: string;
}

/** B5, M16: a class with all that is filed of it. */
@Entity('course_filing')
@ObjectType({ description: '课程备案' })
export class CourseFiling {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Field()
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field({ description: '班次名称' })
  @Column('text')
  title: string;

  @Field({ description: '培训内容' })
  @Column('text')
  content: string;

  @Field(() => Subject)
  @Column('text')
  subject: SubjectName;

  @Field(() => TrainingClass)
  @Column('text', { name: 'training_class' })
  trainingClass: TrainingClass;

  @Field(() => CourseStage, { description: '招生对象' })
  @Column('text')
  stage: CourseStageName;

  @Field(() => TeachingMode)
  @Column('text')
  mode: TeachingModeName;

  @Field(() => Int, { description: '招生人数' })
  @Column('integer')
  pupils: number;

  @Field({ description: '教师在本机构的工号' })
  @Column('text', { name: 'teacher_ref' })
  teacherRef: string;

  @Field(() => String, { nullable: true, description: '教室；线上课程为空' })
  @Column('text', { name: 'room_name', nullable: true })
  roomName: string | null;

  @Field(() => Int, { nullable: true, description: '教室建筑面积（平方米）' })
  @Column('integer', { name: 'room_area_m2', nullable: true })
  roomAreaM2: number | null;

  @Field(() => MoneyScalar, { description: '全部课时的收费' })
  @Column('bigint', { name: 'price_fen' })
  price: string;

  @Field(() => CourseState)
  @Column('text')
  state: CourseStateName;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'filed_on' })
  filedOn: CalendarDay;

  @Field(() => CalendarDayScalar, { nullable: true })
  @Column('date', { name: 'published_on', nullable: true })
  publishedOn: CalendarDay | null;

  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason: string | null;
}
