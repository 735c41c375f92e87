import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  NOTICE_STATES,
  WITHDRAWAL_GROUNDS,
  type LiquidationPlan as Plan,
  type NoticeStateName,
  type WithdrawalGroundName,
} from './ending.rules.js';

export const WithdrawalGround = enumOf(WITHDRAWAL_GROUNDS);
registerEnumType(WithdrawalGround, {
  name: 'WithdrawalGround',
  description:
    '撤销许可的情形（行政许可法 69）：滥用职权、玩忽职守；超越法定职权；违反法定程序；申请人不具备资格或条件；依法可以撤销的其他情形；以欺骗、贿赂取得',
});

const LicenseEndingAct = enumOf(['WITHDRAWN', 'CANCELLED'] as const);
registerEnumType(LicenseEndingAct, { name: 'LicenseEndingAct', description: '撤销、注销' });

const TerminationNoticeState = enumOf(NOTICE_STATES);
registerEnumType(TerminationNoticeState, {
  name: 'TerminationNoticeState',
  description: '已公告、已撤回、已终止、因许可证另行失效而不再执行',
});

@ObjectType({ description: '经确认的清算方案' })
export class LiquidationPlan {
  @Field({ description: '确认机关' })
  organ: string;

  @Field({ description: '文号' })
  documentNo: string;

  @Field(() => CalendarDayScalar, { description: '确认日期' })
  approvedOn: CalendarDay;
}

@Entity('license_ending')
@ObjectType({ description: '许可证的撤销、注销' })
export class LicenseEndingRecord {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'license_id' })
  licenseId: string;

  @Field(() => LicenseEndingAct)
  @Column('text')
  act: keyof typeof LicenseEndingAct;

  @Field(() => WithdrawalGround, { nullable: true })
  @Column('text', { nullable: true })
  ground: WithdrawalGroundName | null;

  @Field({ description: '决定文号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field()
  @Column('text')
  reason: string;

  @Field(() => LiquidationPlan, { nullable: true })
  @Column('jsonb', { nullable: true })
  plan: Plan | null;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'decided_on' })
  decidedOn: CalendarDay;
}

@Entity('termination_notice')
@ObjectType({ description: '办学者自行终止的公告' })
export class TerminationNotice {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'license_id' })
  licenseId: string;

  @Field(() => CalendarDayScalar, { description: '公告日期' })
  @Column('date', { name: 'given_on' })
  givenOn: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '终止日期' })
  @Column('date', { name: 'terminates_on' })
  terminatesOn: CalendarDay;

  @Field()
  @Column('text')
  reason: string;

  @Field(() => TerminationNoticeState)
  @Column('text')
  state: NoticeStateName;
}
