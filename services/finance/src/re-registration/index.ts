// A8, M3, lifecycle 2: finance's steps of a re-registration: refunds settled before a school closes, an account for the new legal person.
import { taskSlice } from '@lianguan/re-registration-task';
import { financeDesk } from './finance-step.commands.js';
import { FinanceStepResolver, graph } from './finance-step.resolver.js';

export const reRegistration = taskSlice(financeDesk, graph, [FinanceStepResolver]);
