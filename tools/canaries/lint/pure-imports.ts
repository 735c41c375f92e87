// as services/education/src/canary/canary.rules.ts, caught by @typescript-eslint/no-restricted-imports
import { readFileSync } from 'node:fs';

export const constants = (): string => readFileSync('constants.json', 'utf8');
