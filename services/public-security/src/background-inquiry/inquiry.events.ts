import { create } from '@bufbuild/protobuf';
import { calendarDay, type CalendarDay } from '@lianguan/kernel';
import {
  BackgroundCheckAnsweredSchema,
  BackgroundStanding,
  type BackgroundAnswerObjected,
  type BackgroundCheckRequested,
} from '@lianguan/proto-events';
import type { EventDraft } from '@lianguan/service-kit';
import type { InquiryStateName } from './inquiry-lifecycle.rules.js';
import type { InquiryRow } from './inquiry-rows.commands.js';
import type { AskedInquiry } from './inquiry.rules.js';

export const askedInquiry = (message: BackgroundCheckRequested): AskedInquiry => ({
  checkId: message.checkId,
  institutionId: message.institutionId,
  divisionCode: message.divisionCode,
  stationId: message.stationId,
  letterNo: message.letterNo,
  requestedOn: calendarDay(message.requestedOn),
});

export const objectedInquiry = ({ checkId }: BackgroundAnswerObjected): { readonly checkId: string } => ({ checkId });

const STANDINGS = {
  REQUESTED: null,
  RECEIVED: BackgroundStanding.RECEIVED,
  CLEAR: BackgroundStanding.CLEAR,
  HIT: BackgroundStanding.HIT,
  REVIEWING: null,
  UPHELD: BackgroundStanding.UPHELD,
  OVERTURNED: BackgroundStanding.OVERTURNED,
} satisfies Record<InquiryStateName, BackgroundStanding | null>;

/** All that education is told. Where it stands by education's own word there is nothing to tell. */
export function answered(
  { id: checkId, institutionId, state, version }: Pick<InquiryRow, 'id' | 'institutionId' | 'state' | 'version'>,
  occurredOn: CalendarDay,
): EventDraft[] {
  const standing = STANDINGS[state];
  if (standing === null) return [];
  const message = { checkId, institutionId, standing, occurredOn, version: BigInt(version) };
  const schema = BackgroundCheckAnsweredSchema;
  return [{ key: institutionId, schema, message: create(schema, message) }];
}
