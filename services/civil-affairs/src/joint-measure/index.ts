// S1, F6, lifecycles 3, 14b: what a joint action asks of civil affairs, on the registrations of the institution.
import { measureSlice } from '@lianguan/joint-measure';
import { TrainingInstitution } from '../registration/index.js';
import { registrationDesk } from './measure.commands.js';

export const jointMeasure = measureSlice(registrationDesk, { type: TrainingInstitution });
