import { DateTimeScalar } from '@lianguan/service-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('payment_hold')
@ObjectType({ description: '协议止付：专班签发、金融监管部门会签，到期自动解除；不影响退费' })
export class PaymentHold {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Field(() => ID, { description: '联合惩戒措施' })
  @Column('uuid', { name: 'measure_id' })
  measureId: string;

  @Field(() => ID, { description: '第一签：专班负责人签发的联合惩戒' })
  @Column('text', { name: 'first_signature' })
  firstSignature: string;

  @Field({ description: '第二签：依协议条款为 BY_CLAUSE，否则为经办人账号' })
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

  @Field(() => DateTimeScalar, { description: '到期自动解除' })
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt: Date | null;
}
