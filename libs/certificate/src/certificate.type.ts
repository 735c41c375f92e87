import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf, Shareable } from '@lianguan/service-kit';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { CERTIFICATE_STATES, type CertificateStateName } from './certificate.rules.js';

export const CertificateStanding = enumOf(CERTIFICATE_STATES);
registerEnumType(CertificateStanding, {
  name: 'CertificateStanding',
  description: '证书现状：有效、停止招生、停业整顿、限制、经营异常、严重违法、清算、期满、吊销、撤回（撤销）、注销',
});

@ObjectType({ description: '登记机关所载的证书事项，不含个人信息' })
@Shareable()
export class VerifiedCertificate {
  @Field(() => CertificateStanding, { description: '查询之时的状态' })
  state: CertificateStateName;

  @Field({ description: '名称' })
  name: string;

  @Field({ description: '许可证号、登记证书编号或统一社会信用代码' })
  number: string;

  @Field({ description: '发证机关' })
  issuedBy: string;

  @Field(() => CalendarDayScalar)
  validFrom: CalendarDay;

  @Field(() => CalendarDayScalar, { nullable: true, description: '有效期止；空为长期' })
  validTo: CalendarDay | null;
}
