import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf, MoneyScalar } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  LABOUR_KINDS,
  LABOUR_STATES,
  type LabourKindName,
  type LabourStandingFigures,
  type LabourStateName,
} from './labour.rules.js';

export const LabourKind = enumOf(LABOUR_KINDS);
registerEnumType(LabourKind, { name: 'LabourKind', description: '用工人数、薪资发放、劳资纠纷' });

export const LabourState = enumOf(LABOUR_STATES);
registerEnumType(LabourState, { name: 'LabourState', description: '未解决、无欠薪或已解决、已撤销' });

/** M33: figures and a paper, no person. */
@Entity('labour_check')
@ObjectType({ description: '机构用工、薪资和劳资纠纷的一项核查' })
export class LabourCheck {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => LabourKind)
  @Column('text')
  kind: LabourKindName;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'checked_on' })
  checkedOn: CalendarDay;

  @Field(() => Int, { description: '用工、被欠薪或涉纠纷的人数' })
  @Column('integer')
  persons: number;

  @Field(() => MoneyScalar, { description: '欠薪或纠纷的金额' })
  @Column('bigint', { name: 'amount_fen' })
  amount: bigint;

  @Field({ description: '核查的情况' })
  @Column('text')
  facts: string;

  @Field({ description: '所据材料的编号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field(() => LabourState)
  @Column('text')
  state: LabourStateName;

  @Field(() => CalendarDayScalar, { nullable: true, description: '登记解决或撤销的日期' })
  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '解决的情况或撤销的理由' })
  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason: string | null;

  @Field(() => String, { nullable: true, description: '解决或撤销所据材料的编号' })
  @Column('text', { name: 'decision_no', nullable: true })
  decisionNo: string | null;
}

@ObjectType({ description: '一家机构未解决的欠薪和劳资纠纷合计' })
export class LabourStanding implements LabourStandingFigures {
  @Field(() => Int)
  openChecks: number;

  @Field(() => Int)
  persons: number;

  @Field(() => MoneyScalar)
  amount: bigint;

  @Field(() => CalendarDayScalar, { nullable: true, description: '最早的一项的核查日期' })
  openSince: CalendarDay | null;
}
