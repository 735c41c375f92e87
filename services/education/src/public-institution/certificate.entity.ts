import type { CalendarDay } from '@lianguan/kernel';
import { actStep, CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  CERTIFICATE_SOURCES,
  CERTIFICATE_STATES,
  type CertificateSourceName,
  type CertificateStateName,
} from './certificate-lifecycle.rules.js';
import type { PublicCertificateStepRow } from './certificate-rows.commands.js';

export const PublicCertificateState = enumOf(CERTIFICATE_STATES);
registerEnumType(PublicCertificateState, { name: 'PublicCertificateState', description: '有效、已过期、已注销' });

export const PublicCertificateSource = enumOf(CERTIFICATE_SOURCES);
registerEnumType(PublicCertificateSource, {
  name: 'PublicCertificateSource',
  description: '查验原件、登记管理机关网站核验、登记管理机关来函',
});

@ObjectType({ description: '事业单位法人证书记录中的一步' })
export class PublicCertificateStep extends actStep() {
  @Field(() => CalendarDayScalar, { description: '其时的有效期' })
  validTo: CalendarDay;

  @Field(() => String, { nullable: true, description: '文书编号' })
  documentNo: string | null;
}

@Entity('public_institution_certificate')
@ObjectType({ description: '事业单位法人证书，由教育部门依证书登记（M5）' })
export class PublicInstitutionCertificate {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field({ description: '统一社会信用代码，即证书号' })
  @Column('text', { name: 'uscc_code' })
  usccCode: string;

  @Field({ description: '单位名称' })
  @Column('text', { name: 'unit_name' })
  unitName: string;

  @Field({ description: '举办单位' })
  @Column('text')
  organiser: string;

  @Field({ description: '登记管理机关' })
  @Column('text')
  registrar: string;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'valid_from' })
  validFrom: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '有效期的最后一日' })
  @Column('date', { name: 'valid_to' })
  validTo: CalendarDay;

  @Field(() => PublicCertificateSource, { description: '核验方式' })
  @Column('text')
  source: CertificateSourceName;

  @Field(() => CalendarDayScalar, { description: '核验日期' })
  @Column('date', { name: 'seen_on' })
  seenOn: CalendarDay;

  @Field(() => PublicCertificateState)
  @Column('text')
  state: CertificateStateName;

  @Field(() => [PublicCertificateStep], { description: '办理经过' })
  @Column('jsonb')
  steps: PublicCertificateStepRow[];
}
