// F6, lifecycle 14: the joint action as a pure process over the answers of the departments.
export { reduce } from './joint-action.process.js';
export { isInForce, isPassed, TERMS, type Term } from './measure-state.rules.js';
export type {
  ActionState,
  ActionStatus,
  Answer,
  InstructionName,
  LiftCause,
  MeasureState,
  MeasureStatus,
  Message,
  NoticeAbout,
  Output,
  Reduced,
} from './process.type.js';
