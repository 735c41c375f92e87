import type { Agency, MeasureDepartment, MeasureKindName } from '@lianguan/kernel';
import { MeasureKind } from '@lianguan/joint-measure';
import { DateTimeScalar, enumOf, Key, Policy } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActionState, LiftCause, MeasureState } from '../action-process/index.js';
import { jointActionLifecycle, jointMeasureLifecycle, TRIGGERS, type TriggerName } from '../joint-action/index.js';

export const JointActionTrigger = enumOf(TRIGGERS);
registerEnumType(JointActionTrigger, { name: 'JointActionTrigger', description: '联合惩戒的事由' });
export const JointActionState = enumOf(jointActionLifecycle.states);
registerEnumType(JointActionState, { name: 'JointActionState', description: '联合惩戒的状态' });
export const JointMeasureState = enumOf(jointMeasureLifecycle.states);
registerEnumType(JointMeasureState, { name: 'JointMeasureState', description: '惩戒措施的状态' });

@Entity('joint_action')
@ObjectType({ description: '联合惩戒' })
@Key()
export class JointAction {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'decision_id' })
  decisionId: string;

  @Field({ description: '区划代码（GB/T 2260）' })
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => JointActionTrigger)
  @Column('text')
  trigger: TriggerName;

  @Field(() => JointActionState)
  @Column('text')
  state: ActionState;

  @Field(() => String, { nullable: true, description: '解除原因：ANNULLED 决定被撤销，REPAIRED 整改完成' })
  @Column('text', { nullable: true })
  cause: LiftCause | null;

  @Field(() => String, { nullable: true, description: '提出的理由' })
  @Policy('joint-action')
  @Column('text')
  reason: string | null;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt: Date;

  @Field(() => String, { nullable: true, description: '会商纪要' })
  @Policy('joint-action')
  @Column('text', { nullable: true })
  minutes: string | null;

  @Field(() => [String], { nullable: true, description: '已会商的部门' })
  @Policy('joint-action')
  @Column('text', { array: true })
  consulted: readonly Agency[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '签发时间' })
  @Column('timestamptz', { name: 'issued_at', nullable: true })
  issuedAt: Date | null;

  @Field(() => String, { nullable: true, description: '解除的理由或撤销文书' })
  @Policy('joint-action')
  @Column('text', { name: 'lift_reason', nullable: true })
  liftReason: string | null;

  /** Milliseconds since 1970 of what is due next. */
  @Column('bigint', { name: 'next_due_ms' })
  nextDueMs: string;
}

@Entity('joint_measure')
@ObjectType({ description: '惩戒措施：对一个部门的一项要求' })
@Key()
export class JointMeasure {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'joint_action_id' })
  jointActionId: string;

  @Field(() => String, { description: '承办部门' })
  @Column('text')
  department: MeasureDepartment;

  @Field(() => MeasureKind)
  @Column('text')
  kind: MeasureKindName;

  @Field(() => Int, { description: '先后次序，小的在先' })
  @Column('integer')
  rank: number;

  @Field(() => String, { nullable: true, description: '法定职责的条文；为空的是请求' })
  @Column('text', { nullable: true })
  article: string | null;

  @Field(() => String, { nullable: true, description: '移送对象' })
  @Policy('joint-action')
  @Column('text', { nullable: true })
  addressee: string | null;

  @Field(() => JointMeasureState)
  @Column('text')
  state: MeasureState;

  @Field(() => Int, { description: '指令版本' })
  @Column('integer')
  version: number;

  @Field(() => Int, { description: '第几次下达' })
  @Column('integer')
  attempt: number;

  @Column('bigint', { name: 'next_due_ms' })
  nextDueMs: string;

  @Field(() => DateTimeScalar, { nullable: true, description: '发出时间' })
  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @Column('text', { name: 'answer_code' })
  answerCode: string;

  @Column('text', { name: 'answer_reason' })
  answerReason: string;

  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Column('jsonb')
  evidence: readonly string[];

  @Field(() => String, { nullable: true, description: '负责人对本项措施的说明' })
  @Policy('joint-action')
  @Column('text', { name: 'office_reason' })
  officeReason: string | null;
}

@Entity('joint_action_step')
@ObjectType({ description: '联合惩戒或其措施的一步' })
export class JointActionHistoryStep {
  @PrimaryColumn('uuid', { name: 'joint_action_id' })
  jointActionId: string;

  @Field(() => Int)
  @PrimaryColumn('integer')
  step: number;

  @Field(() => ID, { nullable: true, description: '措施；为空的是联合惩戒本身' })
  @Column('uuid', { name: 'measure_id', nullable: true })
  measureId: string | null;

  @Field()
  @Column('text', { name: 'from_state' })
  from: string;

  @Field()
  @Column('text', { name: 'to_state' })
  to: string;

  @Field(() => DateTimeScalar)
  @Column('timestamptz')
  at: Date;

  @Field({ description: '办理单位' })
  @Column('text')
  agency: string;

  @Field({ description: '理由' })
  @Column('text')
  reason: string;
}

@Entity('notice')
@ObjectType({ description: '待处理的提醒' })
export class Notice {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'joint_action_id' })
  jointActionId: string;

  @Column('uuid', { name: 'measure_id' })
  measureId: string;

  @Field({ description: 'LEAD 专班负责人，SUPERVISION 督导' })
  @Column('text')
  addressee: string;

  @Field({ description: 'OBJECTION、OVERDUE、FAILED、UNDECIDED、COMP_FAILED、COMP_OVERDUE' })
  @Column('text')
  about: string;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'raised_at' })
  raisedAt: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null;
}
