import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, mutationResult, statePage } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { CertificateSourceName, CertificateStateName } from './certificate-lifecycle.rules.js';
import { PublicCertificateSource, PublicCertificateState, PublicInstitutionCertificate } from './certificate.entity.js';

const SHORT_TEXT = 100;

@ArgsType()
export class PublicInstitutionCertificatesArgs extends statePage<CertificateStateName>(PublicCertificateState) {}

export const PublicInstitutionCertificateConnection = connection(
  'PublicInstitutionCertificate',
  () => PublicInstitutionCertificate,
);
export const PublicInstitutionCertificateResult = mutationResult(
  'PublicInstitutionCertificateResult',
  'certificate',
  () => PublicInstitutionCertificate,
);

@InputType()
export class PublicCertificateTermInput extends ActInput {
  @Field(() => CalendarDayScalar)
  validFrom: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '有效期的最后一日' })
  validTo: CalendarDay;

  @Field(() => PublicCertificateSource, { description: '核验方式' })
  source: CertificateSourceName;

  @Field(() => CalendarDayScalar, { description: '核验日期' })
  seenOn: CalendarDay;
}

@InputType()
export class RecordPublicInstitutionCertificateInput extends PublicCertificateTermInput {
  @Field(() => ID)
  institutionId: string;

  @Field({ description: '统一社会信用代码' })
  @MaxLength(SHORT_TEXT)
  usccCode: string;

  @Field({ description: '单位名称' })
  @MaxLength(SHORT_TEXT)
  unitName: string;

  @Field({ description: '举办单位' })
  @MaxLength(SHORT_TEXT)
  organiser: string;

  @Field({ description: '登记管理机关' })
  @MaxLength(SHORT_TEXT)
  registrar: string;
}

@InputType()
export class RenewPublicInstitutionCertificateInput extends PublicCertificateTermInput {
  @Field(() => ID)
  certificateId: string;
}

@InputType()
export class CancelPublicInstitutionCertificateInput extends ActInput {
  @Field(() => ID)
  certificateId: string;

  @Field(() => CalendarDayScalar)
  cancelledOn: CalendarDay;

  @Field({ description: '注销登记的文书编号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;
}
