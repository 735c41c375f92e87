import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum ScopeChangeState {
  RUNNING = 'RUNNING',
  OVERDUE = 'OVERDUE',
  CHANGED = 'CHANGED',
  STOPPED = 'STOPPED',
  RESTORED = 'RESTORED',
}
registerEnumType(ScopeChangeState, {
  name: 'ScopeChangeState',
  description: '期限内、逾期未变更、已变更、已停止、可恢复原经营范围',
});

@Entity('scope_change_clock')
@ObjectType({ description: '责令变更经营范围的期限' })
export class ScopeChangeClock {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'registration_id' })
  registrationId: string;

  @Field(() => ID, { description: '联合惩戒措施' })
  @Column('uuid', { name: 'measure_id' })
  measureId: string;

  @Field(() => CalendarDayScalar, { description: '起算日' })
  @Column('date', { name: 'started_on' })
  startedOn: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '期限最后一日' })
  @Column('date', { name: 'due_on' })
  dueOn: CalendarDay;

  @Field(() => ScopeChangeState)
  @Column('text')
  state: ScopeChangeState;

  @Field(() => String, { nullable: true, description: '变更前的经营范围' })
  @Column('text', { name: 'old_scope', nullable: true })
  oldScope: string | null;

  @Field(() => String, { nullable: true, description: '变更后的经营范围' })
  @Column('text', { name: 'new_scope', nullable: true })
  newScope: string | null;

  @Field(() => String, { nullable: true, description: '变更登记的文书编号' })
  @Column('text', { name: 'document_no', nullable: true })
  documentNo: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { name: 'changed_at', nullable: true })
  changedAt: Date | null;
}
