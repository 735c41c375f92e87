import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf, MoneyScalar } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NonAcademicKindName } from '../classification/index.js';
import { NonAcademicKind } from '../institution/index.js';
import { SchoolActStep, type ActStepRow } from '../school/index.js';
import { PROVIDER_STATES, type ProviderStateName } from './provider.rules.js';
import {
  SELECTION_METHODS,
  SELECTION_STATES,
  type SelectionMethodName,
  type SelectionStateName,
} from './selection.rules.js';

export const SelectionState = enumOf(SELECTION_STATES);
registerEnumType(SelectionState, { name: 'ProviderSelectionState', description: '接受报名、评审中、已结束' });

export const SelectionMethod = enumOf(SELECTION_METHODS);
registerEnumType(SelectionMethod, { name: 'SelectionMethod', description: '招标、竞争性评审' });

export const ProviderState = enumOf(PROVIDER_STATES);
registerEnumType(ProviderState, {
  name: 'ServiceProviderState',
  description: '已报名、已撤回、未选定、已选定、已退出',
});

@Entity('provider_selection')
@ObjectType({ description: '课后服务非学科类机构的遴选（B7）' })
export class ProviderSelection {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field({ description: '区划代码' })
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field()
  @Column('text')
  title: string;

  @Field(() => SelectionMethod)
  @Column('text')
  method: SelectionMethodName;

  @Field(() => [NonAcademicKind], { description: '引进的类别' })
  @Column('jsonb')
  kinds: NonAcademicKindName[];

  @Field(() => CalendarDayScalar, { description: '报名截止日' })
  @Column('date', { name: 'apply_until' })
  applyUntil: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '服务首日' })
  @Column('date', { name: 'service_from' })
  serviceFrom: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '服务末日' })
  @Column('date', { name: 'service_to' })
  serviceTo: CalendarDay;

  @Field(() => SelectionState)
  @Column('text')
  state: SelectionStateName;

  @Field(() => [SchoolActStep], { description: '办理经过' })
  @Column('jsonb')
  steps: ActStepRow[];
}

@Entity('service_provider')
@ObjectType({ description: '参加遴选的机构，选定后供学校选择' })
export class ServiceProvider {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'selection_id' })
  selectionId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field({ description: '服务方案' })
  @Column('text')
  plan: string;

  @Field(() => MoneyScalar, { description: '每生每课时的报价' })
  @Column('bigint', { name: 'price_fen' })
  price: string;

  @Field(() => MoneyScalar, { description: '同样服务的校外价格' })
  @Column('bigint', { name: 'off_campus_fen' })
  offCampusPrice: string;

  @Field(() => ProviderState)
  @Column('text')
  state: ProviderStateName;

  @Field(() => [SchoolActStep], { description: '办理经过' })
  @Column('jsonb')
  steps: ActStepRow[];
}
