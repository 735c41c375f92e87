import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, mutationResult, PageArgs } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { FindingSourceName, PlaceFileKindName, PlaceStateName } from './place-lifecycle.rules.js';
import { FindingSource, PlaceFileKind, PlaceState, SupervisedPlace } from './place.entity.js';

const SHORT_TEXT = 100;
const LONG_TEXT = 1_000;

@InputType({ description: '场所的筛选条件，各条件同时满足' })
export class PlaceFilter {
  @Field(() => String, { nullable: true, description: '名称或地址中的文字' })
  search?: string | null;

  @Field(() => PlaceFileKind, { nullable: true })
  kind?: PlaceFileKindName | null;

  @Field(() => PlaceState, { nullable: true })
  state?: PlaceStateName | null;

  @Field(() => FindingSource, { nullable: true })
  source?: FindingSourceName | null;

  @Field(() => String, { nullable: true, description: '区划代码，含其下级' })
  divisionCode?: string | null;
}

@ArgsType()
export class SupervisedPlacesArgs extends PageArgs {
  @Field(() => PlaceFilter, { nullable: true })
  filter?: PlaceFilter | null;
}

export const SupervisedPlaceConnection = connection('SupervisedPlace', () => SupervisedPlace);

@InputType()
export class RecordSupervisedPlaceInput extends ActInput {
  @Field(() => PlaceFileKind)
  kind: PlaceFileKindName;

  @Field({ description: '名称或招牌' })
  @MaxLength(SHORT_TEXT)
  name: string;

  @Field()
  @MaxLength(SHORT_TEXT)
  divisionCode: string;

  @Field()
  @MaxLength(200)
  address: string;

  @Field({ description: '从事的活动' })
  @MaxLength(LONG_TEXT)
  activity: string;

  @Field(() => FindingSource)
  source: FindingSourceName;

  @Field({ description: '发现单位或人员执法证号' })
  @MaxLength(SHORT_TEXT)
  foundBy: string;

  @Field(() => CalendarDayScalar)
  foundOn: CalendarDay;
}

@InputType()
export class PlaceActInput extends ActInput {
  @Field(() => ID)
  placeId: string;

  @Field({ description: '说明或理由，不写个人信息' })
  @MaxLength(LONG_TEXT)
  note: string;
}

@InputType()
export class ClosePlaceInput extends PlaceActInput {
  @Field({ description: '文书编号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;
}

@InputType()
export class ConvertPlaceInput extends PlaceActInput {
  @Field(() => ID, { description: '证照齐全的机构' })
  institutionId: string;
}

export const SupervisedPlaceResult = mutationResult('SupervisedPlaceResult', 'place', () => SupervisedPlace);
