// M14: the guide price of a county: drafted by the lead, reviewed by the price authority, decided by the government.
import type { Slice } from '@lianguan/service-kit';
import { GuidePrice } from './guide-price.entity.js';
import { GuidePriceResolver } from './guide-price.resolver.js';
import { GUIDE_PRICE_CONSTANTS, guidePriceLifecycle } from './guide-price.rules.js';

export { countyOf, decidedGuidePrices, type CountyGuidePrice } from './guide-price-rows.commands.js';
export { LessonMode } from './guide-price.entity.js';
export { guideLimit, guideOn, type LessonModeName } from './guide-price.rules.js';

export const guidePrice: Slice = {
  name: 'guide-price',
  entities: [GuidePrice],
  resolvers: [GuidePriceResolver],
  lifecycles: [guidePriceLifecycle],
  constants: GUIDE_PRICE_CONSTANTS,
};
