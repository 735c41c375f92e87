import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { BatchStateName } from './batch.rules.js';
import { groupKey, type BatchGroup } from './instruction-rows.commands.js';

/** Fen as text: JSON has no whole numbers of that size. */
export interface BatchRow extends BatchGroup {
  readonly id: string;
  readonly number: string;
  readonly day: CalendarDay;
  readonly state: BatchStateName;
  readonly count: number;
  readonly sumFen: string;
  readonly issuedAt: string | Date;
  readonly returnedBecause: string | null;
}

const store = rowStore<BatchRow>('payment_batch', {
  id: 'id',
  number: 'number',
  day: 'day',
  state: 'state',
  count: 'line_count',
  sumFen: 'sum_fen',
  issuedAt: 'issued_at',
  returnedBecause: 'returned_because',
  bankCode: 'bank_code',
  divisionCode: 'division_code',
});
const SELECTED = store.selected.replace(/(sum_fen|\bday) as/gu, '$1::text as');

export const saveBatches = (tx: Tx, rows: readonly BatchRow[]): Promise<void> => store.save(tx, rows);

export interface LockedBatch extends BatchRow {
  /** Lines that the bank has answered. */
  readonly answered: number;
}

export async function lockBatches(tx: Tx, ids: readonly string[]): Promise<Map<string, LockedBatch>> {
  const rows = await tx.query<LockedBatch>(
    `select ${SELECTED}, (select count(*)::int from payment_batch_line l join transfer e on e.resolves_id = l.transfer_id
       where l.batch_id = b.id and e.phase in ('POST', 'VOID')) as answered
     from payment_batch b where b.id = any($1::uuid[]) order by b.id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Makes those who issue batches of one bank and division wait for each other; how many there are of each day. */
export async function lockIssuing(
  tx: Tx,
  groups: readonly BatchGroup[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const keys = [...new Set(groups.map(groupKey))];
  await tx.query(
    `select pg_advisory_xact_lock(hashtext('payment-batch'), hashtext(key)) from unnest($1::text[]) key order by key`,
    [keys],
  );
  const rows = await tx.query<BatchGroup & { day: string; count: number }>(
    `select bank_code as "bankCode", division_code as "divisionCode", day::text, count(*)::int
     from payment_batch where (bank_code, division_code) in (select * from unnest($1::text[], $2::text[])) group by 1, 2, 3`,
    [groups.map(({ bankCode }) => bankCode), groups.map(({ divisionCode }) => divisionCode)],
  );
  const counts = new Map<string, Map<string, number>>();
  for (const { day, count, ...group } of rows) {
    counts.set(groupKey(group), (counts.get(groupKey(group)) ?? new Map<string, number>()).set(day, count));
  }
  return counts;
}

export interface BatchLine {
  readonly batch: BatchRow;
  readonly transferIds: readonly string[];
}

export async function insertLines(tx: Tx, batches: readonly BatchLine[]): Promise<void> {
  const rows = batches.flatMap(({ batch, transferIds }) =>
    transferIds.map((transferId, at) => ({
      batch_id: batch.id,
      no: at + 1,
      transfer_id: transferId,
      live: true,
      bank_code: batch.bankCode,
      division_code: batch.divisionCode,
    })),
  );
  await tx.query(
    `insert into payment_batch_line select r.* from jsonb_populate_recordset(null::payment_batch_line, $1::jsonb) r`,
    [JSON.stringify(rows)],
  );
}

/** The payments of batches that came back wait for another one. */
export const releaseLines = (tx: Tx, batchIds: readonly string[]): Promise<unknown> =>
  tx.query('update payment_batch_line set live = false where batch_id = any($1::uuid[])', [batchIds]);
