// A8, E1, lifecycle 2: civil affairs' step of a re-registration: the non-profit is registered, with its lineage.
import { taskSlice } from '@lianguan/re-registration-task';
import { civilDesk } from './non-profit-step.commands.js';
import { graph, NonProfitStepResolver } from './non-profit-step.resolver.js';

export const reRegistration = taskSlice(civilDesk, graph, [NonProfitStepResolver]);
