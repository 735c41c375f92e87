import { create } from '@bufbuild/protobuf';
import { calendarDay } from '@lianguan/kernel';
import {
  ReRegistrationChoice,
  ReRegistrationState,
  ReRegistrationStep,
  type ReRegistrationStepped,
} from '@lianguan/proto-events';
import type { EventDraft, Facts } from '@lianguan/service-kit';
import type { TaskDesk } from './task-desk.js';
import type { ChoiceName, ProcessFact, ProcessStateName, TaskRow } from './task.rules.js';

/** Throws for a state that this version does not know: the message is kept aside until one does. */
export function processFact(message: ReRegistrationStepped): ProcessFact {
  return {
    reRegistrationId: message.reRegistrationId,
    institutionId: message.institutionId,
    divisionCode: message.divisionCode,
    institutionName: message.institutionName,
    creditCode: message.creditCode || null,
    state: nameOf(ReRegistrationState, message.state) as ProcessStateName,
    choice: message.choice ? (nameOf(ReRegistrationChoice, message.choice) as ChoiceName) : null,
    occurredOn: calendarDay(message.occurredOn),
    campaignDeadline: calendarDay(message.campaignDeadline),
    stepDeadline: message.stepDeadline ? calendarDay(message.stepDeadline) : null,
    newCreditCode: message.newCreditCode || null,
    newName: message.newName || null,
    version: Number(message.version),
  };
}

function nameOf(values: Readonly<Record<number, string | undefined>>, value: number): string {
  const name = values[value];
  if (!name || value === 0) throw new Error(`value ${value} is not known here`);
  return name;
}

/** What an answered step brings to education beside document and day. */
export interface NewUnit {
  readonly newCreditCode: string;
  readonly newName: string;
}

/** The answer about a task; a task that is done anew is answered anew. */
export function taskAnswered(
  { answer: schema, department }: Pick<TaskDesk, 'answer' | 'department'>,
  task: TaskRow,
  {
    facts: { caller, newId },
    unit,
  }: { readonly facts: Pick<Facts, 'caller' | 'newId'>; readonly unit: NewUnit | null },
): EventDraft {
  return {
    key: task.institutionId,
    schema,
    message: create(schema, {
      answerId: newId(),
      reRegistrationId: task.reRegistrationId,
      institutionId: task.institutionId,
      step: ReRegistrationStep[task.step],
      documentNumber: task.documentNo!,
      decidedOn: task.decidedOn!,
      newCreditCode: unit?.newCreditCode ?? '',
      newName: unit?.newName ?? '',
      agencyDivision: caller.agency === department ? caller.division : task.divisionCode,
    } as never),
  };
}
