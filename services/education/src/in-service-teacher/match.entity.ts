import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MATCH_STATES, type MatchStateName } from './match-lifecycle.rules.js';

export const InServiceMatchState = enumOf(MATCH_STATES);
registerEnumType(InServiceMatchState, { name: 'InServiceMatchState', description: '待核实、已认定、已排除' });

/** B4, M20: of the list it says its day and nothing else. */
@Entity('in_service_match')
@ObjectType({ description: '从业人员与在职教师名单的一次比对结果，只供教育部门人事核实' })
export class InServiceMatch {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'staff_id' })
  staffId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => InServiceMatchState)
  @Column('text')
  state: MatchStateName;

  @Field(() => CalendarDayScalar, { description: '名单截止日期' })
  @Column('date', { name: 'list_as_of' })
  listAsOf: CalendarDay;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'found_on' })
  foundOn: CalendarDay;

  @Field(() => CalendarDayScalar, { nullable: true })
  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '核实情况' })
  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason: string | null;
}
