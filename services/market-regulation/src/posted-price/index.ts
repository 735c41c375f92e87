// C2, M48: an institution posts fees, periods and ways of payment for everyone; a subject not above the guide price.
import type { Slice } from '@lianguan/service-kit';
import { PostedPrice } from './posted-price.entity.js';
import { PostedPriceResolver } from './posted-price.resolver.js';
import { POSTED_PRICE_CONSTANTS } from './posted-price.rules.js';

export { lockPricedInstitutions, type PricedInstitution } from './posted-price-rows.commands.js';
export { postedOn } from './posted-price.rules.js';

export const postedPrice: Slice = {
  name: 'posted-price',
  entities: [PostedPrice],
  resolvers: [PostedPriceResolver],
  constants: POSTED_PRICE_CONSTANTS,
};
