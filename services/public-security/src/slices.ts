import { backgroundCheck, directory } from './background-check/index.js';
import { BackgroundCheck1700100000000 } from './migrations/background-check-1700100000000.js';

export const name = 'public-security';
export const slices = [directory, backgroundCheck];
export const migrations = [BackgroundCheck1700100000000];
