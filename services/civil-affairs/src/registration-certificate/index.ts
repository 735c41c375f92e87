// Feature 90: the registration's code, and what anyone may learn by it.
import type { Slice } from '@lianguan/service-kit';
import { Certificate } from './certificate.reference.js';
import { CertificateResolver, RegistrationCodeResolver } from './certificate.resolver.js';

export const registrationCertificate: Slice = {
  name: 'registration-certificate',
  resolvers: [CertificateResolver, RegistrationCodeResolver],
  references: [{ type: Certificate }],
};
