import { DateTimeScalar, enumOf, MoneyScalar } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  ALARM_KINDS,
  ALARM_LEVELS,
  ALARM_STATES,
  type AlarmKindName,
  type AlarmLevelName,
  type AlarmStateName,
} from './alarm.rules.js';

export const EscrowAlarmLevel = enumOf(ALARM_LEVELS);
registerEnumType(EscrowAlarmLevel, { name: 'EscrowAlarmLevel', description: '黄色、红色' });

const EscrowAlarmKind = enumOf(ALARM_KINDS);
registerEnumType(EscrowAlarmKind, {
  name: 'EscrowAlarmKind',
  description: '低于最低余额、低于预警线、大额流出、银行报告的异常',
});

export const EscrowAlarmState = enumOf(ALARM_STATES);
registerEnumType(EscrowAlarmState, { name: 'EscrowAlarmState', description: '待答复、逾期未答复、已答复、已止付' });

@Entity('escrow_alarm')
@ObjectType({ description: '监管账户资金预警及其答复' })
export class EscrowAlarm {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Field(() => EscrowAlarmLevel)
  @Column('text')
  level: AlarmLevelName;

  @Field(() => EscrowAlarmKind)
  @Column('text')
  kind: AlarmKindName;

  @Field(() => EscrowAlarmState)
  @Column('text')
  state: AlarmStateName;

  @Field(() => MoneyScalar, { description: '预警时的余额' })
  @Column('bigint', { name: 'balance_fen' })
  balance: bigint;

  @Field(() => MoneyScalar, { nullable: true, description: '比对的标准：最低余额、预警线、最大流出额' })
  @Column('bigint', { name: 'preset_fen', nullable: true })
  preset: bigint | null;

  @Field(() => Int, { nullable: true, description: '分笔流出的笔数；不是分笔流出的为空' })
  @Column('integer', { name: 'parts_count', nullable: true })
  partsCount: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: '分笔流出的合计' })
  @Column('bigint', { name: 'parts_fen', nullable: true })
  partsSum: bigint | null;

  @Field(() => Int, { nullable: true, description: '合并计算的天数' })
  @Column('integer', { name: 'parts_days', nullable: true })
  partsDays: number | null;

  @Field(() => String, { nullable: true, description: '银行报告的情况' })
  @Column('text', { nullable: true })
  note: string | null;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'raised_at' })
  raisedAt: Date;

  @Field(() => DateTimeScalar, { description: '答复期限' })
  @Column('timestamptz', { name: 'answer_due' })
  answerDue: Date;

  @Field(() => String, { nullable: true, description: '核查情况' })
  @Column('text', { nullable: true })
  finding: string | null;

  @Field(() => String, { nullable: true, description: '采取的措施' })
  @Column('text', { nullable: true })
  deed: string | null;

  @Field(() => String, { nullable: true, description: '银行报告或答复文书的编号' })
  @Column('text', { name: 'document_no', nullable: true })
  documentNo: string | null;

  @Field(() => String, { nullable: true, description: '答复或批准止付的经办人账号' })
  @Column('text', { name: 'ended_by', nullable: true })
  endedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Column('text', { name: 'bank_code' })
  bankCode: string;
}
