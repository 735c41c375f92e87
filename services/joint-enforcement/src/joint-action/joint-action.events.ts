import { create } from '@bufbuild/protobuf';
import {
  Instruction,
  JointActionSteppedSchema,
  JointActionTrigger,
  LiftCause,
  MeasureInstructedSchema,
  MeasureKind,
  StepKind,
} from '@lianguan/proto-events';
import type { EventDraft } from '@lianguan/service-kit';
import type { Output, Term } from '../action-process/index.js';
import type { ActionFile, MeasureRow } from './action-file.commands.js';

/** Which term an instruction names, where it is not the one to execute. */
const TERM_OF: Partial<Record<Instruct['instruction'], Term>> = { RECALL: 'RECALL', COMPENSATE: 'COMPENSATE' };

type Instruct = Extract<Output, { type: 'INSTRUCT' }>;

/** The office's word on a measure, whole: what came before it need not have arrived. */
export function measureInstructed(file: ActionFile, { measureId, instruction, version }: Instruct): EventDraft {
  const { action, decision } = file;
  const measure = file.measures.find(({ id }) => id === measureId)!;
  const lifting = instruction === 'RECALL' || instruction === 'COMPENSATE';
  return {
    key: action.institutionId,
    schema: MeasureInstructedSchema,
    message: create(MeasureInstructedSchema, {
      measureId,
      jointActionId: action.id,
      institutionId: action.institutionId,
      divisionCode: action.divisionCode,
      department: measure.department,
      kind: MeasureKind[measure.kind],
      trigger: JointActionTrigger[action.trigger],
      article: measure.article ?? '',
      decisionOrgan: decision.organ,
      decisionNumber: decision.number,
      addressee: measure.addressee ?? '',
      instruction: Instruction[instruction],
      liftCause: LiftCause[(lifting && action.cause) || 'UNSPECIFIED'],
      reason: reasonOf(file, measure, instruction),
      dueMs: BigInt(measure.terms[TERM_OF[instruction] ?? 'EXECUTE'] ?? 0),
      version: BigInt(version),
      attempt: measure.attempt,
    }),
  };
}

function reasonOf({ action }: ActionFile, measure: MeasureRow, instruction: Instruct['instruction']): string {
  const again = instruction === 'ORDER' && measure.attempt > 1;
  if (again || instruction === 'OVERRULE' || instruction === 'WITHDRAW') return measure.officeReason;
  const lifting = instruction === 'RECALL' || instruction === 'COMPENSATE';
  return (lifting ? action.liftReason : action.reason) ?? '';
}

/** What watchers are told of a step; who may see more asks the graph. */
export function jointActionStepped(
  { action, measures }: ActionFile,
  taken: { readonly measureId: string | null; readonly from: string; readonly to: string; readonly step: number },
): EventDraft {
  const measure = measures.find(({ id }) => id === taken.measureId);
  return {
    key: action.institutionId,
    schema: JointActionSteppedSchema,
    message: create(JointActionSteppedSchema, {
      jointActionId: action.id,
      institutionId: action.institutionId,
      divisionCode: action.divisionCode,
      kind: measure ? StepKind.MEASURE : StepKind.ACTION,
      measureId: measure?.id ?? '',
      measureKind: MeasureKind[measure?.kind ?? 'UNSPECIFIED'],
      department: measure?.department ?? '',
      from: taken.from,
      to: taken.to,
      step: BigInt(taken.step),
    }),
  };
}
