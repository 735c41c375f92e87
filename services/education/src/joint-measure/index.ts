// S1, F6, lifecycles 1, 14b: what a joint action asks of education, on the licenses of the institution.
import { measureSlice } from '@lianguan/joint-measure';
import { institutionReference } from '../institution/index.js';
import { licenseDesk } from './measure.commands.js';

export const jointMeasure = measureSlice(licenseDesk, institutionReference);
