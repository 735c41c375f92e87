import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, MoneyScalar, mutationResult, PageArgs } from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { NonAcademicKindName } from '../classification/index.js';
import { NonAcademicKind } from '../institution/index.js';
import type { ProviderStateName } from './provider.rules.js';
import { ProviderSelection, ProviderState, SelectionMethod, ServiceProvider } from './selection.entity.js';
import type { SelectionMethodName } from './selection.rules.js';

export const ProviderSelectionConnection = connection('ProviderSelection', () => ProviderSelection);
export const ProviderSelectionResult = mutationResult('ProviderSelectionResult', 'selection', () => ProviderSelection);
export const ServiceProviderConnection = connection('ServiceProvider', () => ServiceProvider);
export const ServiceProviderResult = mutationResult('ServiceProviderResult', 'provider', () => ServiceProvider);

@ArgsType()
export class ServiceProvidersArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  selectionId?: string | null;

  @Field(() => ProviderState, { nullable: true })
  state?: ProviderStateName | null;
}

@InputType()
export class OpenProviderSelectionInput extends ActInput {
  @Field()
  @MaxLength(100)
  title: string;

  @Field(() => SelectionMethod)
  method: SelectionMethodName;

  @Field(() => [NonAcademicKind], { description: '引进的类别' })
  @ArrayMaxSize(10)
  kinds: NonAcademicKindName[];

  @Field(() => CalendarDayScalar, { description: '报名截止日' })
  applyUntil: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '服务首日' })
  serviceFrom: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '服务末日' })
  serviceTo: CalendarDay;

  @Field({ description: '遴选公告的文号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
export class ApplyToSelectionInput extends ActInput {
  @Field(() => ID)
  selectionId: string;

  @Field({ description: '服务方案：课程、师资、安全；不写个人信息' })
  @MaxLength(2_000)
  plan: string;

  @Field(() => MoneyScalar, { description: '每生每课时的报价' })
  price: bigint;

  @Field(() => MoneyScalar, { description: '同样服务的校外价格' })
  offCampusPrice: bigint;
}
