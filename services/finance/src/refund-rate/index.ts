// D4, feature 55: the rates that interest on a refund is computed by, each a recorded fact with its day and source.
import type { Slice } from '@lianguan/service-kit';
import { RefundRate } from './rate.entity.js';
import { RefundRateResolver } from './rate.resolver.js';

export { recordedRates } from './rate.commands.js';
export { RefundRateKind } from './rate.entity.js';
export { rateFor, type RecordedRate, type RefundRateKindName } from './rate.rules.js';

export const refundRate: Slice = { name: 'refund-rate', entities: [RefundRate], resolvers: [RefundRateResolver] };
