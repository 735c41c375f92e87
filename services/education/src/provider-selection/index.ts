// B7: how an institution comes to serve in schools: a selection by education, what a provider has to be, and what its service may cost.
import type { Slice } from '@lianguan/service-kit';
import { ProviderResolver } from './provider.resolver.js';
import { PROVIDER_CONSTANTS, providerLifecycle } from './provider.rules.js';
import { dueSelection, passSelectionDue } from './selection.commands.js';
import { ProviderSelection, ServiceProvider } from './selection.entity.js';
import { SelectionResolver } from './selection.resolver.js';
import { SELECTION_DUE, selectionLifecycle } from './selection.rules.js';

export {
  lockProviders,
  providers,
  standingOn,
  type ProviderRow,
  type ProviderToJudge,
} from './provider-rows.commands.js';
export {
  eligibilityFault,
  ELIGIBILITY_REFUSALS,
  providerLifecycle,
  type EligibilityRefusal,
} from './provider.rules.js';
export { ServiceProvider } from './selection.entity.js';

export const providerSelection: Slice = {
  name: 'provider-selection',
  entities: [ProviderSelection, ServiceProvider],
  resolvers: [SelectionResolver, ProviderResolver],
  lifecycles: [selectionLifecycle, providerLifecycle],
  deadlines: [{ name: SELECTION_DUE, command: passSelectionDue, input: dueSelection }],
  constants: PROVIDER_CONSTANTS,
};
