import { measures, scopeChange } from './joint-measure/index.js';
import { JointMeasure1764000000000 } from './migrations/joint-measure-1764000000000.js';
import { Registration1700100000000 } from './migrations/registration-1700100000000.js';
import { directory, registration } from './registration/index.js';

export const name = 'market-regulation';
export const slices = [directory, registration, measures, scopeChange];
export const migrations = [Registration1700100000000, JointMeasure1764000000000];
