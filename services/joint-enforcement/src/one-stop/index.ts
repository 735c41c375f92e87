// A9, feature 12: the one-stop window: one number for a matter, and three departments and the township behind it.
import type { Slice } from '@lianguan/service-kit';
import { OneStopCase, OneStopCasePart } from './one-stop.entity.js';
import { businessConsumer, licenseConsumer, nonProfitConsumer } from './one-stop.events.js';
import { OneStopCasePartResolver, OneStopCaseResolver, oneStopReference } from './one-stop.resolver.js';
import { oneStopCaseLifecycle, oneStopPartLifecycle } from './one-stop-lifecycle.rules.js';

export const oneStop: Slice = {
  name: 'one-stop',
  entities: [OneStopCase, OneStopCasePart],
  resolvers: [OneStopCaseResolver, OneStopCasePartResolver],
  references: [oneStopReference],
  lifecycles: [oneStopCaseLifecycle, oneStopPartLifecycle],
  consumers: [licenseConsumer, nonProfitConsumer, businessConsumer],
};
