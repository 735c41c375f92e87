// C4, E1, feature rows 30, 42: whether a registered scope covers what education says that the institution teaches.
export type { ScopeCheckDesk } from './scope-check-desk.js';
export { scopeFindingMigrationSql } from './scope-check.migration.js';
export { scopeCheckSlice } from './scope-check.slice.js';
