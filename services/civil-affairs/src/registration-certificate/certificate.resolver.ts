import { certificateOf, readableCode, VerifiedCertificate, type CertificateRegister } from '@lianguan/certificate';
import type { Operation } from '@lianguan/service-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { NonProfitRegistration, type RegistrationStateName } from '../registration/index.js';
import { Certificate } from './certificate.reference.js';

const REGISTRATIONS: CertificateRegister<RegistrationStateName> = {
  department: 'CIVIL_AFFAIRS',
  states: {
    REGISTERED: 'VALID',
    RESTRICTED: 'RESTRICTED',
    LIQUIDATING: 'LIQUIDATING',
    REVOKED: 'REVOKED',
    DEREGISTERED: 'CANCELLED',
  },
};

@Resolver(() => Certificate)
export class CertificateResolver {
  @FieldResolver(() => VerifiedCertificate, { nullable: true, description: '民办非企业单位登记证书' })
  nonProfitRegistration(@Root() { id }: Certificate, @Ctx() op: Operation): Promise<VerifiedCertificate | null> {
    return certificateOf(op, id, REGISTRATIONS);
  }
}

@Resolver(() => NonProfitRegistration)
export class RegistrationCodeResolver {
  @FieldResolver(() => String, { nullable: true, description: '证书验证码；已失效的没有' })
  certificateCode(@Root() registration: NonProfitRegistration, @Ctx() op: Operation): string | null {
    return readableCode(op, registration, REGISTRATIONS);
  }
}
