// M5: the certificate of a public institution, the third legal-person paper; the matrix reads it like the registers' two.
import type { Slice } from '@lianguan/service-kit';
import { CERTIFICATE_EXPIRY, publicCertificateLifecycle } from './certificate-lifecycle.rules.js';
import { expirePublicInstitutionCertificate } from './certificate.commands.js';
import { PublicInstitutionCertificate } from './certificate.entity.js';
import { InstitutionCertificateResolver, PublicCertificateResolver } from './certificate.resolver.js';

export const publicInstitution: Slice = {
  name: 'public-institution',
  entities: [PublicInstitutionCertificate],
  resolvers: [PublicCertificateResolver, InstitutionCertificateResolver],
  lifecycles: [publicCertificateLifecycle],
  deadlines: [
    {
      name: CERTIFICATE_EXPIRY,
      command: expirePublicInstitutionCertificate,
      input: (certificateId) => ({ certificateId }),
    },
  ],
};
