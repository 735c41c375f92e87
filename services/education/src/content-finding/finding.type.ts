import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, mutationResult, PageArgs } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import {
  BanSubject,
  ContentBan,
  PenaltyArticle,
  type BanSubjectName,
  type ContentBanName,
  type PenaltyArticleName,
} from '../content-ban/index.js';
import { DisguisedForm, type DisguisedFormName } from '../course-title/index.js';
import type { FindingStateName } from './finding-lifecycle.rules.js';
import { ContentFinding, FindingState } from './finding.entity.js';

const LONG_TEXT = 2_000;
const SHORT_TEXT = 100;

export const ContentFindingConnection = connection('ContentFinding', () => ContentFinding);
export const ContentFindingResult = mutationResult('ContentFindingResult', 'finding', () => ContentFinding);

@ArgsType()
export class ContentFindingsArgs extends PageArgs {
  @Field(() => FindingState, { nullable: true })
  state?: FindingStateName | null;

  @Field(() => ID, { nullable: true })
  institutionId?: string | null;
}

@InputType()
export class RecordContentFindingInput extends ActInput {
  @Field(() => ID)
  institutionId: string;

  @Field(() => ContentBan)
  code: ContentBanName;

  @Field(() => DisguisedForm, { nullable: true, description: '隐形变异的形式' })
  form?: DisguisedFormName | null;

  @Field(() => BanSubject)
  subject: BanSubjectName;

  @Field(() => ID, { nullable: true, description: '课程或材料' })
  subjectId?: string | null;

  @Field(() => String, { nullable: true, description: '场所的地址' })
  @MaxLength(SHORT_TEXT)
  place?: string | null;

  @Field({ description: '发现的事实，不写个人信息' })
  @MaxLength(LONG_TEXT)
  facts: string;

  @Field(() => CalendarDayScalar)
  foundOn: CalendarDay;

  @Field({ description: '检查记录编号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;
}

@InputType()
export class AnswerContentFindingInput extends ActInput {
  @Field(() => ID)
  findingId: string;

  @Field({ description: '陈述，不写个人信息' })
  @MaxLength(LONG_TEXT)
  answer: string;
}

@InputType()
export class DecideContentFindingInput extends ActInput {
  @Field(() => ID)
  findingId: string;

  @Field({ description: '理由，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;
}

@InputType()
export class ProposeFindingCaseInput extends ActInput {
  @Field(() => ID)
  findingId: string;

  @Field({ description: '建议立案的理由，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;

  @Field(() => PenaltyArticle, { nullable: true, description: '处罚所依的条款，从该问题的条款中选择；必填' })
  penaltyCode?: PenaltyArticleName | null;

  @Field(() => String, { nullable: true, description: '补充的条款' })
  @MaxLength(LONG_TEXT)
  penalty?: string | null;

  @Field(() => String, { nullable: true, description: '本案处罚的种类和幅度' })
  @MaxLength(LONG_TEXT)
  fine?: string | null;

  @Field({ description: '立案建议书编号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;
}

@InputType()
export class ReopenContentFindingInput extends ActInput {
  @Field(() => ID)
  findingId: string;

  @Field({ description: '补充查明的事实，机构可就此陈述；不写个人信息' })
  @MaxLength(LONG_TEXT)
  facts: string;

  @Field({ description: '补充检查记录的编号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;
}
