import { create } from '@bufbuild/protobuf';
import { LabourStandingChangedSchema } from '@lianguan/proto-events';
import type { EventDraft } from '@lianguan/service-kit';
import type { LabourStandingFigures } from './labour.rules.js';

interface LabourInstitution {
  readonly institutionId: string;
  readonly divisionCode: string;
}

/** What is open now: whoever reads it needs no earlier message. */
export const standingChanged = (
  { institutionId, divisionCode }: LabourInstitution,
  { openChecks, persons, amount: amountFen, openSince }: LabourStandingFigures,
): EventDraft => ({
  key: institutionId,
  schema: LabourStandingChangedSchema,
  message: create(LabourStandingChangedSchema, {
    institutionId,
    divisionCode,
    openChecks,
    persons,
    amountFen,
    openSince: openSince ?? '',
  }),
});
