import { DateTimeScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { HOLD_STATES, type HoldStateName } from './hold.rules.js';

const State = enumOf(HOLD_STATES);
registerEnumType(State, { name: 'AgreementHoldState', description: '待第二人批准、止付中、未批准、已解除、到期解除' });

@Entity('agreement_hold')
@ObjectType({ description: '依监管协议条款的止付：一人提出、另一人批准，到期自动解除，不影响退费' })
export class AgreementHold {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Field(() => State)
  @Column('text')
  state: HoldStateName;

  @Field({ description: '理由和事实' })
  @Column('text')
  reason: string;

  @Field({ description: '文书编号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field({ description: '提出人账号' })
  @Column('text', { name: 'proposed_by' })
  proposedBy: string;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt: Date;

  @Field(() => String, { nullable: true, description: '批准人账号' })
  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '到期自动解除' })
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Field(() => String, { nullable: true, description: '不批准或解除的理由' })
  @Column('text', { name: 'end_reason', nullable: true })
  endReason: string | null;
}

@Entity('payment_hold')
@ObjectType({ description: '账户上的止付：依联合惩戒的，和依监管协议条款的' })
export class AccountHold {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Field(() => ID, { nullable: true, description: '联合惩戒措施；依协议的为空' })
  @Column('uuid', { name: 'measure_id', nullable: true })
  measureId: string | null;

  @Field({ description: '第一签：联合惩戒的编号，或提出人账号' })
  @Column('text', { name: 'first_signature' })
  firstSignature: string;

  @Field({ description: '第二签：依条款自动办理的为 BY_CLAUSE，否则为经办人账号' })
  @Column('text', { name: 'second_signature' })
  secondSignature: string;

  @Field({ description: '作出决定的机关' })
  @Column('text', { name: 'decision_organ' })
  decisionOrgan: string;

  @Field({ description: '决定文号' })
  @Column('text', { name: 'decision_number' })
  decisionNumber: string;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'placed_at' })
  placedAt: Date;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt: Date | null;
}
