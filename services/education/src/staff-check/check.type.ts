import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, ActResult, CalendarDayScalar, connection, mutationResult, statePage } from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { BackgroundBatch, StaffCheck, StaffCheckState } from './check.entity.js';
import type { CheckStateName } from './check-lifecycle.rules.js';

const SHORT_TEXT = 100;
const MOST_PERSONS = 500;

export const StaffCheckConnection = connection('StaffCheck', () => StaffCheck);
export const BackgroundBatchConnection = connection('BackgroundBatch', () => BackgroundBatch);
export const StaffCheckResult = mutationResult('StaffCheckResult', 'check', () => StaffCheck);
export const BackgroundBatchResult = mutationResult('BackgroundBatchResult', 'batch', () => BackgroundBatch);

@ObjectType()
export class StaffChecksResult extends ActResult {
  @Field(() => Int, { nullable: true, description: '办理的人数' })
  persons: number | null;
}

@ObjectType()
export class PoliceStationResult extends ActResult {
  @Field(() => String, { nullable: true })
  stationId: string | null;
}

@ArgsType()
export class StaffChecksArgs extends statePage<CheckStateName>(StaffCheckState) {}

@InputType()
export class ListStaffForCheckInput extends ActInput {
  @Field(() => [ID])
  @ArrayMaxSize(MOST_PERSONS)
  staffIds: string[];
}

@InputType()
export class RecordCheckConsentInput extends ActInput {
  @Field(() => [ID])
  @ArrayMaxSize(MOST_PERSONS)
  checkIds: string[];

  @Field(() => CalendarDayScalar, { description: '同意书签署日期' })
  consentedOn: CalendarDay;

  @Field({ description: '同意书编号' })
  @MaxLength(SHORT_TEXT)
  consentNo: string;
}

@InputType()
export class RequestBackgroundChecksInput extends ActInput {
  @Field(() => [ID])
  @ArrayMaxSize(MOST_PERSONS)
  checkIds: string[];

  @Field({ description: '核查函的函号' })
  @MaxLength(SHORT_TEXT)
  letterNo: string;
}

@InputType()
export class StaffCheckActInput extends ActInput {
  @Field(() => ID)
  checkId: string;

  @Field({ description: '文书编号，不写个人信息' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;
}

@InputType()
export class RecordPoliceStationInput extends ActInput {
  @Field(() => ID)
  institutionId: string;

  @Field({ description: '辖区派出所代码' })
  @MaxLength(SHORT_TEXT)
  stationId: string;
}
