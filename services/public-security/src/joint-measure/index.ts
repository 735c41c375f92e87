// F6, lifecycle 13: what joint actions ask of the police: decide on a case in three days, take note, keep order; all of it lifted again.
import { measureSlice } from '@lianguan/joint-measure';
import type { Slice } from '@lianguan/service-kit';
import { TrainingInstitution } from '../background-check/index.js';
import { policeDesk } from './police-file.commands.js';
import { PoliceIntake, PoliceNotice } from './police-file.entity.js';
import { PoliceIntakeResolver, PoliceNoticeResolver } from './police-file.resolver.js';
import { policeIntakeLifecycle } from './police-file.rules.js';

export const measures = measureSlice(policeDesk, { type: TrainingInstitution });

export const policeFile: Slice = {
  name: 'police-file',
  entities: [PoliceIntake, PoliceNotice],
  resolvers: [PoliceIntakeResolver, PoliceNoticeResolver],
  lifecycles: [policeIntakeLifecycle],
};
