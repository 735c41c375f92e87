// C4, M5: the register of enterprises, and its registration of each institution.
import type { Slice } from '@lianguan/service-kit';
import { BusinessRegistration } from './registration.entity.js';
import { TrainingInstitution } from './institution.reference.js';
import { RegistrationResolver, registrationReference } from './registration.resolver.js';
import { businessLicenseLedger } from './registration.type.js';

export { directory } from './registration.events.js';

export const registration: Slice = {
  name: 'registration',
  entities: [BusinessRegistration],
  resolvers: [RegistrationResolver],
  references: [{ type: TrainingInstitution }, registrationReference],
  imports: [businessLicenseLedger],
};
