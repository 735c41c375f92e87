import { certificateOf, readableCode, VerifiedCertificate, type CertificateRegister } from '@lianguan/certificate';
import type { Operation } from '@lianguan/service-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { BusinessRegistration, type RegistrationStateName } from '../registration/index.js';
import { Certificate } from './certificate.reference.js';

const REGISTRATIONS: CertificateRegister<RegistrationStateName> = {
  department: 'MARKET_REGULATION',
  states: {
    REGISTERED: 'VALID',
    ABNORMAL: 'ABNORMAL',
    SERIOUS_VIOLATION: 'SERIOUS_VIOLATION',
    LICENSE_REVOKED: 'REVOKED',
    CANCELLED: 'CANCELLED',
  },
};

@Resolver(() => Certificate)
export class CertificateResolver {
  @FieldResolver(() => VerifiedCertificate, { nullable: true, description: '营业执照' })
  businessRegistration(@Root() { id }: Certificate, @Ctx() op: Operation): Promise<VerifiedCertificate | null> {
    return certificateOf(op, id, REGISTRATIONS);
  }
}

@Resolver(() => BusinessRegistration)
export class RegistrationCodeResolver {
  @FieldResolver(() => String, { nullable: true, description: '证书验证码；已失效的没有' })
  certificateCode(@Root() registration: BusinessRegistration, @Ctx() op: Operation): string | null {
    return readableCode(op, { ...registration, validTo: null }, REGISTRATIONS);
  }
}
