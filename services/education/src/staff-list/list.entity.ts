import type { CalendarDay } from '@lianguan/kernel';
import { actStep, CalendarDayScalar, DateTimeScalar, enumOf, Policy } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LIST_GROUND_NAMES, type ListGroundName } from './ground.rules.js';
import { LIST_STATES, type ListStateName } from './list-lifecycle.rules.js';
import type { ListStepRow } from './list-rows.commands.js';

export const StaffListGround = enumOf(LIST_GROUND_NAMES);
registerEnumType(StaffListGround, {
  name: 'StaffListGround',
  description: '列入从业人员黑名单的事由：背景核查有记录，或十一类禁止情形之一且情节严重',
});

export const StaffListState = enumOf(LIST_STATES);
registerEnumType(StaffListState, {
  name: 'StaffListState',
  description:
    '待告知、待陈述、已陈述、逾期未陈述、已列入、申诉复核中、复核逾期、复核维持、不予列入、已撤回、已移出、已期满',
});

@ObjectType({ description: '黑名单记录办理中的一步' })
export class StaffListStep extends actStep('经办人；期限届满的为系统') {
  @Field(() => String, { nullable: true, description: '理由，陈述、申诉的内容' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: '文书编号' })
  documentNo: string | null;
}

/** M21: one person for one ground. Who it is stands in the staff register; beyond it he is known by his keyed hash alone. */
@Entity('staff_list_entry')
@ObjectType({ description: '从业人员黑名单的一条记录' })
export class StaffListEntry {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'staff_id' })
  staffId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => StaffListGround, { nullable: true })
  @Policy('background-answer')
  @Column('text')
  ground: ListGroundName;

  @Field(() => String, { nullable: true, description: '查实的事实' })
  @Policy('background-answer')
  @Column('text')
  facts: string;

  @Field({ description: '查实所据的文书编号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field(() => StaffListState)
  @Column('text')
  state: ListStateName;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'proposed_on' })
  proposedOn: CalendarDay;

  @Field(() => CalendarDayScalar, { nullable: true, description: '告知本人的日期' })
  @Column('date', { name: 'notified_on', nullable: true })
  notifiedOn: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '列入的日期' })
  @Column('date', { name: 'listed_on', nullable: true })
  listedOn: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '列入的最后一日；没有期限的为空' })
  @Column('date', { name: 'listed_until', nullable: true })
  listedUntil: CalendarDay | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '陈述、申诉或复核的截止时刻' })
  @Column('timestamptz', { nullable: true })
  due: Date | null;

  @Field(() => [StaffListStep], { nullable: true, description: '办理经过' })
  @Policy('background-answer')
  @Column('jsonb')
  steps: ListStepRow[];
}

@ObjectType({ description: '列入黑名单的一项事由和依据' })
export class StaffListGroundLaw {
  @Field(() => StaffListGround)
  ground: ListGroundName;

  @Field()
  title: string;

  @Field()
  basis: string;
}
