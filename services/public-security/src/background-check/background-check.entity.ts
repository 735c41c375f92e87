import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, Personal, Policy } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum BackgroundAnswer {
  CLEAR = 'CLEAR',
  HIT = 'HIT',
  PENDING = 'PENDING',
}
registerEnumType(BackgroundAnswer, { name: 'BackgroundAnswer', description: '无记录、有记录、待答复；不含罪名' });

@ObjectType({ description: '从业人员背景核查汇总：应核查 = 无记录 + 有记录 + 待答复（E2）' })
export class BackgroundSummary {
  @Field(() => Int)
  listed: number;

  @Field(() => Int)
  clear: number;

  @Field(() => Int)
  hit: number;

  @Field(() => Int)
  pending: number;
}

/** The answer is yes or no: no text of an offence is kept here (未成年人保护法 62). */
@Entity('background_check')
@ObjectType({ description: '一名从业人员的背景核查' })
export class BackgroundCheck {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field({ description: '核查批次号' })
  @Column('text', { name: 'batch_no' })
  batchNo: string;

  @Column('text')
  name: string;

  @Field(() => ID, { description: '人员的不透明标识' })
  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Field(() => String, { nullable: true, description: '姓名' })
  @Policy('background-answer')
  @Personal({ subject: 'personId', mask: 'NAME' })
  @Column('text', { name: 'staff_name' })
  staffName: string | null;

  @Field(() => String, { nullable: true, description: '身份证号' })
  @Policy('background-answer')
  @Personal({ subject: 'personId', mask: 'CITIZEN_NUMBER' })
  @Column('text', { name: 'citizen_number' })
  citizenNumber: string | null;

  @Field(() => BackgroundAnswer, { nullable: true })
  @Policy('background-answer')
  @Column('text')
  answer: BackgroundAnswer | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '答复日期' })
  @Policy('background-answer')
  @Column('date', { name: 'answered_on', nullable: true })
  answeredOn: CalendarDay | null;

  @Column('text', { name: 'division_code' })
  divisionCode: string;
}
