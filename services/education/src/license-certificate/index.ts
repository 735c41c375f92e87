// Feature 90: the license's code, and what anyone may learn by the code of a certificate.
import type { Slice } from '@lianguan/service-kit';
import { Certificate } from './certificate.type.js';
import { CertificateResolver, LicenseCodeResolver } from './certificate.resolver.js';

export const licenseCertificate: Slice = {
  name: 'license-certificate',
  resolvers: [CertificateResolver, LicenseCodeResolver],
  references: [{ type: Certificate }],
};
