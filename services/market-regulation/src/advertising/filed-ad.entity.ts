import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AD_CHANNELS, AD_KINDS, type AdChannelName, type AdKindName } from './ad-terms.rules.js';
import { FILED_AD_STATES, type FiledAdStateName } from './filed-ad.rules.js';

export const AdKind = enumOf(AD_KINDS);
registerEnumType(AdKind, { name: 'AdKind', description: '招生简章、招生广告、户外广告和门头招牌' });

export const AdChannel = enumOf(AD_CHANNELS);
registerEnumType(AdChannel, {
  name: 'AdChannel',
  description: '主流媒体、新媒体、公共场所、居民区、网络平台、校园、教材文具校服校车、印刷品、本机构场所',
});

export const FiledAdState = enumOf(FILED_AD_STATES);
registerEnumType(FiledAdState, { name: 'FiledAdState', description: '已备案公示、已撤回、备案已撤销' });

@Entity('filed_ad')
@ObjectType({ description: '备案并公示的招生简章、广告和招牌（M17）' })
export class FiledAd {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => AdKind)
  @Column('text')
  kind: AdKindName;

  @Field({ description: '全文' })
  @Column('text')
  text: string;

  @Field(() => AdChannel)
  @Column('text')
  channel: AdChannelName;

  @Field({ description: '发布的地点或媒体' })
  @Column('text')
  place: string;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'starts_on' })
  startsOn: CalendarDay;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'ends_on' })
  endsOn: CalendarDay;

  @Field({ description: '备案文书编号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field(() => FiledAdState)
  @Column('text')
  state: FiledAdStateName;

  @Column('date', { name: 'filed_on' })
  filedOn: CalendarDay;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'filed_at' })
  filedAt: Date;

  @Field(() => CalendarDayScalar, { nullable: true, description: '撤回或撤销的日期' })
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: CalendarDay | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason: string | null;
}
