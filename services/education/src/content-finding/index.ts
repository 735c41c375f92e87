// B2, B6, M19: what an officer finds of an institution's content or conduct, by code: answered, confirmed or withdrawn, and who may punish it.
import type { Slice } from '@lianguan/service-kit';
import { FINDING_ANSWER_DUE, findingConstants, findingLifecycle } from './finding-lifecycle.rules.js';
import { FINDING_COMMANDS } from './finding.commands.js';
import { ContentFinding } from './finding.entity.js';
import { FindingResolver } from './finding.resolver.js';

export { FINDING_FELL } from './finding-lifecycle.rules.js';

export const contentFinding: Slice = {
  name: 'content-finding',
  entities: [ContentFinding],
  resolvers: [FindingResolver],
  lifecycles: [findingLifecycle],
  deadlines: [
    {
      name: FINDING_ANSWER_DUE,
      command: FINDING_COMMANDS.closeFindingAnswer,
      input: (findingId) => ({ findingId, text: '' }),
    },
  ],
  constants: findingConstants,
};
