// E2, feature 59: background checks answer yes or no, per person, and as counts per institution.
import type { Slice } from '@lianguan/service-kit';
import { BackgroundCheck } from './background-check.entity.js';
import { BackgroundResolver } from './background-check.resolver.js';
import { backgroundResultLedger } from './background-check.type.js';
import { TrainingInstitution } from './institution.reference.js';

export { directory } from './background-check.type.js';
export { TrainingInstitution } from './institution.reference.js';

export const backgroundCheck: Slice = {
  name: 'background-check',
  entities: [BackgroundCheck],
  resolvers: [BackgroundResolver],
  references: [{ type: TrainingInstitution }],
  imports: [backgroundResultLedger],
};
