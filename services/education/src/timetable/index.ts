// B1: the law of times, slot by slot: pure rules, and their constants.
import type { Slice } from '@lianguan/service-kit';
import { TIMETABLE_CONSTANTS } from './timetable-terms.rules.js';

export * from './county-day.rules.js';
export * from './slot.rules.js';
export * from './timetable-terms.rules.js';
export * from './timetable.rules.js';

export const timetable: Slice = { name: 'timetable', constants: TIMETABLE_CONSTANTS };
