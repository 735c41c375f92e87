import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AD_VIOLATION_KINDS, type AdChannelName, type AdViolationKindName } from './ad-terms.rules.js';
import { AD_MATCHES, type AdMatchName } from './ad-text.rules.js';
import { AD_VIOLATION_STATES, type AdViolationStateName } from './ad-violation-lifecycle.rules.js';
import type { AdViolationStepRow } from './ad-violation-rows.commands.js';
import { AD_SOURCES, type AdSourceName } from './ad-violation.rules.js';
import { AdChannel } from './filed-ad.entity.js';

export const AdViolationKind = enumOf(AD_VIOLATION_KINDS);
registerEnumType(AdViolationKind, {
  name: 'AdViolationKind',
  description: '未备案或与备案不一致、渠道违法、内容违法、虚假广告',
});

export const AdViolationState = enumOf(AD_VIOLATION_STATES);
registerEnumType(AdViolationState, {
  name: 'AdViolationState',
  description: '待核查、核查逾期、未违法、已认定、责令停止、逾期未停止、已报清除、清除已核验、批评教育、已建议立案',
});

export const AdSource = enumOf(AD_SOURCES);
registerEnumType(AdSource, { name: 'AdSource', description: '巡查、举报、网页或图片扫描、其他部门移送' });

const AdMatchType = enumOf(AD_MATCHES);
registerEnumType(AdMatchType, {
  name: 'AdMatch',
  description: '与备案一致、内容已备案但渠道或日期不符、与备案有出入、从未备案',
});

@ObjectType({ description: '广告查处中的一步' })
export class AdViolationStep {
  @Field({ description: '办理的操作' })
  act: string;

  @Field(() => DateTimeScalar)
  at: string;

  @Field(() => String, { nullable: true, description: '经办人；期限届满的为系统，群众举报的不显示' })
  by: string | null;

  @Field(() => String, { nullable: true, description: '理由' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: '文书或照片的编号' })
  documentNo: string | null;
}

@Entity('ad_violation')
@ObjectType({ description: '看到的广告及其查处（C1、M17）' })
export class AdViolation {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => AdChannel)
  @Column('text')
  channel: AdChannelName;

  @Field({ description: '看到的地点、媒体或网址' })
  @Column('text')
  place: string;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'seen_on' })
  seenOn: CalendarDay;

  @Field({ description: '照录的全文' })
  @Column('text')
  text: string;

  @Column('text')
  source: AdSourceName;

  @Column('text', { name: 'document_no', nullable: true })
  documentNo: string | null;

  @Field(() => AdMatchType, { description: '与看到当日已有的备案比对' })
  @Column('text')
  match: AdMatchName;

  @Column('uuid', { name: 'filed_ad_id', nullable: true })
  filedAdId: string | null;

  @Field(() => String, { nullable: true, description: '禁止该渠道的依据；未被禁止的为空' })
  @Column('text', { name: 'channel_ban', nullable: true })
  channelBan: string | null;

  @Field(() => AdViolationState)
  @Column('text')
  state: AdViolationStateName;

  @Field(() => [AdViolationKind], { description: '认定的违法种类' })
  @Column('jsonb')
  kinds: AdViolationKindName[];

  @Field(() => CalendarDayScalar, { description: '核查期限的最后一日' })
  @Column('date', { name: 'check_due' })
  checkDue: CalendarDay;

  @Column('boolean', { name: 'check_extended' })
  checkExtended: boolean;

  @Field(() => CalendarDayScalar, { nullable: true })
  @Column('date', { name: 'found_on', nullable: true })
  foundOn: CalendarDay | null;

  @Field(() => Int, { description: '认定时两年内已认定过的次数' })
  @Column('integer', { name: 'repeat_count' })
  repeatCount: number;

  @Field(() => CalendarDayScalar, { nullable: true, description: '停止发布的最后一日' })
  @Column('date', { name: 'stop_due', nullable: true })
  stopDue: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '校园广告告知学校的函件编号' })
  @Column('text', { name: 'school_notice_no', nullable: true })
  schoolNoticeNo: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '报告清除的日期' })
  @Column('date', { name: 'removed_on', nullable: true })
  removedOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '清除后照片的编号' })
  @Column('text', { name: 'removal_document_no', nullable: true })
  removalDocumentNo: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  @Column('jsonb')
  steps: AdViolationStepRow[];
}
