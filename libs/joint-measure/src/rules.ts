// What a rule, and a test of the whole process, needs of this library: pure.
export * from './in-force.rules.js';
export {
  beginsAnew,
  followInstruction,
  type AnswerName,
  type InstructionName,
  type OrderState,
} from './measure-order.rules.js';
