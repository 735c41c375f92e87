// C4, feature row 30: whether the registered scope of an enterprise covers what education says that its institution teaches.
import type { Slice } from '@lianguan/service-kit';
import { ScopeFindingWord } from './finding.entity.js';
import { findingLifecycle } from './finding.rules.js';
import { classConsumer } from './scope-check.commands.js';
import { ScopeCheckResolver } from './scope-check.resolver.js';

export const scopeCheck: Slice = {
  name: 'scope-check',
  entities: [ScopeFindingWord],
  resolvers: [ScopeCheckResolver],
  lifecycles: [findingLifecycle],
  consumers: [classConsumer],
};
