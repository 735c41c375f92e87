// A6, A7, M9: applications for a license in the graph: the progress in one query, the acts, the figures of what was refused.
import type { Slice } from '@lianguan/service-kit';
import { LicenseApplicationActsResolver } from './application-acts.resolver.js';
import { ApplicationPerson, LicenseApplication, LicenseApplicationAct } from './application.entity.js';
import { LicenseApplicationResolver, PaperApplicationResolver } from './application.resolver.js';

export { Premises, SchoolStage, TeachingMode } from './application-part.type.js';
export { PremisesInput } from './application.type.js';

export const licenseProgress: Slice = {
  name: 'license-progress',
  entities: [LicenseApplication, LicenseApplicationAct, ApplicationPerson],
  resolvers: [LicenseApplicationResolver, PaperApplicationResolver, LicenseApplicationActsResolver],
};
