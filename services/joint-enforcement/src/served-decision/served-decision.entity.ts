import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, Key } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum DecisionKind {
  PENALTY_DECISION = 'PENALTY_DECISION',
  INTERIM_ORDER = 'INTERIM_ORDER',
}
registerEnumType(DecisionKind, { name: 'DecisionKind', description: '行政处罚等决定 / 依法采取的临时措施' });

export enum DecisionState {
  SERVED = 'SERVED',
  ANNULLED = 'ANNULLED',
}
registerEnumType(DecisionState, { name: 'DecisionState', description: '已送达 / 已被撤销' });

@Entity('served_decision')
@ObjectType({ description: '联合惩戒所依据的决定' })
@Key()
export class ServedDecision {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => DecisionKind)
  @Column('text')
  kind: DecisionKind;

  @Field({ description: '作出机关' })
  @Column('text')
  organ: string;

  @Field({ description: '文号' })
  @Column('text')
  number: string;

  @Field({ description: '依据条文' })
  @Column('text')
  article: string;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'decided_on' })
  decidedOn: CalendarDay;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'served_on' })
  servedOn: CalendarDay;

  @Field(() => DecisionState)
  @Column('text')
  state: DecisionState;

  @Field(() => String, { nullable: true, description: '撤销决定的复议机关或法院' })
  @Column('text', { name: 'annulled_by', nullable: true })
  annulledBy: string | null;

  @Field(() => String, { nullable: true, description: '撤销文书的文号' })
  @Column('text', { name: 'annulment_number', nullable: true })
  annulmentNumber: string | null;

  @Field(() => CalendarDayScalar, { nullable: true })
  @Column('date', { name: 'annulled_on', nullable: true })
  annulledOn: CalendarDay | null;
}
