// C4, feature rows 30, 39, lifecycle 3: the registrar's acts on an enterprise, the abnormal and serious lists, annual reports.
import type { Slice } from '@lianguan/service-kit';
import { EnterpriseEntry } from './enterprise-entry.entity.js';
import { EnterpriseResolver } from './registrar.resolver.js';
import { enterpriseLifecycle, registrarConstants } from './registrar.rules.js';

export { lockEnterprises, saveEnterpriseActs } from './registrar.commands.js';
export { decideEnterpriseAct, ENTERPRISE_REFUSALS } from './registrar.rules.js';
export type { EnterpriseAct, EnterpriseFile, EnterpriseOutcome, EnterpriseRefusal } from './registrar.rules.js';

export const registrar: Slice = {
  name: 'registrar',
  entities: [EnterpriseEntry],
  resolvers: [EnterpriseResolver],
  lifecycles: [enterpriseLifecycle],
  constants: registrarConstants,
};
