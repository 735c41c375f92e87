// F6, F7 (publication), lifecycle 14b: referrals and publication, the measures that the office executes itself.
import { measureSlice } from '@lianguan/joint-measure';
import type { Slice } from '@lianguan/service-kit';
import { TrainingInstitution } from '../risk-code/index.js';
import { officeDesk } from './office-measure.commands.js';
import { Publication } from './publication.entity.js';
import { PublicationResolver } from './publication.resolver.js';

const measures = measureSlice(officeDesk, { type: TrainingInstitution });

export const officeMeasure: Slice = {
  ...measures,
  entities: [...(measures.entities ?? []), Publication],
  resolvers: [...(measures.resolvers ?? []), PublicationResolver],
};
