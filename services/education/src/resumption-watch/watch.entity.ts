import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { WATCH_STATES, type WatchStateName } from './watch.rules.js';

export const ResumptionWatchState = enumOf(WATCH_STATES);
registerEnumType(ResumptionWatchState, {
  name: 'ResumptionWatchState',
  description: '待复查、逾期未复查、符合复训方案、超出复训方案',
});

@Entity('resumption_watch')
@ObjectType({ description: '复课以后的复查：同一时段人数是否符合验收时的方案（M46）' })
export class ResumptionWatch {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => ID, { description: '据以复课的验收' })
  @Column('uuid', { name: 'acceptance_id' })
  acceptanceId: string;

  @Field(() => ID)
  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Field({ description: '申请复课时的机构名称' })
  @Column('text', { name: 'school_name' })
  schoolName: string;

  @Field({ description: '所在乡镇街道的区划代码' })
  @Column('text', { name: 'township_code' })
  townshipCode: string;

  @Field(() => Int, { description: '方案中同一时段的最多人数' })
  @Column('integer', { name: 'pupils_allowed' })
  pupilsAllowed: number;

  @Field(() => CalendarDayScalar, { description: '复查期限的最后一日' })
  @Column('date', { name: 'due_on' })
  dueOn: CalendarDay;

  @Field(() => ResumptionWatchState)
  @Column('text')
  state: WatchStateName;

  @Field(() => Int, { nullable: true, description: '复查时同一时段所见人数' })
  @Column('integer', { name: 'pupils_seen', nullable: true })
  pupilsSeen: number | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '复查日期' })
  @Column('date', { name: 'checked_on', nullable: true })
  checkedOn: CalendarDay | null;

  @Field(() => [String], { description: '复查人员执法证号' })
  @Column('text', { array: true })
  officers: string[];

  @Field(() => String, { nullable: true, description: '复查记录编号' })
  @Column('text', { name: 'document_no', nullable: true })
  documentNo: string | null;

  @Field(() => String, { nullable: true, description: '说明' })
  @Column('text', { nullable: true })
  note: string | null;
}
