// E1, M5: the register of non-profits, and its registration of each institution.
import type { Slice } from '@lianguan/service-kit';
import { RegistrationApplication } from './application.entity.js';
import { ApplicationResolver } from './application.resolver.js';
import { NonProfitRegistration } from './registration.entity.js';
import { TrainingInstitution } from './institution.reference.js';
import { decisionConstants } from './registration-measure.rules.js';
import { RegistrationResolver, registrationReference } from './registration.resolver.js';
import { nonProfitLedger } from './registration.type.js';

export { TrainingInstitution } from './institution.reference.js';
export { enterRegistrations, lockRegistrations, saveRegistrations, takenCodes } from './registration-rows.commands.js';
export { directory, registrationRecorded } from './registration.events.js';
export { RegistrationApplicationState } from './application.entity.js';
export { NonProfitRegistration, NonProfitState } from './registration.entity.js';
export { registrationReference } from './registration.resolver.js';
export { NonProfitRegistrationConnection } from './registration.type.js';
export { registrationStateOf, type RegistrationStateName } from './registration.rules.js';
export * from './registration-measure.rules.js';

export const registration: Slice = {
  name: 'registration',
  entities: [NonProfitRegistration, RegistrationApplication],
  resolvers: [RegistrationResolver, ApplicationResolver],
  references: [{ type: TrainingInstitution }, registrationReference],
  imports: [nonProfitLedger],
  constants: decisionConstants,
};
