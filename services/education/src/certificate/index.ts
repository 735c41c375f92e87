// A2, M5: the certificate matrix, judged from education's licenses and the registers' events.
import type { Slice } from '@lianguan/service-kit';
import { LegalPersonPaper } from './certificate.entity.js';
import { registerConsumers } from './certificate.events.js';
import { CertificateResolver } from './certificate.resolver.js';

export { CertificateState } from './certificate.entity.js';
export { LEGAL_ROUTES } from './certificate.rules.js';

export const certificate: Slice = {
  name: 'certificate',
  entities: [LegalPersonPaper],
  resolvers: [CertificateResolver],
  consumers: registerConsumers,
};
