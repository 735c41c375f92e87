import { enumOf } from '@lianguan/service-kit';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  HANDLING_DEPARTMENTS,
  LEGAL_PERSON_PAPERS,
  type HandlingDepartmentName,
  type PaperKind,
} from './certificate.rules.js';

export enum CertificateState {
  BOTH = 'BOTH',
  REGISTERED_ONLY = 'REGISTERED_ONLY',
  LICENSED_ONLY = 'LICENSED_ONLY',
  NONE = 'NONE',
}
registerEnumType(CertificateState, {
  name: 'CertificateState',
  description: '证照状态：有照有证、有照无证、有证无照、无照无证',
});

export const LegalPersonPaperKind = enumOf(LEGAL_PERSON_PAPERS);
registerEnumType(LegalPersonPaperKind, {
  name: 'LegalPersonPaperKind',
  description: '法人登记证照（M5）：营业执照、民办非企业单位登记证书、事业单位法人证书',
});

export const HandlingDepartment = enumOf(HANDLING_DEPARTMENTS);
registerEnumType(HandlingDepartment, {
  name: 'HandlingDepartment',
  description: '教育、人社、市场监管、民政、公安',
});

/** A register's paper for an institution: the projection of the registers' events. */
@Entity('legal_person_paper')
export class LegalPersonPaper {
  @PrimaryColumn('uuid', { name: 'institution_id' })
  institutionId: string;

  @PrimaryColumn('text')
  kind: PaperKind;

  @PrimaryColumn('uuid', { name: 'registration_id' })
  registrationId: string;

  @Column('text', { name: 'uscc_code' })
  usccCode: string;

  @Column('boolean')
  valid: boolean;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Column('integer')
  version: number;
}

@ObjectType({ description: '证照状态及其法定处理路径（A2）' })
export class CertificateStatus {
  @Field(() => CertificateState)
  state: CertificateState;

  @Field({ description: '处理路径' })
  route: string;

  @Field({ description: '法律依据' })
  article: string;

  @Field(() => [String], { description: '有权处理的岗位' })
  mayAct: readonly string[];

  @Field(() => [HandlingDepartment], { description: '有责任的部门，主管部门在前' })
  departments: readonly HandlingDepartmentName[];

  @Field({ description: '有有效的办学许可证' })
  licensed: boolean;

  @Field(() => LegalPersonPaperKind, { nullable: true, description: '有效的法人登记证照' })
  legalPersonPaper: PaperKind | null;
}
