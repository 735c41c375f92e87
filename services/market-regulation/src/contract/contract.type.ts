import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, mutationResult, PageArgs } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ContractFiling, ContractFilingState, UnfairTermKind } from './contract-filing.entity.js';
import type { UnfairKindName } from './contract-text.rules.js';
import type { FilingStateName, ModelKindName } from './contract.rules.js';
import { ModelContract, ModelContractKind } from './model-contract.entity.js';

const MAX_TEXT = 50_000;

@ArgsType()
export class ModelContractsArgs extends PageArgs {
  @Field(() => ModelContractKind, { nullable: true })
  kind?: ModelKindName | null;
}

@ArgsType()
export class ContractFilingsArgs extends PageArgs {
  @Field(() => ContractFilingState, { nullable: true })
  state?: FilingStateName | null;

  @Field(() => ID, { nullable: true })
  institutionId?: string | null;
}

export const ModelContractConnection = connection('ModelContract', () => ModelContract);
export const ModelContractResult = mutationResult('ModelContractResult', 'modelContract', () => ModelContract);
export const ContractFilingConnection = connection('ContractFiling', () => ContractFiling);
export const ContractFilingResult = mutationResult('ContractFilingResult', 'filing', () => ContractFiling);

@InputType()
export class PublishModelContractInput extends ActInput {
  @Field(() => ModelContractKind)
  kind: ModelKindName;

  @Field()
  @MaxLength(100)
  title: string;

  @Field({ description: '文本编号，如 GF-2021-2604' })
  @MaxLength(100)
  number: string;

  @Field(() => CalendarDayScalar)
  effectiveFrom: CalendarDay;

  @Field({ description: '全文，每条以“第…条”另起一行' })
  @MaxLength(MAX_TEXT)
  text: string;

  @Field({ description: '发布文件编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
export class FileContractInput extends ActInput {
  @Field({ description: '合同文本的名称；同一名称再次提交的为新版' })
  @MaxLength(100)
  title: string;

  @Field({ description: '空白文本的全文，每条以“第…条”另起一行' })
  @MaxLength(MAX_TEXT)
  text: string;
}

@InputType()
abstract class FilingInput extends ActInput {
  @Field(() => ID)
  filingId: string;

  @Field({ description: '理由，不写个人信息' })
  @MaxLength(1_000)
  reason: string;
}

@InputType()
export class UnfairTermInput extends FilingInput {
  @Field(() => Int, { description: '疑似条款的序号' })
  termNo: number;
}

@InputType()
export class RecordUnfairTermInput extends FilingInput {
  @Field(() => UnfairTermKind)
  kind: UnfairKindName;

  @Field({ description: '合同文本的原文' })
  @MaxLength(1_000)
  sentence: string;
}

@InputType()
export class AcceptContractInput extends FilingInput {
  @Field({ description: '文书编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
export class OrderContractCorrectionInput extends AcceptContractInput {
  @Field(() => CalendarDayScalar, { description: '改正期限的最后一日' })
  lastDay: CalendarDay;
}
