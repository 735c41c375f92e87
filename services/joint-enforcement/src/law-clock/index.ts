// M52, design.md: one law clock for the whole system, which demonstration and tests may turn.
import type { Slice } from '@lianguan/service-kit';
import { LawClockResolver } from './law-clock.resolver.js';

export const lawClock: Slice = { name: 'law-clock', resolvers: [LawClockResolver] };
