import { keysOf, matchingRowsSql } from '@lianguan/institution-ledger';
import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { PaidInstitution, ReceiptActName, ReceiptFindingName, ReceiptStateName } from './receipt.rules.js';

/** The type of record that a file proves. */
export const RECEIPT_RECORD = 'OffAccountReceipt';

/** Instants as text. */
export interface ReceiptStepRow {
  readonly act: ReceiptActName;
  readonly at: string;
  readonly reason: string;
  readonly documentNo: string;
}

export interface ReceiptRow {
  readonly id: string;
  readonly version: number;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly personId: string;
  readonly paidOn: CalendarDay;
  /** Fen as text. */
  readonly amountFen: string;
  readonly course: string;
  readonly payeeName: string;
  readonly payeeAccount: string | null;
  readonly sha256: string;
  readonly finding: ReceiptFindingName;
  readonly state: ReceiptStateName;
  readonly receivedAt: string;
  readonly steps: readonly ReceiptStepRow[];
}

export const receipts = rowStore<ReceiptRow>('off_account_receipt', {
  id: 'id',
  version: 'version',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  personId: 'person_id',
  paidOn: 'paid_on',
  amountFen: 'amount_fen',
  course: 'course',
  payeeName: 'payee_name',
  payeeAccount: 'payee_account',
  sha256: 'sha256',
  finding: 'finding',
  state: 'state',
  receivedAt: 'received_at',
  steps: 'steps',
});
const SELECTED = receipts.selected.replace('paid_on', 'paid_on::text');

export async function lockReceipts(tx: Tx, ids: readonly string[]): Promise<Map<string, ReceiptRow>> {
  const rows = await tx.query<ReceiptRow>(
    `select ${SELECTED} from off_account_receipt where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The institutions by the id that was asked, merged or not, with their supervised accounts at all banks. */
export async function paidInstitutions(tx: Tx, ids: readonly string[]): Promise<Map<string, PaidInstitution>> {
  const rows = await tx.query<PaidInstitution & { readonly asked: string }>(
    `select asked.id as asked, root.id, root.division_code as "divisionCode",
       array(select distinct a.account_no from institution_directory d
         join lateral (${matchingRowsSql('escrow_account', keysOf('d'))}) a on true where d.root_id = root.id) as "accountNos",
       array(select r.sha256 from off_account_receipt r where r.institution_id = root.id
         and r.person_id = nullif(current_setting('app.person', true), '')) as known
     from institution_directory asked join institution_directory root on root.id = asked.root_id
     where asked.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ asked, ...institution }) => [asked, institution]));
}
