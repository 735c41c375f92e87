import { ActInput, connection, mutationResult, statePage } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { InServiceMatch } from '../in-service-teacher/index.js';
import { SchoolRecordActInput } from '../school/index.js';
import { TeacherReferral, TeacherReferralOutcome, TeacherReferralState } from './referral.entity.js';
import type { ReferralOutcomeName, ReferralStateName } from './referral.rules.js';

export const TeacherReferralConnection = connection('TeacherReferral', () => TeacherReferral);
export const TeacherReferralResult = mutationResult('TeacherReferralResult', 'referral', () => TeacherReferral);
export const ReportInServiceTeacherResult = mutationResult(
  'ReportInServiceTeacherResult',
  'match',
  () => InServiceMatch,
);

@ArgsType()
export class TeacherReferralsArgs extends statePage<ReferralStateName>(TeacherReferralState) {}

@InputType()
export class ReportInServiceTeacherInput extends ActInput {
  @Field(() => ID)
  matchId: string;

  @Field(() => ID, { description: '所在学校的标识码' })
  @MaxLength(100)
  schoolId: string;

  @Field({ description: '核实的情况，不写个人信息' })
  @MaxLength(1_000)
  reason: string;

  @Field({ description: '函件编号；姓名只写在函件上' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
export class AnswerTeacherReferralInput extends SchoolRecordActInput {
  @Field(() => TeacherReferralOutcome)
  outcome: ReferralOutcomeName;
}
