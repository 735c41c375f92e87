import { ActInput, CalendarDayScalar, enumOf, mutationResult, PageArgs } from '@lianguan/service-kit';
import type { CalendarDay } from '@lianguan/kernel';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { NonProfitRegistration, NonProfitState } from '../registration/index.js';
import { AnnualCheckResult } from './registration-entry.entity.js';
import { REVOCATION_ARTICLES, type AnnualResult, type RevocationArticle } from './registrar.rules.js';

export const RevocationArticleEnum = enumOf(REVOCATION_ARTICLES);
registerEnumType(RevocationArticleEnum, {
  name: 'RevocationArticle',
  description: '民办非企业单位登记管理暂行条例的条款',
});

@InputType({ description: '登记机关对一项登记的办理' })
export class RegistrarActInput extends ActInput {
  @Field(() => ID)
  registrationId: string;

  @Field({ description: '文书编号' })
  @MaxLength(200)
  documentNo: string;

  @Field({ description: '理由' })
  @MaxLength(500)
  reason: string;
}

@InputType()
export class DatedRegistrarActInput extends RegistrarActInput {
  @Field(() => CalendarDayScalar, { description: '发生日期，期限自该日起算' })
  on: CalendarDay;
}

@InputType()
export class RestrictNonProfitInput extends RegistrarActInput {
  @Field({ description: '登记证书和印章的封存记录编号' })
  @MaxLength(200)
  sealRecordNo: string;
}

@InputType()
export class RevokeNonProfitInput extends RegistrarActInput {
  @Field(() => RevocationArticleEnum)
  article: RevocationArticle;
}

@InputType({ description: '不变的事项留空' })
export class ChangeNonProfitInput extends RegistrarActInput {
  @Field(() => String, { nullable: true, description: '名称' })
  @MaxLength(100)
  name: string | null = null;

  @Field(() => String, { nullable: true, description: '业务范围（章程）' })
  @MaxLength(2_000)
  charterScope: string | null = null;

  @Field(() => String, { nullable: true, description: '住所' })
  @MaxLength(200)
  registeredAddress: string | null = null;

  @Field(() => String, { nullable: true, description: '法定代表人（依法公示）' })
  @MaxLength(50)
  legalRepresentative: string | null = null;
}

@InputType()
export class AnnualCheckInput extends RegistrarActInput {
  @Field(() => Int, { description: '被检查的年度' })
  year: number;

  @Field(() => AnnualCheckResult)
  result: AnnualResult;

  @Field(() => CalendarDayScalar, { nullable: true, description: '向业务主管单位报送年度报告的日期' })
  toCompetentBodyOn: CalendarDay | null = null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '向登记管理机关报送年度报告的日期' })
  toRegistryOn: CalendarDay | null = null;
}

@ArgsType()
export class NonProfitRegisterArgs extends PageArgs {
  @Field(() => NonProfitState, { nullable: true })
  state?: NonProfitState | null;

  @Field(() => String, { nullable: true, description: '单位名称中的文字，或信用代码' })
  search?: string | null;

  @Field(() => Int, { nullable: true, description: '只列出没有该年度检查结论的' })
  withoutCheckOf?: number | null;
}

export const RegistrarActResult = mutationResult('RegistrarActResult', 'registration', () => NonProfitRegistration);
