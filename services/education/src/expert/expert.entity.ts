import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, Personal, Policy } from '@lianguan/service-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Subject } from '../classification/index.js';

@Entity('expert')
@ObjectType({ description: '鉴别专家库中的专家' })
export class Expert {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field({ description: '专家库编号' })
  @Column('text', { name: 'register_no' })
  registerNo: string;

  @Field(() => String, { nullable: true, description: '姓名' })
  @Policy('staff')
  @Personal({ subject: 'personId', mask: 'NAME' })
  @Column('text', { nullable: true })
  name: string | null;

  /** The person whom the identity provider signs in. */
  @Column('text', { name: 'person_id' })
  personId: string;

  @Field({ description: '所在单位' })
  @Column('text')
  workplace: string;

  @Field(() => [Subject], { description: '可鉴别的学科' })
  @Column('text', { array: true })
  subjects: (keyof typeof Subject)[];

  @Field({ description: '专家库所属区划' })
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => CalendarDayScalar, { nullable: true, description: '退出专家库的日期' })
  @Column('date', { name: 'withdrawn_on', nullable: true })
  withdrawnOn: CalendarDay | null;
}
