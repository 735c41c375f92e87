import { DateTimeScalar } from '@lianguan/service-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AlarmLevelName, AlarmStateName } from './escalation.rules.js';

@Entity('escrow_escalation')
@ObjectType({ description: '逾期未答复、升级到专班的监管账户预警；余额和核查情况见监管账户' })
export class EscrowEscalation {
  /** Also the alarm's. */
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => ID, { description: '监管账户' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Field(() => String, { description: '级别：YELLOW、RED' })
  @Column('text')
  level: AlarmLevelName;

  @Field(() => String, { description: '预警现在的状态：OVERDUE、ANSWERED、HELD' })
  @Column('text')
  state: AlarmStateName;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => DateTimeScalar, { description: '教育部门答复的期限' })
  @Column('timestamptz', { name: 'answer_due' })
  answerDue: Date;

  @Column('timestamptz', { name: 'escalated_at', nullable: true })
  escalatedAt: Date | null;

  @Field(() => String, { nullable: true, description: '经办人' })
  @Column('text', { name: 'taken_by', nullable: true })
  takenBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { name: 'taken_at', nullable: true })
  takenAt: Date | null;

  @Field(() => String, { nullable: true, description: '专班的安排' })
  @Column('text', { nullable: true })
  arrangement: string | null;

  @Field(() => String, { nullable: true, description: '督办单或会议纪要的编号' })
  @Column('text', { name: 'document_no', nullable: true })
  documentNo: string | null;
}
