import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Subject, type SubjectName } from '../classification/index.js';
import { ContentBan, type ContentBanName } from '../content-ban/index.js';
import { CourseStage, type CourseStageName } from '../course-filing/index.js';
import {
  MATERIAL_SEAT_STATES,
  MATERIAL_SOURCES,
  MATERIAL_STATES,
  MATERIAL_VERDICTS,
  type MaterialSeatStateName,
  type MaterialSourceName,
  type MaterialStateName,
  type MaterialVerdictName,
} from '../teaching-material/index.js';

export const MaterialState = enumOf(MATERIAL_STATES);
registerEnumType(MaterialState, {
  name: 'MaterialState',
  description:
    '编写中、已内部审核、待形式审核、形式审核通过、专家审核中、审核通过、已退回、不予通过、已备案、使用中、已停用、已归档',
});

export const MaterialSource = enumOf(MATERIAL_SOURCES);
registerEnumType(MaterialSource, { name: 'MaterialSource', description: '自编材料、正式出版物' });

export const MaterialVerdict = enumOf(MATERIAL_VERDICTS);
registerEnumType(MaterialVerdict, { name: 'MaterialVerdict', description: '通过、退回修改、不予通过' });

export const MaterialSeatState = enumOf(MATERIAL_SEAT_STATES);
registerEnumType(MaterialSeatState, { name: 'MaterialSeatState', description: '待提交、已提交、已回避' });

/** B3: one edition with all that is filed of it. */
@Entity('teaching_material')
@ObjectType({ description: '培训材料的一版' })
export class TeachingMaterial {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => ID, { description: '第一版' })
  @Column('uuid', { name: 'series_id' })
  seriesId: string;

  @Field(() => Int, { description: '版次' })
  @Column('integer')
  version: number;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Field()
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field({ description: '材料名称' })
  @Column('text')
  title: string;

  @Field(() => Subject)
  @Column('text')
  subject: SubjectName;

  @Field(() => CourseStage, { description: '使用对象' })
  @Column('text')
  stage: CourseStageName;

  @Field(() => MaterialSource)
  @Column('text')
  source: MaterialSourceName;

  @Field(() => String, { nullable: true, description: '书号（ISBN）' })
  @Column('text', { nullable: true })
  isbn: string | null;

  @Field(() => String, { nullable: true, description: '出版单位' })
  @Column('text', { nullable: true })
  publisher: string | null;

  @Field(() => String, { nullable: true, description: '选用记录编号' })
  @Column('text', { name: 'selection_no', nullable: true })
  selectionNo: string | null;

  @Field(() => String, { nullable: true, description: '文件的 SHA-256 校验值' })
  @Column('text', { nullable: true })
  sha256: string | null;

  @Field(() => MaterialState)
  @Column('text')
  state: MaterialStateName;

  @Field(() => String, { nullable: true, description: '内部审核记录编号' })
  @Column('text', { name: 'self_review_no', nullable: true })
  selfReviewNo: string | null;

  @Field(() => String, { nullable: true, description: '内部审核意见' })
  @Column('text', { name: 'self_review_note', nullable: true })
  selfReviewNote: string | null;

  @Field(() => Int, { description: '第几次专家审核' })
  @Column('integer')
  round: number;

  @Column('integer', { name: 'panel_size' })
  panelSize: number;

  @Field(() => Int, { description: '尚未提交的专家意见数' })
  @Column('integer')
  outstanding: number;

  @Field(() => DateTimeScalar, { nullable: true, description: '正在进行的审核的截止时刻' })
  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null;

  @Field({ description: '正在进行的审核已超期' })
  @Column('boolean')
  overdue: boolean;

  @Field(() => String, { nullable: true, description: '备案编号' })
  @Column('text', { name: 'filing_no', nullable: true })
  filingNo: string | null;

  @Field(() => CalendarDayScalar, { nullable: true })
  @Column('date', { name: 'filed_on', nullable: true })
  filedOn: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true })
  @Column('date', { name: 'used_from', nullable: true })
  usedFrom: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '最后使用日' })
  @Column('date', { name: 'last_used_on', nullable: true })
  lastUsedOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '退回、不予通过、停用的理由' })
  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason: string | null;

  @Field(() => ContentBan, { nullable: true, description: '不予通过、责令停用所依据的问题' })
  @Column('text', { nullable: true })
  ban: ContentBanName | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '停用后的保管期限' })
  @Column('timestamptz', { name: 'retain_until', nullable: true })
  retainUntil: Date | null;
}

@Entity('material_seat')
@ObjectType({ description: '指派审核材料的一名专家' })
export class MaterialSeat {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'material_id' })
  materialId: string;

  @Column('uuid', { name: 'expert_id' })
  expertId: string;

  @Column('text', { name: 'person_id' })
  personId: string;

  @Field(() => Int)
  @Column('integer')
  round: number;

  @Field(() => MaterialSeatState)
  @Column('text')
  state: MaterialSeatStateName;

  @Field(() => String, { nullable: true, description: '回避的理由' })
  @Column('text', { name: 'recusal_reason', nullable: true })
  recusalReason: string | null;
}

@Entity('material_opinion')
@ObjectType({ description: '专家的审核意见；本次意见齐全前封存，任何人不可见' })
export class MaterialOpinion {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'material_id' })
  materialId: string;

  @Field(() => Int)
  @Column('integer')
  round: number;

  @Field(() => MaterialVerdict)
  @Column('text')
  verdict: MaterialVerdictName;

  @Field({ description: '思想性' })
  @Column('text')
  thought: string;

  @Field({ description: '科学性' })
  @Column('text')
  correctness: string;

  @Field({ description: '适宜性' })
  @Column('text')
  fitness: string;
}

@Entity('material_use')
@ObjectType({ description: '材料在一门课程中的使用' })
export class MaterialUse {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'material_id' })
  materialId: string;

  @Column('uuid', { name: 'course_id' })
  courseId: string;

  @Field(() => CalendarDayScalar)
  @Column('date')
  since: CalendarDay;

  @Field(() => CalendarDayScalar, { nullable: true })
  @Column('date', { nullable: true })
  until: CalendarDay | null;
}
