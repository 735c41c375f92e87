// M33, M21: who is employed, wages and labour disputes as checked items; what is open of them is an indicator, and names nobody.
import type { Slice } from '@lianguan/service-kit';
import { LabourCheck } from './labour.entity.js';
import { LabourCheckResolver, LabourStandingResolver } from './labour.resolver.js';
import { labourLifecycle } from './labour.rules.js';

export const labourCheck: Slice = {
  name: 'labour-check',
  entities: [LabourCheck],
  resolvers: [LabourCheckResolver, LabourStandingResolver],
  lifecycles: [labourLifecycle],
};
