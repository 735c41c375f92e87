import { calendarDay } from '@lianguan/kernel';
import {
  CivilAffairsReRegistrationAnsweredSchema,
  FinanceReRegistrationAnsweredSchema,
  MarketRegulationReRegistrationAnsweredSchema,
  ReRegistrationStep,
  type FinanceReRegistrationAnswered,
} from '@lianguan/proto-events';
import { defineConsumer } from '@lianguan/service-kit';
import { applyReRegistrationAnswer as command } from './answer.commands.js';
import { ANSWER_STEPS, type AnswerStepName, type DepartmentAnswer } from './answer.rules.js';

/** The departments' messages have one shape. */
type Answered = Omit<FinanceReRegistrationAnswered, '$typeName' | '$unknown'>;

/** Throws for a step that the department does not take, and for what is no day: the message is kept aside. */
function answerOf(message: Answered, steps: readonly AnswerStepName[]): DepartmentAnswer {
  const step = ANSWER_STEPS.find((name) => ReRegistrationStep[name] === message.step);
  if (!step || !steps.includes(step)) throw new Error(`step ${message.step} is not this department's to answer`);
  return {
    answerId: message.answerId,
    reRegistrationId: message.reRegistrationId,
    institutionId: message.institutionId,
    step,
    documentNumber: message.documentNumber,
    decidedOn: calendarDay(message.decidedOn),
    newCode: message.newCreditCode,
    newName: message.newName,
    agencyDivision: message.agencyDivision,
  };
}

export const answerConsumers = [
  defineConsumer({
    schema: FinanceReRegistrationAnsweredSchema,
    command,
    input: (message) => answerOf(message, ['SETTLE_REFUNDS', 'OPEN_ACCOUNT']),
  }),
  defineConsumer({
    schema: CivilAffairsReRegistrationAnsweredSchema,
    command,
    input: (message) => answerOf(message, ['REGISTER_NON_PROFIT']),
  }),
  defineConsumer({
    schema: MarketRegulationReRegistrationAnsweredSchema,
    command,
    input: (message) => answerOf(message, ['CHANGE_BUSINESS', 'CHANGE_SCOPE']),
  }),
];
