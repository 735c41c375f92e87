import type { LiftCauseName } from '@lianguan/joint-measure';
import { DateTimeScalar } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum PoliceIntakeState {
  OPEN = 'OPEN',
  TAKEN = 'TAKEN',
  RETURNED = 'RETURNED',
  CLOSED = 'CLOSED',
}
registerEnumType(PoliceIntakeState, { name: 'PoliceIntakeState', description: '待决定、已受案、已退回、已关闭' });

export enum PoliceNoticeKind {
  POLICE_INFORM = 'POLICE_INFORM',
  KEEP_ORDER = 'KEEP_ORDER',
}
registerEnumType(PoliceNoticeKind, { name: 'PoliceNoticeKind', description: '通报、维护现场秩序' });

@ObjectType()
abstract class PoliceRecord {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => ID, { description: '联合惩戒措施' })
  @Column('uuid', { name: 'measure_id' })
  measureId: string;

  @Field(() => ID)
  @Column('uuid', { name: 'joint_action_id' })
  jointActionId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;
}

@Entity('police_intake')
@ObjectType({ description: '受案登记，只供公安机关查看；不含个人信息' })
export class PoliceIntake extends PoliceRecord {
  @Field({ description: 'TAKEN 受案，RETURNED 退回' })
  @Column('text')
  decision: string;

  @Field(() => String, { nullable: true, description: '文书编号' })
  @Column('text', { name: 'document_no', nullable: true })
  documentNo: string | null;

  @Field(() => String, { nullable: true, description: '退回的理由' })
  @Column('text', { nullable: true })
  reason: string | null;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: Date;

  @Field(() => PoliceIntakeState)
  @Column('text')
  state: PoliceIntakeState;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: '关闭原因：移送所依据的决定被撤销（ANNULLED）或整改完成（REPAIRED）',
  })
  @Column('text', { name: 'close_reason', nullable: true })
  closeReason: LiftCauseName | null;
}

@Entity('police_notice')
@ObjectType({ description: '通报和维护秩序的登记，只供公安机关查看' })
export class PoliceNotice extends PoliceRecord {
  @Field(() => PoliceNoticeKind)
  @Column('text')
  kind: PoliceNoticeKind;

  @Field({ description: '作出决定的机关' })
  @Column('text', { name: 'decision_organ' })
  decisionOrgan: string;

  @Field({ description: '决定文号' })
  @Column('text', { name: 'decision_number' })
  decisionNumber: string;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: '解除时间' })
  @Column('timestamptz', { name: 'lifted_at', nullable: true })
  liftedAt: Date | null;
}
