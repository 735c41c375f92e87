import { DateTimeScalar, enumOf } from '@lianguan/service-kit';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NonAcademicKind, TrainingClass } from '../institution/index.js';
import {
  CATALOGUE_BASIS,
  COMPETENT_DEPARTMENTS,
  SUBJECTS,
  SUBJECT_NAMES,
  type CompetentDepartmentName,
  type SubjectName,
} from './classification.rules.js';

export const Subject = enumOf(SUBJECT_NAMES);
registerEnumType(Subject, { name: 'Subject', description: '学科目录中的科目' });

export const CompetentDepartment = enumOf(Object.keys(COMPETENT_DEPARTMENTS) as CompetentDepartmentName[]);
registerEnumType(CompetentDepartment, { name: 'CompetentDepartment', description: '主管部门（归口管理）' });

@ObjectType({ description: '学科目录的一科（A4）' })
export class SubjectEntry {
  @Field(() => Subject)
  subject: SubjectName;

  @Field()
  title: string;

  @Field(() => TrainingClass)
  trainingClass: TrainingClass;

  @Field({ description: '依据' })
  basis: string;
}

export const subjectEntry = (subject: SubjectName): SubjectEntry => {
  const { title, trainingClass } = SUBJECTS[subject];
  return { subject, title, trainingClass: TrainingClass[trainingClass], basis: CATALOGUE_BASIS };
};

@ObjectType('CompetentDepartmentInfo', { description: '主管部门及其依据（A3）' })
export class CompetentDepartmentType {
  @Field(() => CompetentDepartment)
  department: CompetentDepartmentName;

  @Field()
  title: string;

  @Field(() => String, { description: '经办人所在的机关' })
  agency: string;

  @Field({ description: '依据' })
  basis: string;

  static of(department: CompetentDepartmentName): CompetentDepartmentType {
    return { department, ...COMPETENT_DEPARTMENTS[department] };
  }
}

/** One line for each department that became competent for an institution. */
@Entity('competence_record')
@ObjectType({ description: '主管部门的一次确定或变更' })
export class CompetenceRecord {
  @PrimaryColumn('uuid', { name: 'institution_id' })
  institutionId: string;

  @PrimaryColumn('integer')
  version: number;

  @Field(() => CompetentDepartment)
  @Column('text')
  department: CompetentDepartmentName;

  @Field(() => NonAcademicKind, { nullable: true, description: '非学科类的类别；学科类为空' })
  @Column('text', { name: 'non_academic_kind', nullable: true })
  nonAcademicKind: NonAcademicKind | null;

  @Field(() => DateTimeScalar)
  @Column('timestamptz')
  since: Date;
}
