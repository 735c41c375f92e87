import { directory, registration } from './registration/index.js';
import { Registration1700100000000 } from './migrations/registration-1700100000000.js';

export const name = 'market-regulation';
export const slices = [directory, registration];
export const migrations = [Registration1700100000000];
