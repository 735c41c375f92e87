import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  CANDIDATE_STATES,
  DISGUISED_FORMS,
  type CandidateRow,
  type CandidateStateName,
  type DisguisedFormName,
} from './title.rules.js';

export const TitleCandidateState = enumOf(CANDIDATE_STATES);
registerEnumType(TitleCandidateState, { name: 'TitleCandidateState', description: '待核实、已属实、已排除' });

export const DisguisedForm = enumOf(DISGUISED_FORMS);
registerEnumType(DisguisedForm, {
  name: 'DisguisedForm',
  description: '幼小衔接、学科名称、家教、家政、游学研学、咨询',
});

/** M23: a title that hints at what may not be taught. */
@Entity('course_title_candidate')
@ObjectType({ description: '班次名称疑似隐形变异或学前学科培训，待工作人员核实' })
export class CourseTitleCandidate implements CandidateRow {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'course_id' })
  courseId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field({ description: '备案时的班次名称' })
  @Column('text')
  title: string;

  @Field(() => DisguisedForm)
  @Column('text')
  form: DisguisedFormName;

  @Field({ description: '引起注意的词' })
  @Column('text')
  word: string;

  @Field(() => TitleCandidateState)
  @Column('text')
  state: CandidateStateName;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'found_on' })
  foundOn: CalendarDay;

  @Field(() => String, { nullable: true, description: '核实情况' })
  @Column('text', { nullable: true })
  reason: string | null;

  @Field(() => CalendarDayScalar, { nullable: true })
  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn: CalendarDay | null;
}
