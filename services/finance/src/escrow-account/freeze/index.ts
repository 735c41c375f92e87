// Feature 52, lifecycle 5, 行政强制法 29: freezes by police and courts only, with instrument and end.
import type { Slice } from '@lianguan/service-kit';
import { expireJudicialFreeze } from './freeze.commands.js';
import { JudicialFreeze } from './freeze.entity.js';
import { freezeResolvers } from './freeze.resolver.js';
import { FREEZE_CONSTANTS, FREEZE_END, freezeLifecycle } from './freeze.rules.js';

export const judicialFreeze: Slice = {
  name: 'judicial-freeze',
  entities: [JudicialFreeze],
  resolvers: freezeResolvers,
  lifecycles: [freezeLifecycle],
  deadlines: [{ name: FREEZE_END, command: expireJudicialFreeze, input: (freezeId) => ({ freezeId }) }],
  constants: FREEZE_CONSTANTS,
};
