import type { Agency, CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { BanSubject, type BanSubjectName, type ContentBanName } from '../content-ban/index.js';
import { DisguisedForm, type DisguisedFormName } from '../course-title/index.js';
import { FINDING_STATES, type FindingStateName } from './finding-lifecycle.rules.js';

export const FindingState = enumOf(FINDING_STATES);
registerEnumType(FindingState, {
  name: 'FindingState',
  description: '待机构陈述、机构已陈述、逾期未陈述、已认定、已建议立案、已撤销',
});

@ObjectType({ description: '问题办理中的一步' })
export class FindingStep {
  @Field({ description: '办理的操作' })
  act: string;

  @Field(() => DateTimeScalar)
  at: string;

  @Field(() => String, { nullable: true, description: '当时的陈述、理由或补充的事实' })
  said: string | null;

  @Field(() => String, { nullable: true })
  documentNo: string | null;
}

/** B2, B6, M19: what an officer found of an institution, by its code. */
@Entity('content_finding')
@ObjectType({ description: '培训内容和行为的问题' })
export class ContentFinding {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Column('text')
  code: ContentBanName;

  @Field(() => DisguisedForm, { nullable: true, description: '隐形变异的形式' })
  @Column('text', { nullable: true })
  form: DisguisedFormName | null;

  @Field(() => BanSubject)
  @Column('text')
  subject: BanSubjectName;

  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId: string | null;

  @Field(() => String, { nullable: true, description: '场所的地址' })
  @Column('text', { nullable: true })
  place: string | null;

  @Field({ description: '发现的事实' })
  @Column('text')
  facts: string;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'found_on' })
  foundOn: CalendarDay;

  @Field({ description: '检查记录编号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field(() => FindingState)
  @Column('text')
  state: FindingStateName;

  @Field(() => DateTimeScalar, { description: '陈述申辩的截止时刻' })
  @Column('timestamptz', { name: 'answer_until' })
  answerUntil: Date;

  @Field(() => String, { nullable: true, description: '机构的陈述' })
  @Column('text', { nullable: true })
  answer: string | null;

  @Field(() => String, { nullable: true, description: '认定或撤销的理由' })
  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason: string | null;

  @Field(() => [String], { description: '认定后，教育以外有权处罚的部门；它们由此可见' })
  @Column('text', { name: 'referred_to', array: true })
  referredTo: Agency[];

  @Field(() => [FindingStep], { description: '办理经过；重新办理的，前次的陈述和认定也在其中' })
  @Column('jsonb')
  steps: FindingStep[];
}
