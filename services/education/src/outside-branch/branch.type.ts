import { ActInput, connection, mutationResult, PageArgs } from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { TrainingClass } from '../institution/index.js';
import type { SchoolStageName } from '../license-admission/index.js';
import { PremisesInput, SchoolStage } from '../license-progress/index.js';
import type { BranchStateName } from './branch-lifecycle.rules.js';
import { OutsideBranch, OutsideBranchState } from './branch.entity.js';

const SHORT_TEXT = 100;
const LONG_TEXT = 1_000;

@ArgsType()
export class OutsideBranchesArgs extends PageArgs {
  @Field(() => OutsideBranchState, { nullable: true })
  state?: BranchStateName | null;

  @Field(() => String, { nullable: true, description: '名称或总公司名称中的文字' })
  @MaxLength(SHORT_TEXT)
  search?: string | null;
}

export const OutsideBranchConnection = connection('OutsideBranch', () => OutsideBranch);
export const OutsideBranchResult = mutationResult('OutsideBranchResult', 'branch', () => OutsideBranch);

@InputType()
export class RecordOutsideBranchInput extends ActInput {
  @Field({ description: '分支机构名称' })
  @MaxLength(SHORT_TEXT)
  name: string;

  @Field(() => String, { nullable: true, description: '出示的分公司营业执照代码' })
  @MaxLength(SHORT_TEXT)
  branchCode?: string | null;

  @Field()
  @MaxLength(SHORT_TEXT)
  divisionCode: string;

  @Field()
  @MaxLength(200)
  address: string;

  @Field(() => TrainingClass)
  trainingClass: TrainingClass;

  @Field(() => [SchoolStage], { description: '培训对象' })
  @ArrayMaxSize(4)
  stages: SchoolStageName[];

  @Field(() => PremisesInput, { nullable: true, description: '现场查明的；未查明的不填' })
  premises?: PremisesInput | null;

  @Field({ description: '总公司名称' })
  @MaxLength(SHORT_TEXT)
  companyName: string;

  @Field({ description: '总公司统一社会信用代码' })
  @MaxLength(SHORT_TEXT)
  companyCode: string;

  @Field({ description: '总公司住所地的六位区划代码' })
  @MaxLength(SHORT_TEXT)
  homeDivision: string;

  @Field(() => String, { nullable: true, description: '出示的总公司办学许可证号' })
  @MaxLength(SHORT_TEXT)
  homeLicenseNo?: string | null;
}

@InputType()
export class OutsideBranchActInput extends ActInput {
  @Field(() => ID)
  branchId: string;

  @Field({ description: '文书编号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;

  @Field({ description: '说明或理由，不写个人信息' })
  @MaxLength(LONG_TEXT)
  note: string;
}

@InputType()
export class RecordHomeAnswerInput extends OutsideBranchActInput {
  @Field({ description: '总公司有无有效的办学许可证' })
  homeLicensed: boolean;
}

@InputType()
export class AdmitOutsideBranchInput extends OutsideBranchActInput {
  @Field(() => ID, { description: '在本地取得证照的机构' })
  institutionId: string;
}
