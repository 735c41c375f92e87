import type { CalendarDay } from '@lianguan/kernel';
import {
  ActInput,
  CalendarDayScalar,
  connection,
  enumOf,
  mutationResult,
  RefusalType,
  type RenderedRefusal,
} from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { OrderLesson } from './lesson.entity.js';
import { RULINGS, type RulingName } from './lesson.rules.js';
import { TrainingOrderInput } from './order.type.js';

const SHORT_TEXT = 100;
const LONG_TEXT = 2_000;

const LessonRuling = enumOf(RULINGS);
registerEnumType(LessonRuling, { name: 'LessonRuling', description: '计课、不计课' });

export const OrderLessonConnection = connection('OrderLesson', () => OrderLesson);
export const OrderLessonResult = mutationResult('OrderLessonResult', 'lesson', () => OrderLesson);

@ObjectType({ description: '一个班一次课的登记' })
export class ClassLesson {
  @Field(() => Int, { description: '已登记的学员数' })
  delivered: number;

  @Field(() => [RefusalType], { description: '未登记的学员，各自的原因' })
  refusals: RenderedRefusal[];
}

export const ClassLessonResult = mutationResult('ClassLessonResult', 'classLesson', () => ClassLesson);

@ObjectType({ description: '备案课表中的一次课' })
export class RecordableSlot {
  @Field(() => CalendarDayScalar)
  day: CalendarDay;

  @Field({ description: '形如 16:30' })
  from: string;
}

@InputType()
export class DeliverLessonInput extends TrainingOrderInput {
  @Field(() => CalendarDayScalar, { description: '上课日期' })
  day: CalendarDay;

  @Field({ description: '上课时间，形如 16:30，以备案的课表为准' })
  @MaxLength(SHORT_TEXT)
  from: string;

  @Field({ description: '签到记录编号' })
  @MaxLength(SHORT_TEXT)
  attendanceNo: string;
}

@InputType()
export class DeliverClassLessonInput extends ActInput {
  @Field(() => ID)
  courseId: string;

  @Field(() => CalendarDayScalar, { description: '上课日期' })
  day: CalendarDay;

  @Field({ description: '上课时间，形如 16:30，以备案的课表为准' })
  @MaxLength(SHORT_TEXT)
  from: string;

  @Field({ description: '签到记录编号' })
  @MaxLength(SHORT_TEXT)
  attendanceNo: string;

  @Field(() => [ID], { description: '缺课学员的订单' })
  @ArrayMaxSize(1_000)
  absentOrderIds: string[];
}

@InputType()
export class OrderLessonInput extends ActInput {
  @Field(() => ID)
  lessonId: string;
}

@InputType()
export class DisputeLessonInput extends OrderLessonInput {
  @Field({ description: '理由，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;
}

@InputType()
export class RuleLessonDisputeInput extends DisputeLessonInput {
  @Field(() => LessonRuling)
  ruling: RulingName;

  @Field({ description: '裁决文书编号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;
}
