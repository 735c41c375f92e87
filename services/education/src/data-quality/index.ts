// M49, feature 91: are the records timely, complete and correct; every figure opens the records that it counts.
import type { Slice } from '@lianguan/service-kit';
import { DataQualityResolver } from './quality.resolver.js';
import { qualityConstants } from './quality.rules.js';

export const dataQuality: Slice = {
  name: 'data-quality',
  resolvers: [DataQualityResolver],
  constants: qualityConstants,
};
