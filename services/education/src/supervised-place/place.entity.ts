import type { CalendarDay } from '@lianguan/kernel';
import { actStep, CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  FINDING_SOURCES,
  PLACE_FILE_KINDS,
  PLACE_STATES,
  type FindingSourceName,
  type PlaceFileKindName,
  type PlaceStateName,
} from './place-lifecycle.rules.js';
import type { PlaceStepRow } from './place-rows.commands.js';

export const PlaceFileKind = enumOf(PLACE_FILE_KINDS);
registerEnumType(PlaceFileKind, { name: 'PlaceFileKind', description: '无证场所、托管机构' });

export const FindingSource = enumOf(FINDING_SOURCES);
registerEnumType(FindingSource, { name: 'FindingSource', description: '巡查、网格上报、投诉举报、部门移送' });

export const PlaceState = enumOf(PLACE_STATES);
registerEnumType(PlaceState, { name: 'PlaceState', description: '在册、已引导审批、已转为机构档案、已停办销号' });

@ObjectType({ description: '场所档案中的一步' })
export class PlaceStep extends actStep() {
  @Field(() => String, { nullable: true, description: '文书编号' })
  documentNo: string | null;

  @Field({ description: '说明或理由' })
  note: string;
}

@Entity('supervised_place')
@ObjectType({ description: '还不是机构的监管对象：无证场所、托管机构（A1）' })
export class SupervisedPlace {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => PlaceFileKind)
  @Column('text')
  kind: PlaceFileKindName;

  @Field({ description: '名称或招牌' })
  @Column('text')
  name: string;

  @Column('text', { name: 'name_key' })
  nameKey: string;

  @Field()
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field()
  @Column('text')
  address: string;

  @Field({ description: '从事的活动' })
  @Column('text')
  activity: string;

  @Field(() => FindingSource, { description: '发现的来源' })
  @Column('text')
  source: FindingSourceName;

  @Field({ description: '发现单位或人员执法证号' })
  @Column('text', { name: 'found_by' })
  foundBy: string;

  @Field(() => CalendarDayScalar, { description: '发现日期' })
  @Column('date', { name: 'found_on' })
  foundOn: CalendarDay;

  @Field(() => PlaceState)
  @Column('text')
  state: PlaceStateName;

  @Column('uuid', { name: 'institution_id', nullable: true })
  institutionId: string | null;

  @Field(() => [PlaceStep], { description: '办理经过' })
  @Column('jsonb')
  steps: PlaceStepRow[];
}
