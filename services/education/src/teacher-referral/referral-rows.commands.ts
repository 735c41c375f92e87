import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { MatchStateName } from '../in-service-teacher/index.js';
import type { ActStepRow } from '../school/index.js';
import type { ReferralOutcomeName, ReferralReceiverName, ReferralStateName } from './referral.rules.js';

/** Instants as text. */
export interface ReferralRow {
  readonly id: string;
  readonly matchId: string;
  readonly staffId: string;
  readonly divisionCode: string;
  readonly receiver: ReferralReceiverName;
  /** Null for the discipline inspection. */
  readonly schoolId: string | null;
  readonly documentNo: string;
  readonly sentOn: CalendarDay;
  readonly due: string;
  readonly state: ReferralStateName;
  readonly outcome: ReferralOutcomeName | null;
  readonly steps: readonly ActStepRow[];
}

export const referrals = rowStore<ReferralRow>('teacher_referral', {
  id: 'id',
  matchId: 'match_id',
  staffId: 'staff_id',
  divisionCode: 'division_code',
  receiver: 'receiver',
  schoolId: 'school_id',
  documentNo: 'document_no',
  sentOn: 'sent_on',
  due: 'due',
  state: 'state',
  outcome: 'outcome',
  steps: 'steps',
});
const SELECTED = referrals.selected.replace('sent_on', 'sent_on::text');

const read = (tx: Tx, column: 'id' | 'match_id', ids: readonly string[]): Promise<ReferralRow[]> =>
  tx
    .query<Omit<ReferralRow, 'due'> & { readonly due: Date | string }>(
      `select ${SELECTED} from teacher_referral where ${column} = any($1::uuid[]) order by id for update`,
      [ids],
    )
    .then((rows) => rows.map((row) => ({ ...row, due: new Date(row.due).toISOString() })));

export const lockReferrals = async (tx: Tx, ids: readonly string[]): Promise<Map<string, ReferralRow>> =>
  new Map((await read(tx, 'id', ids)).map((row) => [row.id, row]));

export const lockReferralsOf = (tx: Tx, matchIds: readonly string[]): Promise<ReferralRow[]> =>
  read(tx, 'match_id', matchIds);

export interface ReferredMatch {
  readonly id: string;
  readonly staffId: string;
  readonly divisionCode: string;
  readonly state: MatchStateName;
}

/** Locked: of two referrals of one match the second sees the first. */
export async function lockMatches(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ReferredMatch>> {
  const rows = await tx.query<ReferredMatch>(
    `select id, staff_id as "staffId", division_code as "divisionCode", state from in_service_match
     where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
