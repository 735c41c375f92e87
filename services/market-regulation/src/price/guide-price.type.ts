import type { CalendarDay, Fen } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, MoneyScalar, mutationResult, statePage } from '@lianguan/service-kit';
import { ArrayMaxSize, Matches, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ClassBand, GuidePrice, GuidePriceState, LessonMode } from './guide-price.entity.js';
import type { ClassBandName, GuidePriceStateName, LessonModeName } from './guide-price.rules.js';

const MAX_LINES = 20;

@ObjectType({ description: '一种班型和授课方式的基准价' })
export class GuidePriceLine {
  @Field(() => ClassBand)
  band: ClassBandName;

  @Field(() => LessonMode)
  mode: LessonModeName;

  @Field(() => MoneyScalar, { description: '每生每标准课时（线下45分钟、线上30分钟）' })
  price: Fen;
}

@ArgsType()
export class GuidePricesArgs extends statePage<GuidePriceStateName>(GuidePriceState) {}

@ArgsType()
export class GuidePriceOnArgs {
  @Field({ description: '县（市、区）的区划代码' })
  @Matches(/^\d{6}$/u)
  divisionCode: string;

  @Field(() => CalendarDayScalar, { nullable: true, description: '不填的为今日' })
  day?: CalendarDay | null;
}

export const GuidePriceConnection = connection('GuidePrice', () => GuidePrice);
export const GuidePriceResult = mutationResult('GuidePriceResult', 'guidePrice', () => GuidePrice);

@InputType()
export class GuidePriceLineInput {
  @Field(() => ClassBand)
  band: ClassBandName;

  @Field(() => LessonMode)
  mode: LessonModeName;

  @Field(() => MoneyScalar)
  price: Fen;
}

@InputType()
export class DraftGuidePriceInput extends ActInput {
  @Field(() => [GuidePriceLineInput])
  @ArrayMaxSize(MAX_LINES)
  lines: GuidePriceLineInput[];

  @Field(() => Int)
  upFloatPercent: number;

  @Field({ description: '成本调查报告的编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
export class GuidePriceActInput extends ActInput {
  @Field(() => ID)
  guidePriceId: string;

  @Field({ defaultValue: '', description: '退回、废止的理由，不写个人信息' })
  @MaxLength(1_000)
  reason: string;

  @Field({ description: '文件编号' })
  @MaxLength(100)
  documentNo: string;

  @Field(() => CalendarDayScalar, { nullable: true, description: '审定的施行日期或废止日期' })
  effectiveOn?: CalendarDay | null;
}
