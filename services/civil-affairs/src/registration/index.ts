// E1, M5: the register of non-profits, and its registration of each institution.
import type { Slice } from '@lianguan/service-kit';
import { NonProfitRegistration } from './registration.entity.js';
import { TrainingInstitution } from './institution.reference.js';
import { RegistrationResolver, registrationReference } from './registration.resolver.js';
import { nonProfitLedger } from './registration.type.js';

export { directory } from './registration.events.js';

export const registration: Slice = {
  name: 'registration',
  entities: [NonProfitRegistration],
  resolvers: [RegistrationResolver],
  references: [{ type: TrainingInstitution }, registrationReference],
  imports: [nonProfitLedger],
};
