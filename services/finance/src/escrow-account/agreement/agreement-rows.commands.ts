import type { CalendarDay } from '@lianguan/kernel';
import { lockMatching } from '@lianguan/institution-ledger';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { AgreementSignature, AgreementStanding, EscrowModeName, Proposer } from './agreement.rules.js';

export interface AgreementRow extends AgreementStanding {
  readonly id: string;
  readonly institutionId: string;
  readonly agreementNo: string;
  readonly bankName: string;
  readonly bankCode: string;
  readonly mode: EscrowModeName;
  /** Fen as text: JSON has no whole numbers of that size. */
  readonly periodFees: string;
  readonly minimum: string;
  readonly holdClause: boolean;
  readonly beginsOn: CalendarDay;
  readonly signatures: readonly AgreementSignature[];
  readonly filingNo: string | null;
  readonly withdrawnBecause: string | null;
  readonly proposedAt: string;
  readonly divisionCode: string;
}

export const agreements = rowStore<AgreementRow>('escrow_agreement', {
  id: 'id',
  institutionId: 'institution_id',
  agreementNo: 'agreement_no',
  bankName: 'bank_name',
  bankCode: 'bank_code',
  mode: 'mode',
  periodFees: 'period_fees_fen',
  minimum: 'minimum_fen',
  holdClause: 'hold_clause',
  beginsOn: 'begins_on',
  endsOn: 'ends_on',
  signatures: 'signatures',
  filingNo: 'filing_no',
  withdrawnBecause: 'withdrawn_because',
  proposedAt: 'proposed_at',
  divisionCode: 'division_code',
});
const SELECTED = agreements.selected.replace(/(period_fees_fen|minimum_fen|begins_on|ends_on)/gu, '$1::text');

export async function lockAgreements(tx: Tx, ids: readonly string[]): Promise<Map<string, AgreementRow>> {
  const rows = await tx.query<AgreementRow>(
    `select ${SELECTED} from escrow_agreement where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What steps have made of agreements, of several states of one the last; their terms stay as they were proposed. */
export async function saveAgreements(tx: Tx, rows: readonly AgreementRow[]): Promise<void> {
  await tx.query(
    `update escrow_agreement t set signatures = r.signatures, filing_no = r."filingNo", withdrawn_because = r."withdrawnBecause"
     from jsonb_to_recordset($1::jsonb) as r(id uuid, signatures jsonb, "filingNo" text, "withdrawnBecause" text) where t.id = r.id`,
    [JSON.stringify([...new Map(rows.map((row) => [row.id, row])).values()])],
  );
}

/** The institutions that propose, under the lock by which ledgers and directory are matched: two proposals do not pass each other. */
export async function lockProposers(tx: Tx, ids: readonly string[]): Promise<Map<string, Proposer>> {
  await lockMatching(tx);
  const rows = await tx.query<Proposer>(
    `select d.id, d.name, d.name_key as "nameKey", d.uscc_code as "usccCode", d.division_code as "divisionCode",
       exists (select from escrow_accounts_in_use(array[d.id])) as "hasAccount"
     from institution_directory d where d.id = any($1::uuid[]) and d.root_id = d.id`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function numbersTaken(tx: Tx, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ number: string }>(
    `select n.number from unnest($1::text[]) with ordinality as n(number, place)
       join escrow_accounts_taken($1::text[], $1::text[]) t on t.place = n.place where t.number_taken`,
    [numbers],
  );
  return new Set(rows.map(({ number }) => number));
}
