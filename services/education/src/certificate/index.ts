// A2, M5: the certificate matrix, judged from education's licenses and the registers' events.
import type { Slice } from '@lianguan/service-kit';
import { LegalPersonPaper } from './certificate.entity.js';
import { registerConsumers } from './certificate.events.js';
import { CertificateResolver } from './certificate.resolver.js';

export { recordPapers, type PaperTold } from './certificate.commands.js';
export { CertificateState, HandlingDepartment } from './certificate.entity.js';
export {
  approverOf,
  departmentsOf,
  LEGAL_ROUTES,
  mustBeHandled,
  PLACE_KINDS,
  type ApproverName,
  type CertificateStateName,
  type HandlingDepartmentName,
  type PaperKind,
  type PlaceKind,
} from './certificate.rules.js';

export const certificate: Slice = {
  name: 'certificate',
  entities: [LegalPersonPaper],
  resolvers: [CertificateResolver],
  consumers: registerConsumers,
};
