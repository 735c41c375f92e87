import {
  certificateOf,
  normalCode,
  readableCode,
  VerifiedCertificate,
  type CertificateRegister,
} from '@lianguan/certificate';
import type { Operation } from '@lianguan/service-kit';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { License, type LicenseStateName } from '../licensing/index.js';
import { Certificate } from './certificate.type.js';

const LICENSES: CertificateRegister<LicenseStateName> = {
  department: 'EDUCATION',
  states: {
    ACTIVE: 'VALID',
    ENROLMENT_STOPPED: 'ENROLMENT_STOPPED',
    SUSPENDED: 'SUSPENDED',
    REVOKED: 'REVOKED',
    EXPIRED: 'EXPIRED',
    WITHDRAWN: 'WITHDRAWN',
    CANCELLED: 'CANCELLED',
  },
};

@Resolver(() => Certificate)
export class CertificateResolver {
  @Query(() => Certificate, {
    nullable: true,
    description: '按验证码查验证书，无须登录；不是验证码的为空，查无此证的各部门事项均为空',
  })
  verifyCertificate(@Arg('code') code: string): Certificate | null {
    const id = normalCode(code);
    return id === null ? null : { id };
  }

  @FieldResolver(() => VerifiedCertificate, { nullable: true, description: '办学许可证' })
  license(@Root() { id }: Certificate, @Ctx() op: Operation): Promise<VerifiedCertificate | null> {
    return certificateOf(op, id, LICENSES);
  }
}

@Resolver(() => License)
export class LicenseCodeResolver {
  @FieldResolver(() => String, { nullable: true, description: '证书验证码；已失效的没有' })
  certificateCode(@Root() license: License, @Ctx() op: Operation): string | null {
    return readableCode(op, license, LICENSES);
  }
}
