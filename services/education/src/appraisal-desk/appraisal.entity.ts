import type { Agency } from '@lianguan/kernel';
import { DateTimeScalar, enumOf, Key } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  APPRAISAL_STATES,
  FINDINGS,
  MATERIAL_KINDS,
  PANEL_LEVELS,
  SEAT_STATES,
  type AppraisalState as StateName,
  type Finding as FindingName,
  type MaterialKind as KindName,
  type PanelLevel as LevelName,
  type SeatState as SeatStateName,
} from '../appraisal/index.js';
import { Subject, type CompetentDepartmentName, type SubjectName } from '../classification/index.js';

export const AppraisalState = enumOf(APPRAISAL_STATES);
registerEnumType(AppraisalState, { name: 'AppraisalState', description: '鉴别的状态' });
export const AppraisalFinding = enumOf(FINDINGS);
registerEnumType(AppraisalFinding, { name: 'AppraisalFinding', description: '学科类、非学科类、部分属学科类' });
export const AppraisalMaterialKind = enumOf(MATERIAL_KINDS);
registerEnumType(AppraisalMaterialKind, {
  name: 'AppraisalMaterialKind',
  description: '课程内容审核表、培训材料、其他',
});
export const PanelLevel = enumOf(PANEL_LEVELS);
registerEnumType(PanelLevel, { name: 'PanelLevel', description: '首次鉴别、上级复核' });
export const PanelSeatState = enumOf(SEAT_STATES);
registerEnumType(PanelSeatState, { name: 'PanelSeatState', description: '待提交、已提交、已回避' });

@Entity('appraisal')
@ObjectType({ description: '课程类别鉴别（A5）' })
@Key()
export class Appraisal {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Field({ description: '区划代码（GB/T 2260）' })
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field({ description: '课程名称' })
  @Column('text', { name: 'course_name' })
  courseName: string;

  @Field(() => [Subject], { description: '疑似涉及的学科' })
  @Column('text', { array: true })
  subjects: SubjectName[];

  @Field({ description: '类别不明确之处' })
  @Column('text')
  grounds: string;

  @Field(() => String, { nullable: true, description: '重新鉴别的新证据' })
  @Column('text', { name: 'new_evidence', nullable: true })
  newEvidence: string | null;

  @Column('uuid', { name: 'previous_id', nullable: true })
  previousId: string | null;

  @Field(() => String, { description: '提出鉴别的机关' })
  @Column('text', { name: 'requested_by' })
  requestedBy: Agency;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  @Column('text', { name: 'competent_department' })
  competentDepartmentName: CompetentDepartmentName;

  @Field(() => AppraisalState)
  @Column('text')
  state: StateName;

  @Field(() => Int, { description: '尚未提交的意见数' })
  @Column('integer')
  outstanding: number;

  @Field(() => AppraisalFinding, { nullable: true, description: '确认的结论' })
  @Column('text', { nullable: true })
  finding: FindingName | null;

  @Field(() => String, { nullable: true, description: '没有多数意见时结论的理由' })
  @Column('text', { name: 'finding_reason', nullable: true })
  findingReason: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '机构申请复核的截止时刻' })
  @Column('timestamptz', { name: 'review_until', nullable: true })
  reviewUntil: Date | null;

  @Field(() => String, { nullable: true, description: '申请复核的理由' })
  @Column('text', { name: 'review_reason', nullable: true })
  reviewReason: string | null;

  @Field(() => AppraisalFinding, { nullable: true, description: '复核后的结论' })
  @Column('text', { name: 'final_finding', nullable: true })
  finalFinding: FindingName | null;

  @Field(() => String, { nullable: true })
  @Column('text', { name: 'final_reason', nullable: true })
  finalReason: string | null;
}

@Entity('appraisal_material')
@ObjectType({ description: '登记的鉴别材料' })
export class AppraisalMaterial {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'appraisal_id' })
  appraisalId: string;

  @Field(() => AppraisalMaterialKind)
  @Column('text')
  kind: KindName;

  @Field()
  @Column('text')
  title: string;

  @Field(() => String, { nullable: true, description: '文号' })
  @Column('text', { name: 'document_no', nullable: true })
  documentNo: string | null;

  @Field({ description: '文件的 SHA-256 校验值' })
  @Column('text')
  sha256: string;

  @Field(() => String, { description: '登记的机关' })
  @Column('text', { name: 'recorded_by' })
  recordedBy: Agency;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}

@Entity('panel_draw')
@ObjectType({ description: '一次抽取：以同一种子从同一名单抽取，结果相同' })
export class PanelDraw {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'appraisal_id' })
  appraisalId: string;

  @Field(() => PanelLevel)
  @Column('text')
  level: LevelName;

  @Field({ description: '随机种子' })
  @Column('uuid')
  seed: string;

  @Field(() => [ID], { description: '符合条件的专家' })
  @Column('uuid', { array: true })
  pool: string[];

  @Field(() => Int, { description: '专家组人数' })
  @Column('integer')
  size: number;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'drawn_at' })
  drawnAt: Date;
}

@Entity('panel_seat')
@ObjectType({ description: '专家组的一席' })
export class PanelSeat {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'appraisal_id' })
  appraisalId: string;

  @Column('uuid', { name: 'expert_id' })
  expertId: string;

  @Column('text', { name: 'person_id' })
  personId: string;

  @Field(() => PanelLevel)
  @Column('text')
  level: LevelName;

  @Field(() => PanelSeatState)
  @Column('text')
  state: SeatStateName;

  @Field(() => String, { nullable: true, description: '回避的理由' })
  @Column('text', { name: 'recusal_reason', nullable: true })
  recusalReason: string | null;
}

@Entity('panel_opinion')
@ObjectType({ description: '专家的鉴别意见；专家组意见齐全前封存，任何人不可见' })
export class PanelOpinion {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'appraisal_id' })
  appraisalId: string;

  @Field(() => PanelLevel)
  @Column('text')
  level: LevelName;

  @Field(() => AppraisalFinding)
  @Column('text')
  finding: FindingName;

  @Field({ description: '培训目的' })
  @Column('text')
  purpose: string;

  @Field({ description: '培训内容' })
  @Column('text')
  content: string;

  @Field({ description: '培训方式' })
  @Column('text')
  method: string;

  @Field({ description: '结果评价' })
  @Column('text')
  evaluation: string;
}
