// M29, feature 54: what parents paid beside supervised accounts, as finance tells it: facts that a clue can be made of.
import type { Slice } from '@lianguan/service-kit';
import { OffAccountFactRow, OffAccountSum } from './off-account.entity.js';
import { offAccountConsumer } from './off-account.events.js';
import { OffAccountResolver } from './off-account.resolver.js';
import { OFF_ACCOUNT_CONSTANTS } from './off-account.rules.js';

export const offAccount: Slice = {
  name: 'off-account',
  entities: [OffAccountFactRow, OffAccountSum],
  resolvers: [OffAccountResolver],
  consumers: [offAccountConsumer],
  constants: [...OFF_ACCOUNT_CONSTANTS],
};
