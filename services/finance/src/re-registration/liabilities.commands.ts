import { calendarDay, type CalendarDay } from '@lianguan/kernel';
import type { TaskRow } from '@lianguan/re-registration-task/rules';
import type { Tx } from '@lianguan/service-kit';
import type { AccountLiability } from './finance-step.rules.js';

interface LiabilityRow {
  readonly place: number;
  readonly account_id: string;
  readonly state: AccountLiability['state'];
  readonly liability_fen: string | null;
  readonly reported_on: CalendarDay | null;
  readonly ledger_fen: string | null;
}

/** The accounts of each task's institution at all banks, and of the code that it had at the notice; those in use first. */
export async function liabilitiesOf(tx: Tx, tasks: readonly TaskRow[]): Promise<Map<string, AccountLiability[]>> {
  const rows = await tx.query<LiabilityRow>(
    'select place, account_id, state, liability_fen, reported_on::text, ledger_fen from escrow_liabilities_of($1::uuid[], $2::text[])',
    [tasks.map(({ institutionId }) => institutionId), tasks.map(({ creditCode }) => creditCode)],
  );
  const accountsAt = (place: number) =>
    rows
      .filter((row) => row.place === place)
      .map((row) => ({
        accountId: row.account_id,
        state: row.state,
        liability: row.liability_fen === null ? null : BigInt(row.liability_fen),
        reportedOn: row.reported_on && calendarDay(row.reported_on),
        booked: row.ledger_fen === null ? null : BigInt(row.ledger_fen),
      }));
  return new Map(tasks.map(({ id }, index) => [id, accountsAt(index + 1)]));
}
