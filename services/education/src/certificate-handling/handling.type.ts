import { ActInput, ActResult, connection, PageArgs, RefusalType, type RenderedRefusal } from '@lianguan/service-kit';
import { ArrayMaxSize, ArrayNotEmpty, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  CertificateState,
  HandlingDepartment,
  type ApproverName,
  type CertificateStateName,
  type HandlingDepartmentName,
} from '../certificate/index.js';
import { NonAcademicKind, TrainingClass } from '../institution/index.js';
import { HandlingFile, HandlingState } from './handling.entity.js';
import type { HandlingStateName } from './handling-lifecycle.rules.js';

const MOST_PLACES = 200;
const MOST_ENTRIES = 50;
const SHORT_TEXT = 100;
const LONG_TEXT = 2_000;

@InputType({ description: '应处置机构的筛选条件，各条件同时满足' })
export class HandlingFilter {
  @Field(() => HandlingState, { nullable: true })
  state?: HandlingStateName | null;

  @Field(() => CertificateState, { nullable: true })
  cell?: CertificateStateName | null;

  @Field(() => String, { nullable: true, description: '区划代码，含其下级' })
  divisionCode?: string | null;

  @Field(() => TrainingClass, { nullable: true })
  trainingClass?: TrainingClass | null;

  @Field(() => NonAcademicKind, { nullable: true })
  nonAcademicKind?: NonAcademicKind | null;

  @Field(() => HandlingDepartment, { nullable: true, description: '有责任的部门' })
  department?: HandlingDepartmentName | null;

  @Field(() => HandlingDepartment, { nullable: true, description: '已引导向该部门申请办证' })
  guidedTo?: ApproverName | null;
}

@ArgsType()
export class HandlingFilesArgs extends PageArgs {
  @Field(() => HandlingFilter, { nullable: true })
  filter?: HandlingFilter | null;
}

export const HandlingFileConnection = connection('HandlingFile', () => HandlingFile);

@ObjectType({ description: '一种处置结果的机构数' })
export class HandlingFigure {
  @Field(() => HandlingState)
  state: HandlingStateName;

  @Field(() => HandlingDepartment, { nullable: true })
  guidedTo: ApproverName | null;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: '处置结果：各项之和等于应处置的机构数' })
export class HandlingFigures {
  @Field(() => Int)
  total: number;

  @Field(() => [HandlingFigure])
  figures: HandlingFigure[];
}

@InputType()
abstract class PlacesInput extends ActInput {
  @Field(() => [ID])
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_PLACES)
  institutionIds: string[];
}

@InputType()
export class GuideToApplyInput extends PlacesInput {
  @Field({ description: '说明，不写个人信息' })
  @MaxLength(LONG_TEXT)
  note: string;
}

@InputType()
export class OrderToRectifyInput extends PlacesInput {
  @Field(() => Int, { description: '整改期限（月）' })
  months: number;

  @Field({ description: '需要整改的问题，不写个人信息' })
  @MaxLength(LONG_TEXT)
  problems: string;

  @Field({ description: '限期整改通知书编号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;
}

@InputType()
export class BanPlacesInput extends PlacesInput {
  @Field(() => [ID], { defaultValue: [], description: '其中设在居民住宅内、永久关闭的' })
  @ArrayMaxSize(MOST_PLACES)
  residentialIds: string[];

  @Field({ description: '招牌标识已全部拆除' })
  signsRemoved: boolean;

  @Field(() => [String], { description: '执法人员的执法证号' })
  @ArrayMaxSize(MOST_ENTRIES)
  @MaxLength(SHORT_TEXT, { each: true })
  officers: string[];

  @Field(() => [String], { description: '执法记录仪编号' })
  @ArrayMaxSize(MOST_ENTRIES)
  @MaxLength(SHORT_TEXT, { each: true })
  recorderIds: string[];

  @Field(() => [String], { description: '证据编号' })
  @ArrayMaxSize(MOST_ENTRIES)
  @MaxLength(SHORT_TEXT, { each: true })
  evidence: string[];

  @Field({ description: '取缔决定书编号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;

  @Field(() => Int, { nullable: true, description: '禁止举办者再举办的年限；永久的不填' })
  banYears?: number | null;

  @Field({ defaultValue: false, description: '永久禁止举办者再举办' })
  banPermanent: boolean;
}

@InputType()
export class ConfirmRectifiedInput extends PlacesInput {
  @Field(() => [String], { description: '复查人员的执法证号' })
  @ArrayMaxSize(MOST_ENTRIES)
  @MaxLength(SHORT_TEXT, { each: true })
  officers: string[];

  @Field(() => [String], { description: '证据编号' })
  @ArrayMaxSize(MOST_ENTRIES)
  @MaxLength(SHORT_TEXT, { each: true })
  evidence: string[];

  @Field({ description: '复查情况，不写个人信息' })
  @MaxLength(LONG_TEXT)
  note: string;
}

@InputType()
export class WithdrawHandlingInput extends ActInput {
  @Field(() => ID)
  institutionId: string;

  @Field({ description: '理由，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;

  @Field(() => String, { nullable: true, description: '撤销原决定的复议决定或判决的编号' })
  @MaxLength(SHORT_TEXT)
  annulmentNo?: string | null;
}

@ObjectType({ description: '对一家机构的办理结果' })
export class HandlingVerdict {
  @Field(() => ID)
  institutionId: string;

  @Field(() => RefusalType, { nullable: true })
  refusal: RenderedRefusal | null;

  @Field(() => HandlingFile, { nullable: true })
  file: HandlingFile | null;
}

@ObjectType({ description: '批量处置的结果：可办理的已办理，其余逐家说明原因；全部办理的 ok 为真' })
export class HandlingResult extends ActResult {
  @Field(() => [HandlingVerdict])
  verdicts: HandlingVerdict[];
}
