import type { CalendarDay, Fen } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, MoneyScalar, mutationResult, PageArgs } from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LessonMode } from './guide-price.entity.js';
import type { LessonModeName } from './guide-price.rules.js';
import { PostedPrice } from './posted-price.entity.js';

const MAX_COURSES = 200;

@ObjectType({ description: '一门课程的收费标准' })
export class PostedCourseType {
  @Field()
  course: string;

  @Field({ description: '是否实行政府指导价的学科类课程' })
  subject: boolean;

  @Field(() => LessonMode)
  mode: LessonModeName;

  @Field(() => Int, { description: '每班最多人数' })
  pupils: number;

  @Field(() => Int, { description: '每课时分钟数' })
  minutes: number;

  @Field(() => MoneyScalar, { description: '每生每课时' })
  price: Fen;

  @Field(() => MoneyScalar, { nullable: true, description: '促销前的原价，每生每课时；没有促销的为空' })
  comparedPrice: Fen | null;

  @Field(() => Int, { description: '一次收费的课时数' })
  lessons: number;

  @Field(() => Int, { description: '一次收费的月数' })
  months: number;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: '今日（未执行的为执行日）的指导价上限；不实行指导价或没有指导价的为空',
  })
  guideLimit: Fen | null;

  @Field({ description: '今日（未执行的为执行日）高于指导价上限' })
  aboveGuide: boolean;
}

@ArgsType()
export class PostedPricesArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  institutionId?: string | null;
}

@ArgsType()
export class PostedPriceOnArgs {
  @Field(() => ID)
  institutionId: string;

  @Field(() => CalendarDayScalar, { nullable: true, description: '不填的为今日' })
  day?: CalendarDay | null;
}

export const PostedPriceConnection = connection('PostedPrice', () => PostedPrice);
export const PostedPriceResult = mutationResult('PostedPriceResult', 'postedPrice', () => PostedPrice);

@InputType()
export class PostedCourseInput {
  @Field()
  @MaxLength(100)
  course: string;

  @Field({ description: '是否义务教育学科类；学科类机构的一律是' })
  subject: boolean;

  @Field(() => LessonMode)
  mode: LessonModeName;

  @Field(() => Int)
  pupils: number;

  @Field(() => Int)
  minutes: number;

  @Field(() => MoneyScalar)
  price: Fen;

  @Field(() => MoneyScalar, { nullable: true, description: '促销前的原价；没有促销的不填' })
  comparedPrice?: Fen | null;

  @Field(() => Int)
  lessons: number;

  @Field(() => Int)
  months: number;
}

@InputType()
export class PostPricesInput extends ActInput {
  @Field(() => CalendarDayScalar)
  effectiveFrom: CalendarDay;

  @Field({ description: '缴费方式，如存入监管账户' })
  @MaxLength(200)
  paymentChannel: string;

  @Field(() => [PostedCourseInput])
  @ArrayMaxSize(MAX_COURSES)
  courses: PostedCourseInput[];
}
