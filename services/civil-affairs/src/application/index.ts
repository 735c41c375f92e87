// E1, lifecycle 3: a non-profit is applied for with its competent body's consent, and registered or refused in 60 days.
import type { Slice } from '@lianguan/service-kit';
import { DECISION_DUE } from '../registration/index.js';
import { NonProfitApplication } from './application.entity.js';
import { passDecisionDue } from './application.commands.js';
import { applicationReference, NonProfitApplicationResolver } from './application.resolver.js';
import { applicationConstants, applicationLifecycle } from './application.rules.js';

export { decideNewUnit, NEW_UNIT_REFUSALS, type NewUnit, type NewUnitRefusal } from './new-unit.rules.js';

export const application: Slice = {
  name: 'application',
  entities: [NonProfitApplication],
  resolvers: [NonProfitApplicationResolver],
  references: [applicationReference],
  lifecycles: [applicationLifecycle],
  deadlines: [{ name: DECISION_DUE, command: passDecisionDue, input: (applicationId) => ({ applicationId }) }],
  constants: applicationConstants,
};
