import { create } from '@bufbuild/protobuf';
import {
  CompetentDepartment,
  ReRegistrationChoice,
  ReRegistrationState,
  ReRegistrationSteppedSchema,
} from '@lianguan/proto-events';
import type { EventDraft, Facts } from '@lianguan/service-kit';
import { competentDepartmentOf } from '../classification/index.js';
import { lockReasonOf, type ReRegistrationRow } from './re-registration.rules.js';

/** The whole standing with every step: the latest version suffices. Of an institution that was merged the surviving id is told. */
export function reRegistrationStepped(
  row: ReRegistrationRow,
  institutionId: string,
  { today }: Pick<Facts, 'today'>,
): EventDraft {
  return {
    key: institutionId,
    schema: ReRegistrationSteppedSchema,
    message: create(ReRegistrationSteppedSchema, {
      reRegistrationId: row.id,
      institutionId,
      campaignId: row.campaignId,
      divisionCode: row.divisionCode,
      institutionName: row.noticedName,
      creditCode: row.noticedCode ?? '',
      state: ReRegistrationState[row.state],
      choice: ReRegistrationChoice[row.choice ?? 'UNSPECIFIED'],
      locked: row.locked,
      lockReason: lockReasonOf(row) ?? '',
      occurredOn: today,
      campaignDeadline: row.deadline,
      stepDeadline: row.stepDue ?? '',
      transitionEndsOn: row.transitionEnded ? '' : (row.transitionEndsOn ?? ''),
      newCreditCode: row.newCode ?? '',
      newName: row.newName ?? '',
      receivedBy: CompetentDepartment[row.receivedKind ? competentDepartmentOf(row.receivedKind) : 'UNSPECIFIED'],
      version: BigInt(row.version),
    }),
  };
}
