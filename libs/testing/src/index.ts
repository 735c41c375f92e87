export { busWith, readAll } from './bus.js';
export { eventually } from './eventually.js';
export { handIn } from './hand-in.js';
export { madeInstitutions, publishEvents, tellInstitutions, type ToldInstitution } from './institution-events.js';
export { kafkaSuite } from './kafka-suite.js';
export { askedMeasure, instruct, type AskedMeasure } from './measure-events.js';
export { measureActs, measureAnswers, measureMutation, tellMeasure } from './measure-acts.js';
export { MeasureOffice } from './measure-office.js';
export { MutantBench, type Mutant } from './mutants.js';
export { permissionFaults, type PermissionTable } from './permissions.js';
export { kafkaRuntime, startOwnKafka, startTestKafka, type OwnKafka } from './start-kafka.js';
export { processAnswers, tellProcess, toldProcess, type ToldProcess, type ToldStep } from './re-registration-events.js';
export { isSoak } from './soak.js';
export { startPostgres } from './start-postgres.js';
export { entityCost, listCost, type QueryCost } from './statements.js';
export { testCaller } from './test-caller.js';
export { databaseState, type DatabaseState } from './database-state.js';
export { ArchivedCluster } from './archived-cluster.js';
export { TestCluster } from './test-cluster.js';
export {
  asAdmin,
  createDepartmentDatabase,
  createTestEventLog,
  keepAdvisoryLock,
  type TestDatabase,
} from './test-database.js';
export { startTestService, type GraphAnswer, type TestService, type TestServiceOptions } from './test-service.js';
export { TurningClock } from './turning-clock.js';
