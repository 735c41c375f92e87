import type { Agency } from '@lianguan/kernel';
import { ActInput, connection, DateTimeScalar, mutationResult, statePage } from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { AppraisalState as StateName, Finding, MaterialKind } from '../appraisal/index.js';
import { Subject, type SubjectName } from '../classification/index.js';
import { Appraisal, AppraisalFinding, AppraisalMaterialKind, AppraisalState } from './appraisal.entity.js';

const TEXT_LENGTH = 2_000;
const NAME_LENGTH = 200;

@InputType()
export class RequestAppraisalInput extends ActInput {
  @Field(() => ID)
  institutionId: string;

  @Field({ description: '课程名称' })
  @MaxLength(NAME_LENGTH)
  courseName: string;

  @Field(() => [Subject], { description: '疑似涉及的学科' })
  @ArrayMaxSize(20)
  subjects: SubjectName[];

  @Field({ description: '类别不明确之处，不写个人信息' })
  @MaxLength(TEXT_LENGTH)
  grounds: string;

  @Field(() => String, { nullable: true, description: '已鉴别过的课程重新鉴别的新证据' })
  @MaxLength(TEXT_LENGTH)
  newEvidence?: string | null;
}

@InputType()
export class AppraisalMaterialInput {
  @Field(() => AppraisalMaterialKind)
  kind: MaterialKind;

  @Field({ description: '材料名称' })
  @MaxLength(NAME_LENGTH)
  title: string;

  @Field(() => String, { nullable: true, description: '文号' })
  @MaxLength(NAME_LENGTH)
  documentNo?: string | null;

  @Field({ description: '文件的 SHA-256 校验值，64 位十六进制' })
  @MaxLength(64)
  sha256: string;
}

@InputType()
export class ActOnAppraisalInput extends ActInput {
  @Field(() => ID)
  appraisalId: string;
}

@InputType()
export class SubmitAppraisalMaterialsInput extends ActOnAppraisalInput {
  @Field(() => [AppraisalMaterialInput])
  @ArrayMaxSize(50)
  documents: AppraisalMaterialInput[];
}

@InputType()
export class DrawAppraisalPanelInput extends ActOnAppraisalInput {
  @Field(() => Int, { nullable: true, description: '人数，须为单数；不填的按本地规定的最低人数' })
  size?: number | null;
}

@InputType()
export class RecuseExpertInput extends ActOnAppraisalInput {
  @Field(() => ID)
  seatId: string;

  @Field({ description: '回避的理由，不写个人信息' })
  @MaxLength(TEXT_LENGTH)
  reason: string;
}

@InputType()
export class GiveOpinionInput extends ActOnAppraisalInput {
  @Field(() => AppraisalFinding)
  finding: Finding;

  @Field({ description: '对培训目的的意见' })
  @MaxLength(TEXT_LENGTH)
  purpose: string;

  @Field({ description: '对培训内容的意见' })
  @MaxLength(TEXT_LENGTH)
  content: string;

  @Field({ description: '对培训方式的意见' })
  @MaxLength(TEXT_LENGTH)
  method: string;

  @Field({ description: '对结果评价的意见' })
  @MaxLength(TEXT_LENGTH)
  evaluation: string;
}

@InputType()
export class ConfirmAppraisalInput extends ActOnAppraisalInput {
  @Field(() => AppraisalFinding)
  finding: Finding;

  @Field(() => String, { nullable: true, description: '专家组没有多数意见时须填的理由' })
  @MaxLength(TEXT_LENGTH)
  reason?: string | null;
}

@InputType()
export class RequestAppraisalReviewInput extends ActOnAppraisalInput {
  @Field({ description: '理由，不写个人信息' })
  @MaxLength(TEXT_LENGTH)
  reason: string;
}

export const AppraisalResult = mutationResult('AppraisalResult', 'appraisal', () => Appraisal);
export const AppraisalConnection = connection('Appraisal', () => Appraisal);

@ArgsType()
export class AppraisalsArgs extends statePage<StateName>(AppraisalState) {}

@ObjectType('AppraisalAct', { description: '办理经过的一步' })
export class AppraisalActEntry {
  @Field()
  act: string;

  @Field(() => String)
  agency: Agency;

  @Field(() => DateTimeScalar)
  at: Date;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => String, { nullable: true })
  transition: string | null;
}
