import { permit } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import { reportCheck } from '../escrow-account/index.js';
import {
  decideLiabilityReport,
  LIABILITY_REFUSALS,
  type LiabilityRefusal,
  type LiabilityReport,
  type LiabilitySource,
  type ReportedAccount,
} from './escrow-liability.rules.js';

interface Recorded {
  readonly id: string;
  readonly account: ReportedAccount;
  readonly source: LiabilitySource;
}

/** What a bank reports an account to owe to learners is recorded with its report; the newest day holds. */
export const recordEscrowLiability: Command<
  LiabilityReport,
  Map<string, ReportedAccount>,
  Recorded,
  { readonly accountId: string },
  LiabilityRefusal
> = {
  name: 'recordEscrowLiability',
  refusals: LIABILITY_REFUSALS,
  async load(tx, inputs) {
    const rows = await tx.query<ReportedAccount>(
      `select a.id, a.division_code as "divisionCode", a.bank_code as "bankCode",
         array(select l.report_no from escrow_liability_report l where l.account_id = a.id) as "reportNos"
       from escrow_account a where a.id = any($1::uuid[]) order by a.id for update of a`,
      [inputs.map(({ accountId }) => accountId)],
    );
    return new Map(rows.map((row) => [row.id, row]));
  },
  decide(accounts, input, facts) {
    const account = accounts.get(input.accountId);
    const decided = decideLiabilityReport(account, input, facts);
    if (!decided.ok) return decided;
    accounts.set(input.accountId, { ...account!, reportNos: [...account!.reportNos, input.reportNo.trim()] });
    return permit({ id: facts.newId(), account: account!, source: decided.value });
  },
  async apply(tx, accepted, { caller, now }) {
    const rows = accepted.map(({ input, outcome: { id, account, source } }) => ({
      id,
      account_id: account.id,
      liability_fen: String(input.liability),
      report_no: input.reportNo.trim(),
      reported_on: input.reportedOn,
      source,
      recorded_by: caller.subject,
      recorded_at: now,
      division_code: account.divisionCode,
      bank_code: account.bankCode,
    }));
    await tx.query(
      `insert into escrow_liability_report
       select r.* from jsonb_populate_recordset(null::escrow_liability_report, $1::jsonb) r`,
      [JSON.stringify(rows)],
    );
    return accepted.map(({ input: { accountId } }) => ({ accountId }));
  },
  subject: ({ accountId, reportNo }) => ({ type: 'EscrowAccount', id: accountId, documentNo: reportNo.trim() }),
  deadlines: ({ accountId }, _outcome, { now }) => [reportCheck(accountId, now)],
};
