import type { CalendarDay } from '@lianguan/kernel';
import {
  ActInput,
  CalendarDayScalar,
  connection,
  MoneyScalar,
  mutationResult,
  PageArgs,
  RefusalType,
  statePage,
  type RenderedRefusal,
} from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Subject, type SubjectName } from '../classification/index.js';
import type { TeachingModeName } from '../license-admission/index.js';
import { TeachingMode } from '../license-progress/index.js';
import { CourseFiling, CourseStage, CourseState, TimetableSlot } from './course.entity.js';
import type { CourseStateName } from './course-lifecycle.rules.js';
import type { AskedCourse, CourseStageName } from './course.rules.js';

const LONG_TEXT = 2_000;
const SHORT_TEXT = 100;

export const CourseFilingConnection = connection('CourseFiling', () => CourseFiling);
export const CourseFilingResult = mutationResult('CourseFilingResult', 'course', () => CourseFiling);

@ArgsType()
export class PublishedCoursesArgs extends PageArgs {
  @Field({ description: '县级区划代码或其上下级' })
  @MaxLength(12)
  divisionCode: string;
}

@ArgsType()
export class CourseFilingsArgs extends statePage<CourseStateName>(CourseState) {}

@InputType()
export class TimetableSlotInput {
  @Field(() => CalendarDayScalar)
  day: CalendarDay;

  @Field({ description: '形如 16:30' })
  @MaxLength(SHORT_TEXT)
  from: string;

  @Field()
  @MaxLength(SHORT_TEXT)
  to: string;
}

@InputType()
export class CourseInput {
  @Field({ description: '班次名称' })
  @MaxLength(SHORT_TEXT)
  title: string;

  @Field({ description: '培训内容' })
  @MaxLength(LONG_TEXT)
  content: string;

  @Field(() => Subject)
  subject: SubjectName;

  @Field(() => CourseStage, { description: '招生对象' })
  stage: CourseStageName;

  @Field(() => TeachingMode)
  mode: TeachingModeName;

  @Field(() => Int, { description: '招生人数' })
  pupils: number;

  @Field({ description: '教师在本机构的工号，不写姓名' })
  @MaxLength(SHORT_TEXT)
  teacherRef: string;

  @Field(() => String, { nullable: true, description: '教室；线上课程不填' })
  @MaxLength(SHORT_TEXT)
  roomName?: string | null;

  @Field(() => Int, { nullable: true, description: '教室建筑面积（平方米）' })
  roomAreaM2?: number | null;

  @Field(() => MoneyScalar, { description: '全部课时的收费' })
  price: bigint;

  @Field({ description: '是否布置课后作业' })
  homework: boolean;

  @Field(() => [TimetableSlotInput])
  @ArrayMaxSize(1_000)
  slots: TimetableSlotInput[];
}

@InputType()
export class FileCourseInput extends ActInput {
  @Field(() => CourseInput)
  course: CourseInput;
}

@InputType()
export class ReviseCourseInput extends FileCourseInput {
  @Field(() => ID)
  courseId: string;
}

@InputType()
export class PublishCourseInput extends ActInput {
  @Field(() => ID)
  courseId: string;
}

@InputType()
export class CourseActInput extends PublishCourseInput {
  @Field({ description: '理由，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;
}

@ObjectType({ description: '一次课是否合规；不合规的写明规定、依据和最早可排的时段' })
export class SlotCheck {
  @Field(() => TimetableSlot)
  slot: TimetableSlot;

  @Field(() => RefusalType, { nullable: true })
  refusal: RenderedRefusal | null;
}

/** What was asked, as the command and its record keep it. */
export const askedOf = ({ price, roomName = null, roomAreaM2 = null, slots, ...course }: CourseInput): AskedCourse => ({
  ...course,
  roomName,
  roomAreaM2,
  priceFen: price.toString(),
  slots: slots.map(({ day, from, to }) => ({ day, from, to })),
});
