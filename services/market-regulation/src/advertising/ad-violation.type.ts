import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, enumOf, mutationResult, PageArgs } from '@lianguan/service-kit';
import { ArrayMaxSize, IsUUID, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AdCandidate, AdContentKind } from './ad-candidate.entity.js';
import { AdCaseProposal } from './ad-case.entity.js';
import {
  AD_VIOLATION_KINDS,
  type AdChannelName,
  type AdContentKindName,
  type AdViolationKindName,
} from './ad-terms.rules.js';
import { AD_PART_KINDS, type AdPartKindName } from './ad-text.rules.js';
import type { AdViolationStateName } from './ad-violation-lifecycle.rules.js';
import { AdSource, AdViolation, AdViolationKind, AdViolationState } from './ad-violation.entity.js';
import type { AdSourceName } from './ad-violation.rules.js';
import { AdChannel } from './filed-ad.entity.js';
import { MAX_AD_TEXT } from './filed-ad.type.js';

/** With one act. */
const MOST_FILES = 10;

const AdPartKind = enumOf(AD_PART_KINDS);
registerEnumType(AdPartKind, { name: 'AdPartKind', description: '两者相同、备案没有、备案有而广告没有' });

@ObjectType({ description: '与备案对照的一段文字' })
export class AdPartType {
  @Field(() => AdPartKind)
  kind: AdPartKindName;

  @Field()
  text: string;
}

@ArgsType()
export class AdViolationsArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  institutionId?: string | null;

  @Field(() => AdViolationState, { nullable: true })
  state?: AdViolationStateName | null;
}

export const AdViolationConnection = connection('AdViolation', () => AdViolation);
export const AdViolationResult = mutationResult('AdViolationResult', 'violation', () => AdViolation);
export const AdCandidateResult = mutationResult('AdCandidateResult', 'candidate', () => AdCandidate);
export const AdCaseProposalConnection = connection('AdCaseProposal', () => AdCaseProposal);

@ObjectType({ description: '举报的回执' })
export class AdReportReceipt {
  @Field(() => ID)
  id: string;

  @Field(() => CalendarDayScalar, { description: '核查期限的最后一日' })
  checkDue: CalendarDay;
}
export const ReportSeenAdResult = mutationResult('ReportSeenAdResult', 'receipt', () => AdReportReceipt);

@InputType()
export class ReportSeenAdInput extends ActInput {
  @Field(() => ID)
  institutionId: string;

  @Field(() => AdChannel)
  channel: AdChannelName;

  @Field({ description: '看到的地点、媒体或网址' })
  @MaxLength(200)
  place: string;

  @Field(() => CalendarDayScalar)
  seenOn: CalendarDay;

  @Field({ description: '照录全文，手机号以×代替' })
  @MaxLength(MAX_AD_TEXT)
  text: string;

  @Field(() => [ID], { nullable: true, description: '照片、扫描件，由 POST /files 上传所得' })
  @ArrayMaxSize(MOST_FILES)
  @IsUUID('all', { each: true })
  fileIds?: string[] | null;
}

@InputType()
export class RecordSeenAdInput extends ReportSeenAdInput {
  @Field(() => AdSource)
  source: AdSourceName;

  @Field(() => String, { nullable: true, description: '照片、扫描件或笔录的编号；举报的、上传了文件的可不填' })
  @MaxLength(100)
  documentNo?: string | null;
}

@InputType()
export class AdViolationActInput extends ActInput {
  @Field(() => ID)
  violationId: string;

  @Field({ description: '理由和事实，不写个人信息' })
  @MaxLength(1_000)
  reason: string;

  @Field({ description: '文书编号；报告清除的为照片编号' })
  @MaxLength(100)
  documentNo: string;

  @Field(() => [ID], { nullable: true, description: '照片、扫描件；报告清除的须有照片，由 POST /files 上传所得' })
  @ArrayMaxSize(MOST_FILES)
  @IsUUID('all', { each: true })
  fileIds?: string[] | null;
}

@InputType()
export class ConfirmAdViolationInput extends AdViolationActInput {
  @Field(() => [AdViolationKind])
  @ArrayMaxSize(AD_VIOLATION_KINDS.length)
  kinds: AdViolationKindName[];
}

@InputType()
export class OrderAdStopInput extends AdViolationActInput {
  @Field(() => CalendarDayScalar, { description: '停止发布的最后一日，可为今日' })
  lastDay: CalendarDay;

  @Field(() => String, { nullable: true, description: '校园广告告知学校的函件编号' })
  @MaxLength(100)
  schoolNoticeNo?: string | null;
}

@InputType()
export class AdCandidateActInput extends ActInput {
  @Field(() => ID)
  candidateId: string;

  @Field({ description: '核实情况，不写个人信息' })
  @MaxLength(1_000)
  reason: string;
}

@ObjectType({ description: '备案文字中疑似违反内容规则的一处，仅供核对' })
export class AdPassageType {
  @Field(() => AdContentKind)
  kind: AdContentKindName;

  @Field({ description: '引起注意的文字' })
  passage: string;

  @Field(() => Int)
  from: number;

  @Field(() => Int)
  to: number;
}
