import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, mutationResult, PageArgs } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { AdChannelName, AdKindName } from './ad-terms.rules.js';
import { AdChannel, AdKind, FiledAd, FiledAdState } from './filed-ad.entity.js';
import type { FiledAdStateName } from './filed-ad.rules.js';

export const MAX_AD_TEXT = 5_000;

@ArgsType()
export class FiledAdsArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  institutionId?: string | null;

  @Field(() => String, { nullable: true, description: '区划代码，含其下级' })
  @MaxLength(12)
  divisionCode?: string | null;

  @Field(() => FiledAdState, { nullable: true })
  state?: FiledAdStateName | null;
}

export const FiledAdConnection = connection('FiledAd', () => FiledAd);
export const FiledAdResult = mutationResult('FiledAdResult', 'filedAd', () => FiledAd);

@InputType()
export class FileAdInput extends ActInput {
  @Field(() => AdKind)
  kind: AdKindName;

  @Field({ description: '全文，不写个人信息' })
  @MaxLength(MAX_AD_TEXT)
  text: string;

  @Field(() => AdChannel)
  channel: AdChannelName;

  @Field({ description: '发布的地点或媒体' })
  @MaxLength(200)
  place: string;

  @Field(() => CalendarDayScalar)
  startsOn: CalendarDay;

  @Field(() => CalendarDayScalar)
  endsOn: CalendarDay;

  @Field({ description: '备案文书编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
export class FiledAdActInput extends ActInput {
  @Field(() => ID)
  filedAdId: string;

  @Field({ description: '理由，不写个人信息' })
  @MaxLength(1_000)
  reason: string;

  @Field({ description: '文书编号' })
  @MaxLength(100)
  documentNo: string;
}
