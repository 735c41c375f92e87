import type { AnswerSchema, AskedMeasure, GivenAnswer, GivenInstruction } from './measure-events.js';
import { answersOf, instruct } from './measure-events.js';
import type { TestService } from './test-service.js';

type OnLog = Pick<TestService, 'eventLog'>;

/** The office's words on one measure, in this order. */
export const tellMeasure = (
  { eventLog }: OnLog,
  measure: AskedMeasure,
  ...said: readonly GivenInstruction[]
): Promise<void> =>
  instruct(
    eventLog,
    said.map((one) => [measure, one] as const),
  );

/** What the department has answered about a measure, in order. */
export const measureAnswers = ({ eventLog }: OnLog, schema: AnswerSchema, measureId: string): Promise<GivenAnswer[]> =>
  answersOf(eventLog, schema, measureId);

export interface MeasureAct {
  /** Name of the mutation, such as `executeEducationMeasure`. */
  readonly mutation: string;
  /** Name of its input type. */
  readonly input: string;
}

/** Names of a department's acts by what they do. */
export const measureActs = (department: string) =>
  ({
    accept: { mutation: `accept${department}Measure`, input: 'MeasureActInput' },
    object: { mutation: `objectTo${department}Measure`, input: 'ObjectToMeasureInput' },
    execute: { mutation: `execute${department}Measure`, input: 'CarryOutMeasureInput' },
    compensate: { mutation: `compensate${department}Measure`, input: 'CarryOutMeasureInput' },
    reportCompensationFailure: {
      mutation: `report${department}CompensationFailure`,
      input: 'MeasureReasonInput',
    },
  }) as const satisfies Record<string, MeasureAct>;

export const measureMutation = ({ mutation, input }: MeasureAct): string =>
  `mutation ($input: ${input}!) { act: ${mutation}(input: $input) {
     ok refusal { code message } measureOrder { state evidence documentNo } } }`;
