// M46: whether a school that opened again keeps to the plan that it was accepted with; a to-do of who accepted it.
import type { Slice } from '@lianguan/service-kit';
import { passWatchDue } from './watch.commands.js';
import { ResumptionWatch } from './watch.entity.js';
import { ResumptionWatchResolver } from './watch.resolver.js';
import { WATCH_CONSTANTS, WATCH_DUE, watchLifecycle } from './watch.rules.js';

export { watches, watchOf } from './watch-rows.commands.js';

export const resumptionWatch: Slice = {
  name: 'resumption-watch',
  entities: [ResumptionWatch],
  resolvers: [ResumptionWatchResolver],
  lifecycles: [watchLifecycle],
  deadlines: [{ name: WATCH_DUE, command: passWatchDue, input: (watchId) => ({ watchId }) }],
  constants: WATCH_CONSTANTS,
};
