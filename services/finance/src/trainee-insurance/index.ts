// M30, D6, feature 57: a policy for each trainee's order, and how far an institution's orders are covered.
import type { Slice } from '@lianguan/service-kit';
import { TraineeInsurance } from './policy.entity.js';
import { InsuredOrderResolver, TraineeInsuranceCoverageResolver, TraineeInsuranceResolver } from './policy.resolver.js';
import { policyLifecycle } from './policy.rules.js';
import { traineeInsuranceLedger } from './policy.type.js';

export { TraineeInsurance } from './policy.entity.js';
export { answeredPolicy, endedRecourse, isLive, type PolicyStateName } from './policy.rules.js';
export {
  lockPolicies,
  openRecoursesSql,
  policies,
  standingOf as policyStanding,
  type PolicyRow,
} from './policy-rows.commands.js';

export const traineeInsurance: Slice = {
  name: 'trainee-insurance',
  entities: [TraineeInsurance],
  resolvers: [TraineeInsuranceResolver, TraineeInsuranceCoverageResolver, InsuredOrderResolver],
  imports: [traineeInsuranceLedger],
  lifecycles: [policyLifecycle],
};
