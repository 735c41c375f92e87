// as services/education/src/canary/canary.rules.ts, caught by @typescript-eslint/no-restricted-imports
import { License } from './license.entity.js';

export const fresh = (): License => new License();
