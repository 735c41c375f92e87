// M46, lifecycle 1 (resume): township and competent department accept a suspended institution together before it opens again.
import type { Slice } from '@lianguan/service-kit';
import { acceptanceLifecycle } from './acceptance-lifecycle.rules.js';
import { ResumptionAcceptance } from './acceptance.entity.js';
import { AcceptanceActsResolver, AcceptanceResolver } from './acceptance.resolver.js';

export { acceptancePapers } from './acceptance-rows.commands.js';
export { checkLifting, LIFTING_REFUSALS, type AcceptancePaper } from './lifting.rules.js';

export const resumptionAcceptance: Slice = {
  name: 'resumption-acceptance',
  entities: [ResumptionAcceptance],
  resolvers: [AcceptanceResolver, AcceptanceActsResolver],
  lifecycles: [acceptanceLifecycle],
};
