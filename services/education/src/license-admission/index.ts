// A6, A10, A11, M8, M11: on what a license may be applied for at all; pure rules, and their constants.
import type { Slice } from '@lianguan/service-kit';
import { ADMISSION_CONSTANTS } from './admission.rules.js';

export * from './admission.rules.js';
export * from './capital.rules.js';
export * from './premises.rules.js';

export const licenseAdmission: Slice = { name: 'license-admission', constants: ADMISSION_CONSTANTS };
