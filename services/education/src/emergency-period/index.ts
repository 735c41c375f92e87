// M46, S2§13: the emergency as long as it is declared, and what it asks of whoever teaches meanwhile.
import type { Slice } from '@lianguan/service-kit';
import { EmergencyPeriod } from './emergency.entity.js';
import { EmergencyResolver } from './emergency.resolver.js';
import { EMERGENCY_CONSTANTS, emergencyLifecycle } from './emergency.rules.js';

export { emergenciesOf } from './emergency.commands.js';
export {
  checkPlanOn,
  EMERGENCY_CONSTANTS,
  EMERGENCY_PLAN_REFUSALS,
  type EmergencyPlan,
  type EmergencyPlanRefusal,
  type EmergencySpan,
} from './emergency.rules.js';

export const emergencyPeriod: Slice = {
  name: 'emergency-period',
  entities: [EmergencyPeriod],
  resolvers: [EmergencyResolver],
  lifecycles: [emergencyLifecycle],
  constants: EMERGENCY_CONSTANTS,
};
