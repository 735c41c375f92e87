// C4, feature row 42: whether the registered scope of an enterprise covers what education says that its institution teaches.
import type { Slice } from '@lianguan/service-kit';
import { classConsumer } from './scope-check.commands.js';
import { ScopeCheckResolver } from './scope-check.resolver.js';

export const scopeCheck: Slice = {
  name: 'scope-check',
  resolvers: [ScopeCheckResolver],
  consumers: [classConsumer],
};
