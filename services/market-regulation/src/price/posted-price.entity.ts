import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PostedCourseRow } from './posted-price-rows.commands.js';

@Entity('posted_price')
@ObjectType({ description: '机构公示的收费标准，每次公示为一版（C2）' })
export class PostedPrice {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => Int, { description: '第几版' })
  @Column('integer')
  version: number;

  @Field(() => CalendarDayScalar, { description: '执行日期' })
  @Column('date', { name: 'effective_from' })
  effectiveFrom: CalendarDay;

  @Field({ description: '缴费方式' })
  @Column('text', { name: 'payment_channel' })
  paymentChannel: string;

  @Column('jsonb')
  lines: PostedCourseRow[];

  @Field(() => DateTimeScalar, { description: '公示时间' })
  @Column('timestamptz', { name: 'posted_at' })
  postedAt: Date;
}
