// A12, M1: what each township may do, by its confirmation letter and the day.
import type { Slice } from '@lianguan/service-kit';
import { PowerDelegation } from './delegation.entity.js';
import { PowerDelegationResolver } from './delegation.resolver.js';
import { delegationLifecycle } from './delegation.rules.js';

export { delegationLetters } from './delegation.commands.js';
export { DELEGABLE_ITEMS, delegatedItems, townshipOf, type DelegationLetter } from './delegation.rules.js';

export const powerDelegation: Slice = {
  name: 'power-delegation',
  entities: [PowerDelegation],
  resolvers: [PowerDelegationResolver],
  lifecycles: [delegationLifecycle],
};
