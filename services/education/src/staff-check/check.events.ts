import { create } from '@bufbuild/protobuf';
import { calendarDay, type CalendarDay } from '@lianguan/kernel';
import {
  BackgroundAnswerObjectedSchema,
  BackgroundCheckRequestedSchema,
  BackgroundStanding,
  type BackgroundCheckAnswered,
} from '@lianguan/proto-events';
import type { EventDraft } from '@lianguan/service-kit';
import type { CheckRow } from './check-rows.commands.js';
import type { VerdictFact, VerdictStandingName } from './verdict.rules.js';

export const checkRequested = (
  { id: checkId, institutionId, divisionCode, stationId, requestedOn }: CheckRow,
  letterNo: string,
): EventDraft => ({
  key: institutionId,
  schema: BackgroundCheckRequestedSchema,
  message: create(BackgroundCheckRequestedSchema, {
    checkId,
    institutionId,
    divisionCode,
    stationId: stationId!,
    letterNo,
    requestedOn: requestedOn!,
  }),
});

export const answerObjected = (
  { id: checkId, institutionId }: Pick<CheckRow, 'id' | 'institutionId'>,
  objectedOn: CalendarDay,
): EventDraft => ({
  key: institutionId,
  schema: BackgroundAnswerObjectedSchema,
  message: create(BackgroundAnswerObjectedSchema, { checkId, institutionId, objectedOn }),
});

/** Throws for a standing that this version does not know: the message is kept aside until one does. */
export function verdictFact({ checkId, standing, occurredOn, version }: BackgroundCheckAnswered): VerdictFact {
  const name = BackgroundStanding[standing] as VerdictStandingName | 'UNSPECIFIED' | undefined;
  if (!name || name === 'UNSPECIFIED') throw new Error(`standing ${standing} of a background check is not known here`);
  return { checkId, standing: name, occurredOn: calendarDay(occurredOn), version: Number(version) };
}
