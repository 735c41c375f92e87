// C4, M5: the register of enterprises, and its registration of each institution.
import type { Slice } from '@lianguan/service-kit';
import { BusinessRegistration } from './registration.entity.js';
import { TrainingInstitution } from './institution.reference.js';
import { RegistrationResolver, registrationReference } from './registration.resolver.js';
import { businessLicenseLedger } from './registration.type.js';

export { TrainingInstitution } from './institution.reference.js';
export { BusinessRegistration, BusinessRegistrationState } from './registration.entity.js';
export { directory, registrationRecorded } from './registration.events.js';
export { registrationReference } from './registration.resolver.js';
export { BusinessRegistrationConnection } from './registration.type.js';
export { registrationStateOf, type RegistrationStateName } from './registration.rules.js';

export const registration: Slice = {
  name: 'registration',
  entities: [BusinessRegistration],
  resolvers: [RegistrationResolver],
  references: [{ type: TrainingInstitution }, registrationReference],
  imports: [businessLicenseLedger],
};
