import type { Agency } from '@lianguan/kernel';
import { DateTimeScalar, Personal, Policy } from '@lianguan/service-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NonAcademicKind, TrainingClass } from '../institution/index.js';
import type { ApplicationKindName, SchoolStageName, TeachingModeName } from '../license-admission/index.js';
import type { ApplicationStateName } from '../license-application/index.js';
import {
  IssuedLicensePaper,
  LicenseApplicationKind,
  LicenseApplicationState,
  LicenseDecision,
  Ownership,
  Premises,
  Registrar,
  SchoolStage,
  SiteCheckRecord,
  StaffAnswerRecord,
  TeachingMode,
} from './application-part.type.js';

@Entity('license_application_person')
@ObjectType({ description: '举办者、自然人股东' })
export class ApplicationPerson {
  @PrimaryColumn('uuid', { name: 'application_id' })
  applicationId: string;

  @Field({ description: '申请表内的序号' })
  @PrimaryColumn('text')
  key: string;

  @Field({ description: '是举办者' })
  @Column('boolean')
  operator: boolean;

  @Field({ description: '姓名（依法公示）' })
  @Column('text')
  name: string;

  @Field(() => String, { nullable: true, description: '身份证号' })
  @Policy('controller-id')
  @Personal({ subject: 'personId', mask: 'CITIZEN_NUMBER' })
  @Column('text', { name: 'citizen_number', nullable: true })
  citizenNumber: string | null;

  @Field(() => String, { nullable: true, description: '联系电话' })
  @Policy('controller-id')
  @Personal({ subject: 'personId', mask: 'MOBILE' })
  @Column('text', { nullable: true })
  mobile: string | null;

  @Column('uuid', { name: 'person_id' })
  personId: string;
}

@Entity('license_application_act')
@ObjectType({ description: '办理记录：做了什么，或依法未准什么' })
export class LicenseApplicationAct {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'application_id' })
  applicationId: string;

  @Field(() => DateTimeScalar)
  @Column('timestamptz')
  at: Date;

  @Field()
  @Column('text')
  act: string;

  @Field({ description: '办理单位' })
  @Column('text')
  agency: string;

  @Field(() => LicenseApplicationState)
  @Column('text', { name: 'from_state' })
  from: ApplicationStateName;

  @Field(() => LicenseApplicationState)
  @Column('text', { name: 'to_state' })
  to: ApplicationStateName;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  reason: string | null;

  @Field(() => String, { nullable: true, description: '依法未准的代码；空为已办' })
  @Column('text', { name: 'refusal_code', nullable: true })
  refusalCode: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { name: 'refusal_message', nullable: true })
  refusalMessage: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { name: 'refusal_basis', nullable: true })
  refusalBasis: string | null;
}

@Entity('license_application')
@ObjectType({ description: '办学许可申请' })
export class LicenseApplication {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Field()
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Column('text', { array: true })
  agencies: Agency[];

  @Column('integer')
  version: number;

  @Field(() => LicenseApplicationState)
  @Column('text')
  state: ApplicationStateName;

  @Field(() => LicenseApplicationKind)
  @Column('text')
  kind: ApplicationKindName;

  @Field(() => TeachingMode)
  @Column('text')
  mode: TeachingModeName;

  @Field({ description: '拟办机构名称' })
  @Column('text', { name: 'school_name' })
  schoolName: string;

  @Field({ description: '办学地址' })
  @Column('text')
  address: string;

  @Field(() => TrainingClass)
  @Column('text', { name: 'training_class' })
  trainingClass: TrainingClass;

  @Field(() => NonAcademicKind, { nullable: true })
  @Column('text', { name: 'non_academic_kind', nullable: true })
  nonAcademicKind: NonAcademicKind | null;

  @Field(() => [SchoolStage], { description: '培训对象' })
  @Column('jsonb')
  stages: SchoolStageName[];

  @Field(() => [String], { description: '培训内容' })
  @Column('jsonb')
  subjects: string[];

  @Field(() => Registrar)
  @Column('text')
  registrar: keyof typeof Registrar;

  @Field(() => String, { nullable: true, description: '原线上备案编号' })
  @Column('text', { name: 'filing_number', nullable: true })
  filingNumber: string | null;

  @Field(() => Premises, { nullable: true })
  @Column('jsonb', { nullable: true })
  premises: Premises | null;

  @Field(() => Ownership)
  @Column('jsonb')
  owners: Ownership;

  @Field(() => [String], { description: '一次告知的补正内容' })
  @Column('jsonb', { name: 'correction_items' })
  correctionItems: string[];

  @Field({ description: '审查期限已延长' })
  @Column('boolean')
  extended: boolean;

  @Field(() => [String], { description: '已超过的期限' })
  @Column('jsonb')
  overdue: string[];

  @Field(() => SiteCheckRecord, { nullable: true })
  @Column('jsonb', { name: 'site_check', nullable: true })
  siteCheck: SiteCheckRecord | null;

  @Field(() => LicenseDecision, { nullable: true })
  @Column('jsonb', { nullable: true })
  decision: LicenseDecision | null;

  @Field(() => IssuedLicensePaper, { nullable: true })
  @Column('jsonb', { nullable: true })
  license: IssuedLicensePaper | null;

  @Field(() => StaffAnswerRecord, { nullable: true })
  @Column('jsonb', { name: 'staff_answer', nullable: true })
  staffAnswer: StaffAnswerRecord | null;

  @Column('bigint', { name: 'next_due_ms' })
  nextDueMs: string;
}
