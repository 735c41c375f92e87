import type { Refusal } from '@lianguan/kernel';
import { actStep, DateTimeScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { TrainingClass } from '../institution/index.js';
import type { SchoolStageName } from '../license-admission/index.js';
import { Premises, SchoolStage } from '../license-progress/index.js';
import { BRANCH_STATES, type BranchFinding, type BranchStateName } from './branch-lifecycle.rules.js';
import type { BranchStepRow } from './branch.commands.js';

export const OutsideBranchState = enumOf(BRANCH_STATES);
registerEnumType(OutsideBranchState, {
  name: 'OutsideBranchState',
  description: '已登记、已函询属地、属地逾期未复、属地已复函、已引导申请、已在本地取得许可、已责令停止',
});

@ObjectType({ description: '不能在本地批准的一项原因' })
export class BranchObstacle {
  @Field()
  code: string;

  @Field()
  message: string;

  @Field(() => String, { nullable: true })
  basis: string | null;
}

@ObjectType({ description: '档案中的一步' })
export class BranchStep extends actStep() {
  @Field(() => String, { nullable: true, description: '文书编号' })
  documentNo: string | null;

  @Field(() => String, { nullable: true, description: '说明或理由' })
  note: string | null;
}

@Entity('outside_branch')
@ObjectType({ description: '外市公司在本地的分支机构（M47）' })
export class OutsideBranch {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field({ description: '分支机构名称' })
  @Column('text')
  name: string;

  @Column('text', { name: 'name_key' })
  nameKey: string;

  @Field(() => String, { nullable: true, description: '出示的分公司营业执照代码' })
  @Column('text', { name: 'branch_code', nullable: true })
  branchCode: string | null;

  @Field()
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field()
  @Column('text')
  address: string;

  @Field(() => TrainingClass)
  @Column('text', { name: 'training_class' })
  trainingClass: TrainingClass;

  @Field(() => [SchoolStage], { description: '培训对象' })
  @Column('jsonb')
  stages: SchoolStageName[];

  @Field(() => Premises, { nullable: true })
  @Column('jsonb', { nullable: true })
  premises: Premises | null;

  @Field({ description: '总公司名称' })
  @Column('text', { name: 'company_name' })
  companyName: string;

  @Field({ description: '总公司统一社会信用代码' })
  @Column('text', { name: 'company_code' })
  companyCode: string;

  @Field({ description: '总公司住所地的区划代码' })
  @Column('text', { name: 'home_division' })
  homeDivision: string;

  @Field(() => String, { nullable: true, description: '出示的总公司办学许可证号' })
  @Column('text', { name: 'home_license_no', nullable: true })
  homeLicenseNo: string | null;

  @Field(() => Boolean, { nullable: true, description: '属地复函：总公司有无有效的办学许可证' })
  @Column('boolean', { name: 'home_licensed', nullable: true })
  homeLicensed: boolean | null;

  @Field(() => OutsideBranchState)
  @Column('text')
  state: BranchStateName;

  @Column('jsonb')
  findings: Refusal<BranchFinding>[];

  @Field(() => DateTimeScalar, { nullable: true, description: '复函期限' })
  @Column('timestamptz', { name: 'inquiry_due', nullable: true })
  inquiryDue: Date | null;

  @Column('uuid', { name: 'institution_id', nullable: true })
  institutionId: string | null;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  @Field(() => [BranchStep], { description: '办理经过' })
  @Column('jsonb')
  steps: BranchStepRow[];
}
