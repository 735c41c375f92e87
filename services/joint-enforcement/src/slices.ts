import { lawClock } from './law-clock/index.js';
import { RiskInput1700100000000 } from './migrations/risk-input-1700100000000.js';
import { directory, riskCode } from './risk-code/index.js';

export const name = 'joint-enforcement';
export const slices = [directory, riskCode, lawClock];
export const migrations = [RiskInput1700100000000];
