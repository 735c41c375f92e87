import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { InquiryStateName } from './inquiry-lifecycle.rules.js';
import type { AskedInquiry } from './inquiry.rules.js';

export interface InquiryRow extends Omit<AskedInquiry, 'checkId'> {
  /** The check's. */
  readonly id: string;
  readonly state: InquiryStateName;
  readonly answeredOn: CalendarDay | null;
  readonly answeredBy: string | null;
  /** What an officer writes stays here: no event and no field of the graph has it. */
  readonly answerNo: string | null;
  readonly reviewNo: string | null;
  readonly reviewReason: string | null;
  readonly version: number;
}

export const inquiries = rowStore<InquiryRow>('background_inquiry', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  stationId: 'station_id',
  letterNo: 'letter_no',
  requestedOn: 'requested_on',
  state: 'state',
  answeredOn: 'answered_on',
  answeredBy: 'answered_by',
  answerNo: 'answer_no',
  reviewNo: 'review_no',
  reviewReason: 'review_reason',
  version: 'version',
});
const SELECTED = inquiries.selected.replace(/(requested_on|answered_on)/gu, '$1::text');

export async function lockInquiries(tx: Tx, ids: readonly string[]): Promise<Map<string, InquiryRow>> {
  const rows = await tx.query<InquiryRow>(
    `select ${SELECTED} from background_inquiry where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
