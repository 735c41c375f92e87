import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf, Key, Policy } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CHECK_STATES, type CheckStateName } from './check-lifecycle.rules.js';
import { STAFF_DUTIES, type BatchCounts } from './duty.rules.js';

export const StaffCheckState = enumOf(CHECK_STATES);
registerEnumType(StaffCheckState, {
  name: 'StaffCheckState',
  description: '待同意、待发函、已发函、已收函、无记录、有记录、复核中、复核维持、已禁止从业、已满一年；不含罪名',
});

export const StaffDuty = enumOf(STAFF_DUTIES);
registerEnumType(StaffDuty, {
  name: 'StaffDuty',
  description: '可上岗、已离职、禁止从业、在职教师、核查有记录、未经核查、未备案、工作许可到期',
});

/** E2: one round of one person. Of the answer nothing is kept but yes or no. */
@Entity('staff_check')
@ObjectType({ description: '一名从业人员的一次背景核查' })
@Key()
export class StaffCheck {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'staff_id' })
  staffId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  /** Opaque: what access records name instead of the person. */
  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'batch_id', nullable: true })
  batchId: string | null;

  @Column('text', { name: 'station_id', nullable: true })
  stationId: string | null;

  @Field(() => StaffCheckState, { nullable: true })
  @Policy('background-answer')
  @Column('text')
  state: CheckStateName;

  @Field(() => CalendarDayScalar, { description: '列入核查的日期' })
  @Column('date', { name: 'listed_on' })
  listedOn: CalendarDay;

  @Field(() => CalendarDayScalar, { nullable: true, description: '本人同意的日期' })
  @Column('date', { name: 'consented_on', nullable: true })
  consentedOn: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '发函日期' })
  @Column('date', { name: 'requested_on', nullable: true })
  requestedOn: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '公安答复或复核的日期' })
  @Policy('background-answer')
  @Column('date', { name: 'answered_on', nullable: true })
  answeredOn: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '无记录的答复在此日前有效' })
  @Policy('background-answer')
  @Column('date', { name: 'valid_until', nullable: true })
  validUntil: CalendarDay | null;
}

@ObjectType({ description: '一函的核查人数：列入 = 无记录 + 有记录 + 待答复（E2）' })
export class BatchFigures implements BatchCounts {
  @Field(() => Int)
  listed: number;

  @Field(() => Int)
  clear: number;

  @Field(() => Int)
  hit: number;

  @Field(() => Int)
  pending: number;
}

@Entity('background_batch')
@ObjectType({ description: '一份背景核查函' })
export class BackgroundBatch {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field({ description: '函号' })
  @Column('text', { name: 'letter_no' })
  letterNo: string;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'sent_on' })
  sentOn: CalendarDay;
}
