import { create } from '@bufbuild/protobuf';
import type { MeasureKindName } from '@lianguan/kernel';
import {
  Instruction,
  JointActionTrigger,
  LiftCause,
  MeasureAnswer,
  MeasureInstructedSchema,
  MeasureKind,
  type MeasureInstructed,
} from '@lianguan/proto-events';
import type { EventDraft } from '@lianguan/service-kit';
import type { LiftCauseName, MeasureDesk } from './measure-desk.js';
import type { AnswerName, InstructionName } from './measure-order.rules.js';
import type { OrderRow } from './order-rows.commands.js';

/** An instruction of the office as a command reads it. */
export interface InstructionFact {
  readonly id: string;
  readonly jointActionId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly department: string;
  readonly kind: MeasureKindName;
  readonly trigger: string;
  readonly article: string | null;
  readonly decisionOrgan: string;
  readonly decisionNumber: string;
  readonly addressee: string | null;
  readonly instruction: InstructionName;
  readonly liftCause: LiftCauseName | null;
  readonly officeReason: string;
  readonly dueMs: string;
  readonly version: number;
  readonly attempt: number;
}

/** A writer that knows one attempt only does not number it. */
export const attemptOf = ({ attempt }: { readonly attempt: number }): number => Math.max(1, attempt);

/** Throws for a kind or an instruction that this version does not know: the message is kept aside until one does. */
export function instructionFact(message: MeasureInstructed): InstructionFact {
  return {
    id: message.measureId,
    jointActionId: message.jointActionId,
    institutionId: message.institutionId,
    divisionCode: message.divisionCode,
    department: message.department,
    kind: nameOf(MeasureKind, message.kind) as MeasureKindName,
    trigger: nameOf(JointActionTrigger, message.trigger),
    article: message.article || null,
    decisionOrgan: message.decisionOrgan,
    decisionNumber: message.decisionNumber,
    addressee: message.addressee || null,
    instruction: nameOf(Instruction, message.instruction) as InstructionName,
    liftCause: message.liftCause ? (nameOf(LiftCause, message.liftCause) as LiftCauseName) : null,
    officeReason: message.reason,
    dueMs: message.dueMs.toString(),
    version: Number(message.version),
    attempt: attemptOf(message),
  };
}

function nameOf(values: Readonly<Record<number, string | undefined>>, value: number): string {
  const name = values[value];
  if (!name || value === 0) throw new Error(`value ${value} is not known here`);
  return name;
}

export const instructionSchema = MeasureInstructedSchema;

/** The answer about a measure as it stands now. */
export function measureAnswered(
  { answer: schema }: Pick<MeasureDesk<never>, 'answer'>,
  order: OrderRow,
  answer: AnswerName,
): EventDraft {
  return {
    key: order.institutionId,
    schema,
    message: create(schema, {
      measureId: order.id,
      jointActionId: order.jointActionId,
      institutionId: order.institutionId,
      orderVersion: BigInt(order.version),
      attempt: order.attempt,
      receiptNo: BigInt(order.receiptNo),
      answer: MeasureAnswer[answer],
      code: order.code,
      reason: order.reason,
      documentNo: order.documentNo,
      evidence: [...order.evidence],
    } as never),
  };
}
