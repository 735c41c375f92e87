// A1, M5, feature 1: the file's history by day and by what was known, its lineage, and an officer's entries.
import type { Slice } from '@lianguan/service-kit';
import { HistoryResolver, LineageResolver } from './history.resolver.js';
import { InstitutionLineage } from './history.type.js';

export const institutionHistory: Slice = {
  name: 'institution-history',
  entities: [InstitutionLineage],
  resolvers: [HistoryResolver, LineageResolver],
};
