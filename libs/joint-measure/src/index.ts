// F6, lifecycles 14b: what a joint action asks of a department is executed by its own law, answered, and undone.
export { MeasureInForce, shownInForce } from './in-force.type.js';
export { isInForce, withMeasure, withoutMeasure, type MeasureInForce as MeasureInForceRow } from './in-force.rules.js';
export type {
  AnswerMessage,
  LiftCauseName,
  MeasureDesk,
  MeasureEffect,
  MeasureFacts,
  MeasureRule,
} from './measure-desk.js';
export { measureSlice } from './measure-desk.slice.js';
export { attemptOf } from './measure-order.events.js';
export { measureAttemptSql, measureOrderMigrationSql, measuresColumnSql } from './measure-order.migration.js';
export { MeasureKind } from './measure-order.type.js';
