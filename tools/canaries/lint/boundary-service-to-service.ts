// as services/education/src/canary/canary.resolver.ts, caught by @nx/enforce-module-boundaries
import { slices } from '@lianguan/finance';

export const others = slices;
