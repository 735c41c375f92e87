import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, ActResult, CalendarDayScalar, connection, mutationResult, PageArgs } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AnnualInspection, AnnualInspectionState } from './inspection.entity.js';
import type { InspectionStateName } from './inspection.rules.js';

export const AnnualInspectionConnection = connection('AnnualInspection', () => AnnualInspection);
export const AnnualInspectionResult = mutationResult('AnnualInspectionResult', 'inspection', () => AnnualInspection);

@ObjectType()
export class OpenAnnualInspectionsResult extends ActResult {
  @Field(() => Int, { nullable: true, description: '开展检查的家数' })
  opened?: number | null;
}

@ArgsType()
export class AnnualInspectionsArgs extends PageArgs {
  @Field(() => Int, { nullable: true })
  year?: number | null;

  @Field(() => AnnualInspectionState, { nullable: true })
  state?: InspectionStateName | null;
}

@InputType()
export class OpenAnnualInspectionsInput extends ActInput {
  @Field(() => Int)
  year: number;
}

@InputType()
export class PublishAnnualInspectionInput extends ActInput {
  @Field(() => ID)
  inspectionId: string;
}

@InputType()
export class AnnualInspectionActInput extends PublishAnnualInspectionInput {
  @Field({ description: '检查情况，不写个人信息' })
  @MaxLength(2_000)
  findings: string;
}

@InputType()
export class OrderInspectionRectificationInput extends AnnualInspectionActInput {
  @Field(() => CalendarDayScalar, { description: '整改期限' })
  rectifyDue: CalendarDay;
}
