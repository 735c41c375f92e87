import { backgroundCheck, directory } from './background-check/index.js';
import { backgroundInquiry } from './background-inquiry/index.js';
import { measures, policeFile } from './joint-measure/index.js';
import { BackgroundCheck1700100000000 } from './migrations/background-check-1700100000000.js';
import { BackgroundInquiry1765200000001 } from './migrations/background-inquiry-1765200000001.js';
import { JointMeasure1764000000000 } from './migrations/joint-measure-1764000000000.js';
import { MeasureAttempt1765800000000 } from './migrations/measure-attempt-1765800000000.js';

export const name = 'public-security';
export const slices = [directory, backgroundCheck, measures, policeFile, backgroundInquiry];
export const migrations = [
  BackgroundCheck1700100000000,
  JointMeasure1764000000000,
  BackgroundInquiry1765200000001,
  MeasureAttempt1765800000000,
];
