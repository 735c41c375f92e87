import { DateTimeScalar } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum DuplicateState {
  OPEN = 'OPEN',
  MERGED = 'MERGED',
  DISMISSED = 'DISMISSED',
}
registerEnumType(DuplicateState, { name: 'DuplicateState', description: '疑似重复登记的处理状态' });

export enum DuplicateReasonKind {
  NAME = 'NAME',
  ADDRESS = 'ADDRESS',
  OPERATOR = 'OPERATOR',
  CODE = 'CODE',
}
registerEnumType(DuplicateReasonKind, { name: 'DuplicateReasonKind' });

@ObjectType({ description: '疑似重复的一条理由' })
export class DuplicateReason {
  @Field(() => DuplicateReasonKind)
  kind: DuplicateReasonKind;

  @Field({ description: '理由说明' })
  detail: string;
}

@ObjectType({ description: '合并、撤销合并或排除的决定' })
export class DuplicateDecision {
  @Field({ description: '作出决定的经办人' })
  by: string;

  @Field()
  reason: string;

  @Field(() => DateTimeScalar)
  at: Date;
}

/** M2: two registrations that may be one school. */
@Entity('duplicate_candidate')
@ObjectType({ description: '疑似重复登记（一校多址）' })
export class DuplicateCandidate {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Column('uuid', { name: 'first_id' })
  firstId: string;

  @Column('uuid', { name: 'second_id' })
  secondId: string;

  @Field(() => [DuplicateReason])
  @Column('jsonb')
  reasons: DuplicateReason[];

  @Field(() => Int, { description: '相似分，越高越可能是同一机构' })
  @Column('integer')
  score: number;

  /** Ascending order of the work list: the likeliest first. Derived in the table. */
  @Column({ type: 'integer', insert: false, update: false })
  rank: number;

  @Field(() => DuplicateState)
  @Column('text')
  state: DuplicateState;

  @Column('uuid', { name: 'merged_id', nullable: true })
  mergedId: string | null;

  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;
}
