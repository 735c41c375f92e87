import type { CalendarDay, RiskCodeName } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { AdvanceStateName } from './advance-lifecycle.rules.js';

/** Fen as text: JSON has no whole numbers of that size. */
export interface AdvanceRow {
  readonly id: string;
  readonly institutionId: string;
  readonly accountId: string;
  readonly amountFen: string;
  readonly repaidFen: string;
  readonly purpose: string;
  readonly documentNo: string;
  readonly state: AdvanceStateName;
  readonly requestedOn: CalendarDay;
  /** By which the bank approved it. */
  readonly riskCode: RiskCodeName | null;
  readonly decidedOn: CalendarDay | null;
  /** The pending transfer of the ledger. */
  readonly transferId: string | null;
  readonly answerDue: string | Date | null;
  readonly answeredOn: CalendarDay | null;
  readonly bankReference: string | null;
  readonly reason: string | null;
  readonly divisionCode: string;
  readonly bankCode: string;
}

/** Of an advance that is asked for only. */
export const NOT_DECIDED = {
  riskCode: null,
  decidedOn: null,
  transferId: null,
  answerDue: null,
  answeredOn: null,
  bankReference: null,
  reason: null,
};

const store = rowStore<AdvanceRow>('cost_advance', {
  id: 'id',
  institutionId: 'institution_id',
  accountId: 'account_id',
  amountFen: 'amount_fen',
  repaidFen: 'repaid_fen',
  purpose: 'purpose',
  documentNo: 'document_no',
  state: 'state',
  requestedOn: 'requested_on',
  riskCode: 'risk_code',
  decidedOn: 'decided_on',
  transferId: 'transfer_id',
  answerDue: 'answer_due',
  answeredOn: 'answered_on',
  bankReference: 'bank_reference',
  reason: 'reason',
  divisionCode: 'division_code',
  bankCode: 'bank_code',
});
const SELECTED = store.selected.replace(/(\w+_fen|\w+_on) as/gu, '$1::text as');

export const advances = { insert: store.insert, save: store.save };

export async function lockAdvances(tx: Tx, ids: readonly string[]): Promise<Map<string, AdvanceRow>> {
  const rows = await tx.query<AdvanceRow>(
    `select ${SELECTED} from cost_advance where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What these escrow accounts have in advance, the oldest first; locked. Before `lockBook`. */
export const lockOutstanding = (tx: Tx, accountIds: readonly string[]): Promise<AdvanceRow[]> =>
  tx.query<AdvanceRow>(
    `select ${SELECTED} from cost_advance where account_id = any($1::uuid[]) and state = 'PAID'
     order by answered_on, id for update`,
    [accountIds],
  );

/** Those of the advances' accounts whose money a mass refund shares out, or has left claims on. */
export async function sharedOutAccounts(tx: Tx, rows: readonly AdvanceRow[]): Promise<ReadonlySet<string>> {
  const found = await tx.query<{ accountId: string }>(
    `select account_id as "accountId" from mass_refund
     where account_id = any($1::uuid[]) and state in ('DISTRIBUTING', 'CLAIMED')`,
    [rows.map(({ accountId }) => accountId)],
  );
  return new Set(found.map(({ accountId }) => accountId));
}
