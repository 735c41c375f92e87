// as libs/kernel/src/canary.ts, caught by @nx/enforce-module-boundaries
import { loadConfig } from '@lianguan/platform';

export const config = loadConfig;
