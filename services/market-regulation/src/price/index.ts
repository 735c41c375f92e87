// C2, M14, M26, M48 (fees): the guide price of a county, what an institution posts within it, and fees ordered back.
import type { Slice } from '@lianguan/service-kit';
import { GuidePrice } from './guide-price.entity.js';
import { GuidePriceResolver } from './guide-price.resolver.js';
import { GUIDE_PRICE_CONSTANTS, guidePriceLifecycle } from './guide-price.rules.js';
import { PostedPrice } from './posted-price.entity.js';
import { PostedPriceResolver } from './posted-price.resolver.js';
import { POSTED_PRICE_CONSTANTS } from './posted-price.rules.js';
import { passReturnDueCommand } from './violation.commands.js';
import { PriceViolation } from './violation.entity.js';
import { PriceViolationResolver } from './violation.resolver.js';
import { RETURN_DUE, violationLifecycle } from './violation.rules.js';

export const price: Slice = {
  name: 'price',
  entities: [GuidePrice, PostedPrice, PriceViolation],
  resolvers: [GuidePriceResolver, PostedPriceResolver, PriceViolationResolver],
  lifecycles: [guidePriceLifecycle, violationLifecycle],
  deadlines: [{ name: RETURN_DUE, command: passReturnDueCommand, input: (violationId) => ({ violationId }) }],
  constants: [...GUIDE_PRICE_CONSTANTS, ...POSTED_PRICE_CONSTANTS],
};
