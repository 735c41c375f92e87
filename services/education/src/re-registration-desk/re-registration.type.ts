import type { Agency, CalendarDay } from '@lianguan/kernel';
import {
  ActInput,
  ActResult,
  CalendarDayScalar,
  connection,
  DateTimeScalar,
  mutationResult,
  PageArgs,
} from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { NonAcademicKind, TrainingClass, type TeachingStageName } from '../institution/index.js';
import { SchoolStage } from '../license-progress/index.js';
import type {
  ReRegistrationChoiceName,
  ReRegistrationOutcomeName,
  ReRegistrationStateName,
} from '../re-registration/index.js';
import { ReRegistrationCampaign } from './campaign.entity.js';
import {
  ReRegistration,
  ReRegistrationChoice,
  ReRegistrationOutcome,
  ReRegistrationState,
} from './re-registration.entity.js';

const SHORT_TEXT = 100;
const LONG_TEXT = 2_000;
const MOST_ENTRIES = 20;

@ObjectType({ description: '办理的一步' })
export class ReRegistrationActEntry {
  @Field(() => String, { description: '办理单位' })
  agency: Agency;

  @Field(() => DateTimeScalar)
  at: Date;

  @Field(() => String, { nullable: true, description: '依据条文' })
  basis: string | null;

  @Field(() => String, { nullable: true, description: '文书编号' })
  documentNo: string | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => String, { nullable: true, description: '状态的变化' })
  transition: string | null;
}

@InputType({ description: '转登记的筛选条件，各条件同时满足' })
export class ReRegistrationFilter {
  @Field(() => ID, { nullable: true })
  campaignId?: string | null;

  @Field(() => ReRegistrationOutcome, { nullable: true })
  outcome?: ReRegistrationOutcomeName | null;

  @Field(() => ReRegistrationState, { nullable: true })
  state?: ReRegistrationStateName | null;

  @Field(() => ReRegistrationChoice, { nullable: true })
  choice?: ReRegistrationChoiceName | null;

  @Field(() => String, { nullable: true, description: '区划代码，含其下级' })
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: '机构现名称中的文字' })
  search?: string | null;
}

@ArgsType()
export class ReRegistrationsArgs extends PageArgs {
  @Field(() => ReRegistrationFilter, { nullable: true })
  filter?: ReRegistrationFilter | null;
}

export const ReRegistrationConnection = connection('ReRegistration', () => ReRegistration);
export const ReRegistrationCampaignConnection = connection('ReRegistrationCampaign', () => ReRegistrationCampaign);
export const ReRegistrationResult = mutationResult('ReRegistrationResult', 'reRegistration', () => ReRegistration);
export const ReRegistrationCampaignResult = mutationResult(
  'ReRegistrationCampaignResult',
  'campaign',
  () => ReRegistrationCampaign,
);

@InputType()
export class ReRegistrationPhaseInput {
  @Field()
  @MaxLength(SHORT_TEXT)
  name: string;

  @Field(() => CalendarDayScalar)
  from: CalendarDay;

  @Field(() => CalendarDayScalar)
  to: CalendarDay;
}

@InputType()
export class OpenReRegistrationCampaignInput extends ActInput {
  @Field()
  @MaxLength(SHORT_TEXT)
  name: string;

  @Field({ description: '部署文件编号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;

  @Field({ description: '区划代码，含其下级' })
  divisionCode: string;

  @Field(() => TrainingClass, { nullable: true, description: '只涉及该类别的机构；不填则不限' })
  trainingClass?: TrainingClass | null;

  @Field(() => Boolean, { nullable: true, description: '只涉及营利性（或非营利性）机构；不填则不限' })
  forProfit?: boolean | null;

  @Field(() => SchoolStage, { nullable: true, description: '只涉及该学段的机构；不填则不限' })
  stage?: TeachingStageName | null;

  @Field(() => CalendarDayScalar, { description: '期限的最后一日' })
  deadline: CalendarDay;

  @Field(() => [ReRegistrationPhaseInput])
  @ArrayMaxSize(MOST_ENTRIES)
  phases: ReRegistrationPhaseInput[];
}

@InputType()
export class ExtendReRegistrationCampaignInput extends ActInput {
  @Field(() => ID)
  campaignId: string;

  @Field(() => CalendarDayScalar, { description: '新的期限的最后一日' })
  deadline: CalendarDay;

  @Field({ description: '延长期限的文件编号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;

  @Field({ description: '理由，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;
}

@InputType()
export class NotifyReRegistrationInput extends ActInput {
  @Field(() => ID)
  campaignId: string;
}

@ObjectType({ description: '发出通知的结果' })
export class NotifyReRegistrationResult extends ActResult {
  @Field(() => Int, { description: '本次通知的机构数' })
  notified: number;

  @Field(() => ReRegistrationCampaign, { nullable: true })
  campaign: ReRegistrationCampaign | null;
}

@InputType()
export abstract class ReRegistrationInput extends ActInput {
  @Field(() => ID)
  reRegistrationId: string;
}

@InputType()
export class RecordReRegistrationInterviewInput extends ReRegistrationInput {
  @Field(() => CalendarDayScalar, { description: '约谈日期' })
  heldOn: CalendarDay;

  @Field({ description: '约谈对象（机构负责人）姓名' })
  @MaxLength(SHORT_TEXT)
  principalName: string;

  @Field(() => [String], { description: '参加约谈的工作人员（工号或证号）' })
  @ArrayMaxSize(MOST_ENTRIES)
  @MaxLength(SHORT_TEXT, { each: true })
  officers: string[];

  @Field({ description: '约谈情况，不写个人信息' })
  @MaxLength(LONG_TEXT)
  summary: string;

  @Field(() => ReRegistrationChoice, { nullable: true, description: '机构表示的意向' })
  intention?: ReRegistrationChoiceName | null;
}

@InputType()
export class ChooseReRegistrationInput extends ReRegistrationInput {
  @Field(() => ReRegistrationChoice)
  choice: ReRegistrationChoiceName;

  @Field(() => String, { nullable: true, description: '机构书面选择材料的编号；工作人员代为登记的必填' })
  @MaxLength(SHORT_TEXT)
  documentNo?: string | null;
}

@InputType()
export class ReRegistrationDocumentInput extends ReRegistrationInput {
  @Field({ description: '文书编号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;
}

@InputType()
export class ReissueLicenseInput extends ReRegistrationInput {
  @Field({ description: '办学许可证号' })
  @MaxLength(SHORT_TEXT)
  number: string;

  @Field({ description: '发证机关' })
  @MaxLength(SHORT_TEXT)
  issuedBy: string;

  @Field(() => CalendarDayScalar)
  validFrom: CalendarDay;

  @Field(() => CalendarDayScalar)
  validTo: CalendarDay;
}

@InputType()
export class AdoptReRegistrationAppraisalInput extends ReRegistrationInput {
  @Field(() => ID, { description: '归档的鉴别' })
  appraisalId: string;
}

@InputType()
export class ReceiveReRegistrationInput extends ReRegistrationDocumentInput {
  @Field(() => NonAcademicKind, { description: '非学科类别' })
  nonAcademicKind: NonAcademicKind;

  @Field(() => CalendarDayScalar, { description: '过渡期的最后一日' })
  transitionEndsOn: CalendarDay;
}

@InputType()
export class TerminateReRegistrationInput extends ReRegistrationDocumentInput {
  @Field({ description: '理由，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;
}
