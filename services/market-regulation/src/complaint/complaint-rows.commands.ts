import { rowStore, type Tx } from '@lianguan/service-kit';
import type { ComplaintChannelName, ComplaintTopicName, TransferTargetName } from './complaint-matter.rules.js';
import type { ComplaintEventName, ComplaintKindName, ComplaintStateName } from './complaint-steps.rules.js';

/** Instants as text. Also for the complainant's eyes: who acted stands in the record of acts alone. */
export interface ComplaintStepRow {
  readonly act: ComplaintEventName | 'lodgeComplaint' | 'recordComplaint';
  readonly at: string;
  readonly reason: string | null;
  readonly documentNo: string | null;
  readonly ground: string | null;
  readonly basis: string | null;
}

export interface ComplaintRow {
  readonly id: string;
  readonly receiptNo: string;
  readonly kind: ComplaintKindName;
  readonly topic: ComplaintTopicName;
  readonly channel: ComplaintChannelName;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly text: string;
  readonly personId: string;
  /** Of a complaint, which whoever mediates has to know. */
  readonly complainantName: string | null;
  readonly complainantMobile: string | null;
  /** Of a report, sealed to all but the intake (投诉举报处理暂行办法 33). */
  readonly reporterName: string | null;
  readonly reporterMobile: string | null;
  readonly state: ComplaintStateName;
  readonly receivedAt: string | Date;
  readonly transferredTo: TransferTargetName | null;
  readonly steps: readonly ComplaintStepRow[];
}

export const complaints = rowStore<ComplaintRow>('complaint', {
  id: 'id',
  receiptNo: 'receipt_no',
  kind: 'kind',
  topic: 'topic',
  channel: 'channel',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  text: 'text',
  personId: 'person_id',
  complainantName: 'complainant_name',
  complainantMobile: 'complainant_mobile',
  reporterName: 'reporter_name',
  reporterMobile: 'reporter_mobile',
  state: 'state',
  receivedAt: 'received_at',
  transferredTo: 'transferred_to',
  steps: 'steps',
});

export async function lockComplaints(tx: Tx, ids: readonly string[]): Promise<Map<string, ComplaintRow>> {
  const rows = await tx.query<ComplaintRow>(
    `select ${complaints.selected} from complaint where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export interface AccusedInstitution {
  readonly id: string;
  readonly divisionCode: string;
}

/** Each under the institution that stands for it. */
export async function accusedInstitutions(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AccusedInstitution>> {
  const rows = await tx.query<AccusedInstitution & { readonly asked: string }>(
    `select d.id as asked, r.id, r.division_code as "divisionCode"
     from institution_directory d join institution_directory r on r.id = d.root_id where d.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ asked, ...institution }) => [asked, institution]));
}
