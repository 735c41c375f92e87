// A1, A2: every department keeps a directory of the institutions, records its own ledger's rows, and matches the two.
export {
  changeDutyCaseMigrationSql,
  changeDutyMigrationSql,
  changeDutySlice,
  type ChangeDutyDesk,
} from './change-duty/index.js';
export * from './columns.js';
export { directoryMigrationSql } from './directory.migration.js';
export { directorySlice } from './directory.slice.js';
export { lockMatching } from './directory.commands.js';
export { ledgerColumns, ledgerCommand } from './ledger.commands.js';
export { applyLedgerFilter } from './ledger.filter.js';
export type { LedgerRow } from './ledger.rules.js';
export { ImportCsvInput, ImportResult } from './ledger.type.js';
export { announceMatchedRows, matchByCode, nameKeyColumn, rowsOfInstitutions } from './match.commands.js';
export { entityLoader, matchedRowLoader } from './match.loader.js';
export { keysOf, matchingRowsSql, newestOf, repeatsOf } from './match.rules.js';
export { newestWordCommand } from './newest-word.commands.js';
export { scopeCheckSlice, scopeFindingMigrationSql, type ScopeCheckDesk } from './scope-check/index.js';
export { riskStandingConsumer, riskStandingMigrationSql } from './risk-standing/index.js';
export { lockRegister, lockRegisterRows, saveRegister, type RegisterSource } from './register.commands.js';
