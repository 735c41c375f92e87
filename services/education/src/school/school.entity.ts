import { actStep } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ description: '办理经过中的一步' })
export class SchoolActStep extends actStep('经办人；期满的为系统') {
  @Field(() => String, { nullable: true, description: '理由' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: '文书编号' })
  documentNo: string | null;
}

@Entity('school')
@ObjectType({ description: '中小学校' })
export class School {
  @Field(() => ID, { description: '学校标识码' })
  @PrimaryColumn('text')
  id: string;

  @Field()
  @Column('text')
  name: string;

  @Field({ description: '区划代码' })
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => Int, { description: '首年级，小学一年级为1' })
  @Column('integer', { name: 'first_grade' })
  firstGrade: number;

  @Field(() => Int, { description: '末年级，初中三年级为9' })
  @Column('integer', { name: 'last_grade' })
  lastGrade: number;
}
