import { Personal, Policy } from '@lianguan/service-kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TeachingStageName } from './institution.rules.js';

export enum TrainingClass {
  ACADEMIC = 'ACADEMIC',
  NON_ACADEMIC = 'NON_ACADEMIC',
}
registerEnumType(TrainingClass, { name: 'TrainingClass', description: '学科类 / 非学科类' });

export enum NonAcademicKind {
  CULTURE_ART = 'CULTURE_ART',
  SPORT = 'SPORT',
  SCI_TECH = 'SCI_TECH',
  VOCATIONAL = 'VOCATIONAL',
}
registerEnumType(NonAcademicKind, { name: 'NonAcademicKind', description: '文化艺术、体育、科技、职业技能' });

@ObjectType({ description: '举办者' })
export class Operator {
  @Field({ description: '举办者姓名（依法公示）' })
  name: string;

  @Field(() => String, { nullable: true, description: '身份证号' })
  @Policy('controller-id')
  @Personal({ subject: 'personId', mask: 'CITIZEN_NUMBER' })
  citizenNumber: string | null;

  @Field(() => String, { nullable: true, description: '联系电话' })
  @Policy('controller-id')
  @Personal({ subject: 'personId', mask: 'MOBILE' })
  mobile: string | null;

  /** Opaque: what access records name instead of the person. */
  personId: string;
}

@ObjectType({ description: '因一校多址并入本机构的登记' })
export class MergedInstitution {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  ledgerNo: string;

  @Field()
  address: string;
}

@Entity('training_institution')
@ObjectType({ description: '校外培训机构' })
@Directive('@key(fields: "id")')
export class TrainingInstitution {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  /** Itself, or the institution it was merged into (M2). */
  @Column('uuid', { name: 'root_id' })
  rootId: string;

  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto: string | null;

  /** The cell of the certificate matrix, kept by triggers (ADR 3); meant for who is no part of another. */
  @Column('text', { name: 'certificate_state' })
  certificateState: string;

  @Field(() => ID, { description: '转登记前后的同一机构共用' })
  @Column('uuid', { name: 'lineage_id' })
  lineageId: string;

  @Field({ description: '台账编号' })
  @Column('text', { name: 'ledger_no' })
  ledgerNo: string;

  @Field({ description: '机构名称' })
  @Column('text')
  name: string;

  @Field({ description: '区划代码（GB/T 2260）' })
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field({ description: '办学地址' })
  @Column('text')
  address: string;

  @Field(() => TrainingClass)
  @Column('text', { name: 'training_class' })
  trainingClass: TrainingClass;

  @Field(() => NonAcademicKind, { nullable: true })
  @Column('text', { name: 'non_academic_kind', nullable: true })
  nonAcademicKind: NonAcademicKind | null;

  /** What ages it teaches; null while nobody has said. */
  @Column('text', { array: true, nullable: true })
  stages: TeachingStageName[] | null;

  @Field(() => String, { nullable: true, description: '统一社会信用代码' })
  @Column('text', { name: 'uscc_code', nullable: true })
  usccCode: string | null;

  @Column('text', { name: 'operator_name' })
  operatorName: string;

  @Column('text', { name: 'operator_citizen_number', nullable: true })
  operatorCitizenNumber: string | null;

  @Column('text', { name: 'operator_mobile', nullable: true })
  operatorMobile: string | null;

  @Column('uuid', { name: 'operator_person_id' })
  operatorPersonId: string;

  @Field(() => Int)
  @Column('integer')
  version: number;
}
