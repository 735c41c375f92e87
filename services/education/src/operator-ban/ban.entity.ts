import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf, Personal, Policy } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { BAN_GROUNDS, BAN_STATES, type BanGroundName, type BanStateName } from './ban.rules.js';

export const OperatorBanGround = enumOf(BAN_GROUNDS);
registerEnumType(OperatorBanGround, {
  name: 'OperatorBanGround',
  description: '违法办学、疏于管理多所学校、隐瞒情况申请、以欺骗手段取得许可',
});

export const OperatorBanState = enumOf(BAN_STATES);
registerEnumType(OperatorBanState, { name: 'OperatorBanState', description: '执行中、已解除、已期满' });

/** Whoever is named here may not become the operator of a school until the ban has ended. The citizen number is kept as a keyed hash only. */
@Entity('operator_ban')
@ObjectType({ description: '对举办者的从业禁止' })
export class OperatorBan {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => ID, { nullable: true, description: '因其受到禁止的机构' })
  @Column('uuid', { name: 'institution_id', nullable: true })
  institutionId: string | null;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  /** Opaque: what access records name instead of the person. */
  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Field(() => String, { nullable: true, description: '被禁止人姓名' })
  @Policy('controller-id')
  @Personal({ subject: 'personId', mask: 'NAME' })
  @Column('text', { name: 'operator_name', nullable: true })
  operatorName: string | null;

  @Field(() => String, { nullable: true, description: '被禁止的组织的统一社会信用代码' })
  @Column('text', { name: 'uscc_code', nullable: true })
  usccCode: string | null;

  @Field(() => OperatorBanGround)
  @Column('text')
  ground: BanGroundName;

  @Field({ description: '依据条文' })
  @Column('text')
  article: string;

  @Field({ description: '决定书文号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'decided_on' })
  decidedOn: CalendarDay;

  @Field(() => CalendarDayScalar, { nullable: true, description: '禁止的最后一日；为空的是永久' })
  @Column('date', { name: 'last_day', nullable: true })
  lastDay: CalendarDay | null;

  @Field({ description: '作出决定的经办人' })
  @Column('text', { name: 'imposed_by' })
  imposedBy: string;

  @Field(() => OperatorBanState)
  @Column('text')
  state: BanStateName;

  @Field(() => String, { nullable: true, description: '解除的经办人' })
  @Column('text', { name: 'lifted_by', nullable: true })
  liftedBy: string | null;

  @Field(() => String, { nullable: true, description: '解除的理由' })
  @Column('text', { name: 'lift_reason', nullable: true })
  liftReason: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { name: 'lifted_at', nullable: true })
  liftedAt: Date | null;
}
