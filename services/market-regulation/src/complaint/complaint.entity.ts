import { DateTimeScalar, enumOf, Personal, Policy } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ComplaintStepRow } from './complaint-rows.commands.js';
import {
  COMPLAINT_CHANNELS,
  COMPLAINT_TOPICS,
  TRANSFER_TARGETS,
  type ComplaintChannelName,
  type ComplaintTopicName,
  type TransferTargetName,
} from './complaint-matter.rules.js';
import {
  COMPLAINT_KINDS,
  COMPLAINT_STATES,
  REPORT_STATES,
  type ComplaintKindName,
  type ComplaintStateName,
} from './complaint-steps.rules.js';

export const ComplaintKind = enumOf(COMPLAINT_KINDS);
registerEnumType(ComplaintKind, { name: 'ComplaintKind', description: '投诉（请求调解）、举报（反映违法线索）' });

export const ComplaintTopic = enumOf(COMPLAINT_TOPICS);
registerEnumType(ComplaintTopic, {
  name: 'ComplaintTopic',
  description: '收费、退费、合同、广告、恶意涨价、食品安全、发票、卫生、教学、其他',
});

export const ComplaintChannel = enumOf(COMPLAINT_CHANNELS);
registerEnumType(ComplaintChannel, { name: 'ComplaintChannel', description: '网上、窗口、来信、12315、12345' });

export const ComplaintState = enumOf([...new Set([...COMPLAINT_STATES, ...REPORT_STATES])]);
registerEnumType(ComplaintState, {
  name: 'ComplaintState',
  description:
    '投诉：待受理、逾期未受理、已受理、调解中、调解期满、达成协议、已终止调解待告知、终止调解逾期未告知、已终止调解并告知、不予受理、已撤回；' +
    '举报：核查中、核查中（已延长）、逾期未核查完毕、已核查待告知、逾期未告知、已办结；转办：已转办、逾期未回复、已回复',
});

export const ComplaintTransfer = enumOf(TRANSFER_TARGETS);
registerEnumType(ComplaintTransfer, {
  name: 'ComplaintTransfer',
  description: '转办的部门；税务、卫生健康部门在系统外',
});

@ObjectType({ description: '正在计算的办理期限' })
export class ComplaintClock {
  @Field(() => DateTimeScalar)
  due: Date;

  @Field({ description: '跨入尚未公布放假安排的年度，公布后重新计算' })
  provisional: boolean;
}

@ObjectType({ description: '投诉举报办理中的一步' })
export class ComplaintStep {
  @Field({ description: '办理的操作' })
  act: string;

  @Field(() => DateTimeScalar)
  at: string;

  @Field(() => String, { nullable: true, description: '办理情况或理由' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: '文书编号' })
  documentNo: string | null;

  @Field(() => String, { nullable: true, description: '不予受理、终止调解的情形，或核查结果' })
  ground: string | null;

  @Field(() => String, { nullable: true, description: '法律依据' })
  basis: string | null;
}

@ObjectType({ description: '凭回执编号可查的办理进度' })
export class ComplaintProgress {
  @Field()
  receiptNo: string;

  @Field(() => ComplaintKind)
  kind: ComplaintKindName;

  @Field(() => ComplaintState)
  state: ComplaintStateName;

  @Field(() => DateTimeScalar)
  receivedAt: Date;

  @Field(() => ComplaintClock, { nullable: true })
  clock: ComplaintClock | null;

  @Field(() => [ComplaintStep])
  steps: ComplaintStepRow[];
}

@Entity('complaint')
@ObjectType({ description: '对机构的投诉、举报' })
export class Complaint {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field({ description: '回执编号' })
  @Column('text', { name: 'receipt_no' })
  receiptNo: string;

  @Field(() => ComplaintKind)
  @Column('text')
  kind: ComplaintKindName;

  @Field(() => ComplaintTopic)
  @Column('text')
  topic: ComplaintTopicName;

  @Field(() => ComplaintChannel)
  @Column('text')
  channel: ComplaintChannelName;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field({ description: '事实和请求，或违法线索' })
  @Column('text')
  text: string;

  @Column('text', { name: 'person_id' })
  personId: string;

  @Field(() => String, { nullable: true, description: '投诉人姓名；举报的为空' })
  @Policy('complaint')
  @Personal({ subject: 'personId', mask: 'NAME' })
  @Column('text', { name: 'complainant_name', nullable: true })
  complainantName: string | null;

  @Field(() => String, { nullable: true, description: '投诉人电话；举报的为空' })
  @Policy('complaint')
  @Personal({ subject: 'personId', mask: 'MOBILE' })
  @Column('text', { name: 'complainant_mobile', nullable: true })
  complainantMobile: string | null;

  @Field(() => String, { nullable: true, description: '举报人姓名，只有受理岗和本人可见；匿名的为空' })
  @Policy('clue-reporter')
  @Personal({ subject: 'personId', mask: 'NAME' })
  @Column('text', { name: 'reporter_name', nullable: true })
  reporterName: string | null;

  @Field(() => String, { nullable: true, description: '举报人电话，只有受理岗和本人可见；匿名的为空' })
  @Policy('clue-reporter')
  @Personal({ subject: 'personId', mask: 'MOBILE' })
  @Column('text', { name: 'reporter_mobile', nullable: true })
  reporterMobile: string | null;

  @Field(() => ComplaintState)
  @Column('text')
  state: ComplaintStateName;

  @Field(() => DateTimeScalar, { description: '收到时间' })
  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Field(() => ComplaintTransfer, { nullable: true, description: '转办的部门' })
  @Column('text', { name: 'transferred_to', nullable: true })
  transferredTo: TransferTargetName | null;

  @Field(() => [ComplaintStep], { description: '办理经过，投诉举报人可以看到' })
  @Column('jsonb')
  steps: ComplaintStepRow[];
}
