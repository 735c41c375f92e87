import 'reflect-metadata';
export { accessRecordResolvers } from './access-record.resolver.js';
export { verifyAccessChain, type ChainVerdict } from './access-record.js';
export { verifyActChain, type ActChainVerdict } from './act-record.js';
export { purposeMissing } from './access-enforcement.js';
export { addToAct, constantsOfAct } from './act-additions.js';
export { queueCommand } from './act-queue.js';
export * from './act-result.js';
export { actStep } from './act-step.js';
export * from './row-result.js';
export { rowsLoader } from './rows-loader.js';
export * from './authority.js';
export { buildSubgraph, type Subgraph } from './build-subgraph.js';
export * from './command.js';
export * from './connection.js';
export { constantsFor } from './constant-store.js';
export * from './constants.js';
export { dueOf, stepDeadlines, triedNextWorkingDay } from './deadline.js';
export * from './enum-of.js';
export * from './graph-names.js';
export { importFromCsv, type CsvImport, type CsvImportResult } from './import-from-csv.js';
export { cleanFileName, decodedName } from './import-accept.js';
export type { RawRow } from './import-cell.js';
export { ImportRefused } from './import-problem.js';
export { worded } from './import-row.js';
export { UUID } from './job-store.js';
export { divisionsUnderWay, latestJob, queueTask } from './job-task.js';
export { JobType } from './job.type.js';
export { setLawClockOffset, TurnableLawClock } from './law-clock.js';
export * from './lifecycle.js';
export { offersActs } from './offers-acts.js';
export { ForwardMigration, type Migration } from './migrate.js';
export * from './operation.js';
export { endOperation, OperationContext } from './operation-context.js';
export { rebuildProjection } from './rebuild.js';
export * from './row-security.js';
export * from './visible-rows.js';
export { rowStore, type RowStore } from './row-store.js';
export * from './run-command.js';
export * from './runtime.js';
export * from './scalars.js';
export { migrateConfig, serviceConfig, type ServiceConfig } from './service-config.js';
export * from './slice.js';
export {
  migrateService,
  runService,
  startService,
  type RunningService,
  type ServiceDefinition,
} from './start-service.js';
export * from './subgraph-directives.js';
