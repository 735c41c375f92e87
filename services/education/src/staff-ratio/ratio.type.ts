import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ShortClass, StaffRatios } from './ratio.rules.js';

@ObjectType({ description: '一名教师不足的线下班次' })
export class ShortStaffedClass implements ShortClass {
  @Field(() => ID, { description: '课程备案' })
  id: string;

  @Field({ description: '班次名称' })
  title: string;

  @Field(() => Int, { description: '招生人数' })
  pupils: number;

  @Field(() => Int, { description: '至少需要的教学人员数' })
  teachersNeeded: number;
}

@ObjectType({ description: '从业人员比例（B4）：“原则上”的要求，只提示，不限制办理' })
export class StaffRatio implements StaffRatios {
  @Field(() => Int, { description: '在册从业人员，不含已离职的' })
  staff: number;

  @Field(() => Int, { description: '其中教学、教研人员' })
  teaching: number;

  @Field(() => Int, { description: '教学、教研人员应占的百分比' })
  leastSharePercent: number;

  @Field()
  shareReached: boolean;

  @Field(() => [ShortStaffedClass])
  shortClasses: readonly ShortStaffedClass[];

  @Field({ description: '依据' })
  basis: string;
}
