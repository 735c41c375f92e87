// A8, C4, M6, lifecycle 2: market regulation's steps of a re-registration: the old enterprise ends or changes, in 7 working days.
import { taskSlice } from '@lianguan/re-registration-task';
import type { Slice } from '@lianguan/service-kit';
import { marketDesk } from './business-step.commands.js';
import { BusinessStepResolver, graph } from './business-step.resolver.js';
import { reRegistrationConstants } from './business-step.rules.js';

export const reRegistration: Slice = {
  ...taskSlice(marketDesk, graph, [BusinessStepResolver]),
  constants: reRegistrationConstants,
};
