// A1, A3: one file per institution, as education's ledger brings it in.
import type { Slice } from '@lianguan/service-kit';
import { TrainingInstitution } from './institution.entity.js';
import { institutionReference } from './institution.reference.js';
import { InstitutionResolver } from './institution.resolver.js';
import { educationLedger } from './institution.type.js';

export { NonAcademicKind, TrainingClass, TrainingInstitution } from './institution.entity.js';
export {
  changeInstitutions,
  institutionChanged,
  lockInstitutions,
  type InstitutionStanding,
} from './institution-change.commands.js';
export { newFile, told, upsertInstitutions, type ChangedFile } from './institution.commands.js';
export type { TeachingStageName } from './institution.rules.js';
export { institutionRecorded } from './institution.events.js';
export { institutionLoader, institutionReference, registrationLoader } from './institution.reference.js';

export const institution: Slice = {
  name: 'institution',
  entities: [TrainingInstitution],
  resolvers: [InstitutionResolver],
  references: [institutionReference],
  imports: [educationLedger],
};
