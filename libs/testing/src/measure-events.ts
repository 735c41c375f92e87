import { randomUUID } from 'node:crypto';
import { create, fromBinary, type Message } from '@bufbuild/protobuf';
import type { GenMessage } from '@bufbuild/protobuf/codegenv2';
import { measureKind, type MeasureKindName } from '@lianguan/kernel';
import { createPgEventBus } from '@lianguan/platform';
import {
  Instruction,
  JointActionTrigger,
  LiftCause,
  MeasureAnswer,
  MeasureInstructedSchema,
  MeasureKind,
  topicOf,
} from '@lianguan/proto-events';
import { readAll } from './bus.js';
import { publishEvents } from './institution-events.js';
import type { TestDatabase } from './test-database.js';

/** A measure of a joint action as the office asks for it. */
export interface AskedMeasure {
  readonly kind: MeasureKindName;
  readonly institutionId: string;
  readonly measureId: string;
  readonly jointActionId: string;
}

export const askedMeasure = (kind: MeasureKindName, institutionId: string): AskedMeasure => ({
  kind,
  institutionId,
  measureId: randomUUID(),
  jointActionId: randomUUID(),
});

export interface GivenInstruction {
  readonly instruction: keyof typeof Instruction;
  readonly version: number;
  /** Default: the first. */
  readonly attempt?: number;
  readonly liftCause?: keyof typeof LiftCause;
  /** Default: it is a duty. */
  readonly article?: string;
}

/** The office's words on measures, in this order. */
export const instruct = (
  eventLog: TestDatabase,
  given: readonly (readonly [AskedMeasure, GivenInstruction])[],
): Promise<void> =>
  publishEvents(
    eventLog,
    given.map(([{ kind, institutionId, measureId, jointActionId }, said]) => ({
      key: institutionId,
      schema: MeasureInstructedSchema,
      message: create(MeasureInstructedSchema, {
        measureId,
        jointActionId,
        institutionId,
        divisionCode: '341203',
        department: measureKind(kind).department,
        kind: MeasureKind[kind],
        trigger: JointActionTrigger.LICENSE_REVOKED,
        article: said.article ?? '民办教育促进法 第六十二条',
        decisionOrgan: '示例县教育局',
        decisionNumber: '示教决〔2026〕1号',
        instruction: Instruction[said.instruction],
        liftCause: LiftCause[said.liftCause ?? 'UNSPECIFIED'],
        dueMs: BigInt(Date.parse('2026-03-05T15:59:59.999Z')),
        version: BigInt(said.version),
        attempt: said.attempt ?? 1,
      }),
    })),
  );

/** What the answers of all departments have alike. */
type Answered = Message & {
  readonly measureId: string;
  readonly attempt: number;
  readonly receiptNo: bigint;
  readonly answer: MeasureAnswer;
  readonly code: string;
  readonly reason: string;
  readonly documentNo: string;
  readonly evidence: readonly string[];
};

export type AnswerSchema = GenMessage<Answered>;

export interface GivenAnswer extends Pick<Answered, 'attempt' | 'code' | 'reason' | 'documentNo' | 'evidence'> {
  readonly answer: keyof typeof MeasureAnswer;
  readonly receiptNo: number;
}

/** What a department has answered about a measure, in order. */
export async function answersOf(
  eventLog: TestDatabase,
  schema: AnswerSchema,
  measureId: string,
): Promise<GivenAnswer[]> {
  const bus = await createPgEventBus({ url: eventLog.appUrl });
  try {
    const messages = await readAll(bus, topicOf(schema).name);
    const answers = messages.map(({ data }) => fromBinary(schema, data));
    return answers
      .filter((message) => message.measureId === measureId)
      .map(({ answer, attempt, receiptNo, code, reason, documentNo, evidence }) => ({
        answer: MeasureAnswer[answer] as keyof typeof MeasureAnswer,
        attempt,
        receiptNo: Number(receiptNo),
        code,
        reason,
        documentNo,
        evidence,
      }));
  } finally {
    await bus.close();
  }
}
