// C2, M14, M24, M26, M48 (fees): the guide price of a county, what an institution posts within it, what orders say against it, and fees ordered back.
import { TrainingOrderPaidSchema } from '@lianguan/proto-events';
import { defineConsumer, type Slice } from '@lianguan/service-kit';
import { ChargedOrder } from './charged-order.entity.js';
import { ChargedOrderResolver } from './charged-order.resolver.js';
import { GuidePrice } from './guide-price.entity.js';
import { GuidePriceResolver } from './guide-price.resolver.js';
import { GUIDE_PRICE_CONSTANTS, guidePriceLifecycle } from './guide-price.rules.js';
import { recordChargedOrder } from './order-finding.commands.js';
import { ORDER_FINDING_CONSTANTS } from './order-finding.rules.js';
import { PostedPrice } from './posted-price.entity.js';
import { PostedPriceResolver } from './posted-price.resolver.js';
import { POSTED_PRICE_CONSTANTS } from './posted-price.rules.js';
import { chargedOrder } from './price.events.js';
import { PRICE_FINE_CONSTANTS } from './violation-ground.rules.js';
import { RETURN_DUE, violationLifecycle } from './violation-lifecycle.rules.js';
import { passReturnDueCommand } from './violation.commands.js';
import { PriceViolation } from './violation.entity.js';
import { PriceViolationResolver } from './violation.resolver.js';

export const price: Slice = {
  name: 'price',
  entities: [GuidePrice, PostedPrice, PriceViolation, ChargedOrder],
  resolvers: [GuidePriceResolver, PostedPriceResolver, PriceViolationResolver, ChargedOrderResolver],
  consumers: [defineConsumer({ schema: TrainingOrderPaidSchema, command: recordChargedOrder, input: chargedOrder })],
  lifecycles: [guidePriceLifecycle, violationLifecycle],
  deadlines: [{ name: RETURN_DUE, command: passReturnDueCommand, input: (violationId) => ({ violationId }) }],
  constants: [...GUIDE_PRICE_CONSTANTS, ...POSTED_PRICE_CONSTANTS, ...ORDER_FINDING_CONSTANTS, ...PRICE_FINE_CONSTANTS],
};
