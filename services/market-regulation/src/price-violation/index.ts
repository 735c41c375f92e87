// C2, M26: fees that were not to be charged: found, ordered back, their payers searched for.
import type { Slice } from '@lianguan/service-kit';
import { passReturnDueCommand } from './violation.commands.js';
import { PriceViolation } from './violation.entity.js';
import { PriceViolationResolver } from './violation.resolver.js';
import { RETURN_DUE, violationLifecycle } from './violation.rules.js';

export const priceViolation: Slice = {
  name: 'price-violation',
  entities: [PriceViolation],
  resolvers: [PriceViolationResolver],
  lifecycles: [violationLifecycle],
  deadlines: [{ name: RETURN_DUE, command: passReturnDueCommand, input: (violationId) => ({ violationId }) }],
};
