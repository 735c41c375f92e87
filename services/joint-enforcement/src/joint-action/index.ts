// F6, lifecycles 14, 14a, 14b: a joint action is proposed, consulted, issued, answered, undone.
import type { Slice } from '@lianguan/service-kit';
import { jointActionLifecycle, jointMeasureLifecycle } from './lifecycles.rules.js';
import { MEASURE_TERMS } from './measure-terms.rules.js';
import { termDeadlines } from './process.commands.js';
import { receiptConsumers } from './receipt.events.js';

export { proposeJointAction } from './joint-action.commands.js';
export { decideAfterFailure } from './joint-action.rules.js';
export { jointActionLifecycle, jointMeasureLifecycle } from './lifecycles.rules.js';
export { cellsOf, TRIGGERS, type TriggerName } from './measure-matrix.rules.js';
export * from './office-acts.commands.js';

const lifecycles = [jointActionLifecycle, jointMeasureLifecycle];
export const jointAction: Slice = {
  name: 'joint-action',
  consumers: receiptConsumers,
  deadlines: termDeadlines,
  lifecycles,
  constants: MEASURE_TERMS,
};
