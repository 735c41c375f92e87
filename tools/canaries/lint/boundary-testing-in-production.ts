// as libs/service-kit/src/canary.ts, caught by @nx/enforce-module-boundaries
import * as testing from '@lianguan/testing';

export const clock = testing;
