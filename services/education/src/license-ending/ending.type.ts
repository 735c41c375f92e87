import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, mutationResult } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { License } from '../licensing/index.js';
import { WithdrawalGround } from './ending.entity.js';
import type { WithdrawalGroundName } from './ending.rules.js';

@InputType()
export class LicenseActInput extends ActInput {
  @Field(() => ID)
  licenseId: string;

  @Field({ description: '理由，不写个人信息' })
  @MaxLength(1_000)
  reason: string;
}

@InputType()
export class WithdrawLicenseInput extends LicenseActInput {
  @Field(() => WithdrawalGround)
  ground: WithdrawalGroundName;

  @Field({ description: '撤销决定文号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
export class LiquidationPlanInput {
  @Field({ description: '确认机关' })
  @MaxLength(100)
  organ: string;

  @Field({ description: '文号' })
  @MaxLength(100)
  documentNo: string;

  @Field(() => CalendarDayScalar, { description: '确认日期' })
  approvedOn: CalendarDay;
}

@InputType()
export class CancelLicenseInput extends LicenseActInput {
  @Field({ description: '注销决定文号' })
  @MaxLength(100)
  documentNo: string;

  @Field(() => LiquidationPlanInput, { nullable: true, description: '预收费未退清的，经确认的清算方案' })
  plan?: LiquidationPlanInput | null;
}

@InputType()
export class GiveTerminationNoticeInput extends LicenseActInput {
  @Field(() => CalendarDayScalar, { description: '终止日期，至少提前六个月' })
  terminatesOn: CalendarDay;
}

export const LicenseActResult = mutationResult('LicenseActResult', 'license', () => License);
