import { rowStore, type Tx } from '@lianguan/service-kit';
import { organOf, type HoldStanding } from './hold.rules.js';

/** Instants as text. */
export interface HoldRow extends HoldStanding {
  readonly reason: string;
  readonly documentNo: string;
  readonly proposedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly expiresAt: string | null;
  readonly endedBy: string | null;
  readonly endedAt: string | null;
  readonly endReason: string | null;
  readonly endDocumentNo: string | null;
  readonly divisionCode: string;
  readonly bankCode: string;
}

const holds = rowStore<HoldRow>('agreement_hold', {
  id: 'id',
  accountId: 'account_id',
  state: 'state',
  reason: 'reason',
  documentNo: 'document_no',
  proposedBy: 'proposed_by',
  proposedAgency: 'proposed_agency',
  proposedAt: 'proposed_at',
  decidedBy: 'decided_by',
  decidedAt: 'decided_at',
  expiresAt: 'expires_at',
  endedBy: 'ended_by',
  endedAt: 'ended_at',
  endReason: 'end_reason',
  endDocumentNo: 'end_document_no',
  divisionCode: 'division_code',
  bankCode: 'bank_code',
});

export async function lockHolds(tx: Tx, ids: readonly string[]): Promise<Map<string, HoldRow>> {
  const rows = await tx.query<HoldRow>(
    `select ${holds.selected} from agreement_hold where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Accounts for which a second person has yet to decide. */
export async function accountsWithProposal(tx: Tx, accountIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(
    `select account_id as id from agreement_hold where account_id = any($1::uuid[]) and state = 'PROPOSED'`,
    [accountIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Writes holds, and their place in the one list of what holds payments of accounts. */
export async function saveHolds(tx: Tx, rows: readonly HoldRow[]): Promise<void> {
  const last = [...new Map(rows.map((row) => [row.id, row])).values()];
  await holds.save(tx, last);
  const listed = last
    .filter(({ expiresAt }) => expiresAt !== null)
    .map((row) => ({
      id: row.id,
      account_id: row.accountId,
      first_signature: row.proposedBy,
      second_signature: row.decidedBy,
      decision_organ: organOf(row),
      decision_number: row.documentNo,
      placed_at: row.decidedAt,
      expires_at: row.expiresAt,
      released_at: row.endedAt,
      release_reason: row.endedAt && row.state,
      division_code: row.divisionCode,
      bank_code: row.bankCode,
    }));
  if (listed.length === 0) return;
  await tx.query(
    `insert into payment_hold select h.* from jsonb_populate_recordset(null::payment_hold, $1::jsonb) h
     on conflict (id) do update set released_at = excluded.released_at, release_reason = excluded.release_reason`,
    [JSON.stringify(listed)],
  );
}
