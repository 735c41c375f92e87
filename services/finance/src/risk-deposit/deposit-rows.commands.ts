import { keysOf, matchingRowsSql } from '@lianguan/institution-ledger';
import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import { readEndedClaims, type EndedPayments } from '../bank-break/index.js';
import { lockClosingStandings } from '../escrow-account/index.js';
import { inMassRefundSql, owedSql } from '../escrow-ledger/index.js';
import type { DepositReturnStateName } from './deposit-lifecycle.rules.js';
import type { DepositStanding } from './deposit.rules.js';

/** Fen as text: JSON has no whole numbers of that size. */
export interface DepositReturnRow {
  readonly id: string;
  readonly accountId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly bankCode: string;
  readonly amountFen: string;
  readonly reason: string;
  readonly documentNo: string;
  readonly state: DepositReturnStateName;
  readonly proposedBy: string;
  readonly proposedOn: CalendarDay;
  readonly approvedBy: string | null;
  readonly approvedOn: CalendarDay | null;
  readonly approvalNo: string | null;
  /** The pending transfer of the ledger. */
  readonly transferId: string | null;
  readonly answerDue: string | Date | null;
  readonly answeredOn: CalendarDay | null;
  readonly bankReference: string | null;
  /** Why it was withdrawn, or not paid. */
  readonly endReason: string | null;
}

/** Of a return that is only proposed. */
export const NOT_APPROVED = {
  approvedBy: null,
  approvedOn: null,
  approvalNo: null,
  transferId: null,
  answerDue: null,
  answeredOn: null,
  bankReference: null,
  endReason: null,
};

const store = rowStore<DepositReturnRow>('risk_deposit_return', {
  id: 'id',
  accountId: 'account_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  bankCode: 'bank_code',
  amountFen: 'amount_fen',
  reason: 'reason',
  documentNo: 'document_no',
  state: 'state',
  proposedBy: 'proposed_by',
  proposedOn: 'proposed_on',
  approvedBy: 'approved_by',
  approvedOn: 'approved_on',
  approvalNo: 'approval_no',
  transferId: 'transfer_id',
  answerDue: 'answer_due',
  answeredOn: 'answered_on',
  bankReference: 'bank_reference',
  endReason: 'end_reason',
});
const SELECTED = store.selected.replace(/(\w+_fen|\w+_on) as/gu, '$1::text as');

export const depositReturns = { insert: store.insert, save: store.save };

export async function lockDepositReturns(tx: Tx, ids: readonly string[]): Promise<Map<string, DepositReturnRow>> {
  const rows = await tx.query<DepositReturnRow>(
    `select ${SELECTED} from risk_deposit_return where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export interface DepositAccount extends DepositStanding {
  readonly id: string;
  readonly divisionCode: string;
  readonly bankCode: string;
  readonly undecided: boolean;
}

export const RETURN_PAYMENTS: EndedPayments = { code: 'RISK_DEPOSIT_RETURN', table: 'risk_deposit_return' };

/** Locked, as a mass refund locks them when it starts: of the two, the second sees the first. Before `lockBook`. */
export async function lockDepositAccounts(tx: Tx, ids: readonly string[]): Promise<Map<string, DepositAccount>> {
  const closings = await lockClosingStandings(tx, ids);
  const rows = await tx.query<Omit<DepositAccount, 'closing' | 'owed' | 'bankSaysPaid'> & { owed: string }>(
    `select r.id, r.division_code as "divisionCode", r.bank_code as "bankCode",
       (select min(d.root_id::text) from (${matchingRowsSql('institution_directory', keysOf('r'))}) d) as "institutionId",
       ${owedSql('r.id')} as owed, ${inMassRefundSql('r.id')} as "inMassRefund",
       exists (select from risk_deposit_return d where d.account_id = r.id and d.state in ('PROPOSED', 'APPROVED')) as undecided
     from escrow_account r where r.id = any($1::uuid[])`,
    [ids],
  );
  const claims = await readEndedClaims(tx, RETURN_PAYMENTS, ids);
  const claimed = new Set([...claims.values()].map(({ accountId }) => accountId));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...row,
        owed: BigInt(row.owed),
        closing: closings.get(row.id) ?? null,
        bankSaysPaid: claimed.has(row.id),
      },
    ]),
  );
}

/** By account and paper: what of the deposit stands in the ledger. */
export async function bookedDeposits(tx: Tx, accountIds: readonly string[]): Promise<Map<string, bigint>> {
  const rows = await tx.query<{ accountId: string; documentNo: string; amount: string }>(
    `select t.escrow_account_id as "accountId", t.document_no as "documentNo", t.amount_fen::text as amount
     from ledger_account a join posting p on p.account_id = a.id
       join transfer t on t.id = p.transfer_id and t.code = 'RISK_DEPOSIT' and t.phase = 'SINGLE'
     where a.escrow_account_id = any($1::uuid[]) and a.kind = 'RISK_DEPOSIT'
       and not exists (select from transfer r where r.reverses_id = t.id)`,
    [accountIds],
  );
  return new Map(rows.map(({ accountId, documentNo, amount }) => [paperKey(accountId, documentNo), BigInt(amount)]));
}

export const paperKey = (accountId: string, documentNo: string): string => `${accountId} ${documentNo.trim()}`;
