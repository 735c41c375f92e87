// D5, lifecycle 6: what may be charged at once, and what the other departments say that it is judged by.
import {
  CourseRecordedSchema,
  GuidePriceDecidedSchema,
  ModelContractPublishedSchema,
  PricesPostedSchema,
} from '@lianguan/proto-events';
import { defineConsumer, type Slice } from '@lianguan/service-kit';
import {
  recordFiledCourse,
  recordGuidePrice,
  recordModelContract,
  recordPostedPrices,
} from './order-facts.commands.js';
import { filedCourse, guidePrice, modelContract, postedPrices } from './order-facts.events.js';
import { ORDER_FEE_CONSTANTS } from './order-fees.rules.js';
import { RISK_CAP_CONSTANTS } from './risk-cap.rules.js';

export { orderFacts, type OrderFacts } from './order-facts.commands.js';
export * from './order-facts.rules.js';
export * from './order-fees.rules.js';
export { capByRisk, RISK_CAP_REFUSALS, type RiskCapRefusal } from './risk-cap.rules.js';

export const orderFactsSlice: Slice = {
  name: 'order-facts',
  consumers: [
    defineConsumer({ schema: CourseRecordedSchema, command: recordFiledCourse, input: filedCourse }),
    defineConsumer({ schema: PricesPostedSchema, command: recordPostedPrices, input: postedPrices }),
    defineConsumer({ schema: GuidePriceDecidedSchema, command: recordGuidePrice, input: guidePrice }),
    defineConsumer({ schema: ModelContractPublishedSchema, command: recordModelContract, input: modelContract }),
  ],
  constants: [...ORDER_FEE_CONSTANTS, ...RISK_CAP_CONSTANTS],
};
