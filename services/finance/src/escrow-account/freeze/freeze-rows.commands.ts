import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { FreezeStanding } from './freeze.rules.js';

/** Instants as text. */
export interface FreezeRow extends FreezeStanding {
  readonly organ: string;
  readonly expiresOn: CalendarDay;
  readonly imposedAt: string;
  readonly recordedBy: string;
  readonly endedAt: string | null;
  readonly endDocumentNo: string | null;
  readonly divisionCode: string;
  readonly bankCode: string;
}

const freezes = rowStore<FreezeRow>('judicial_freeze', {
  id: 'id',
  accountId: 'account_id',
  authority: 'authority',
  organ: 'organ',
  instrumentNo: 'instrument_no',
  expiresOn: 'expires_on',
  state: 'state',
  imposedAt: 'imposed_at',
  recordedBy: 'recorded_by',
  endedAt: 'ended_at',
  endDocumentNo: 'end_document_no',
  divisionCode: 'division_code',
  bankCode: 'bank_code',
});
const SELECTED = freezes.selected.replace('expires_on', 'expires_on::text');

export async function lockFreezes(tx: Tx, ids: readonly string[]): Promise<Map<string, FreezeRow>> {
  const rows = await tx.query<FreezeRow>(
    `select ${SELECTED} from judicial_freeze where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Numbers of the instruments that are recorded, by account. */
export async function instrumentsOf(tx: Tx, accountIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.query<{ id: string; numbers: string[] }>(
    `select account_id as id, array_agg(instrument_no) as numbers from judicial_freeze
     where account_id = any($1::uuid[]) group by account_id`,
    [accountIds],
  );
  return new Map(rows.map(({ id, numbers }) => [id, numbers]));
}

export const saveFreezes = (tx: Tx, rows: readonly FreezeRow[]): Promise<void> =>
  freezes.save(tx, [...new Map(rows.map((row) => [row.id, row])).values()]);
