import type { CalendarDay } from '@lianguan/kernel';
import type { Tx } from '@lianguan/service-kit';
import type { ConsumedDay } from '../training-order/index.js';

interface PostponementRow {
  readonly id: string;
  readonly institutionId: string;
  readonly accountId: string;
  readonly consumedOn: CalendarDay;
  readonly lessonCount: number;
  readonly amountFen: string;
  readonly reasonCode: string;
  readonly reason: string;
  readonly triedOn: CalendarDay;
  readonly nextTry: string;
  readonly divisionCode: string;
  readonly bankCode: string;
}

/** Keeps why each of them is put off; one that was put off before has its newest reason. */
export async function postpone(tx: Tx, rows: readonly PostponementRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into postponed_transfer (id, institution_id, account_id, consumed_on, lesson_count, amount_fen, reason_code, reason, tried_on,
       next_try, division_code, bank_code)
     select id, "institutionId", "accountId", "consumedOn", "lessonCount", "amountFen", "reasonCode", reason, "triedOn", "nextTry",
       "divisionCode", "bankCode"
     from jsonb_to_recordset($1::jsonb) as r(id uuid, "institutionId" uuid, "accountId" uuid, "consumedOn" date, "lessonCount" integer,
       "amountFen" bigint, "reasonCode" text, reason text, "triedOn" date, "nextTry" timestamptz, "divisionCode" text, "bankCode" text)
     on conflict (institution_id, account_id, consumed_on) do update set lesson_count = excluded.lesson_count,
       amount_fen = excluded.amount_fen, reason_code = excluded.reason_code, reason = excluded.reason, tried_on = excluded.tried_on,
       next_try = excluded.next_try`,
    [JSON.stringify(rows)],
  );
}

/** They are ordered, or nothing is left of them. */
export async function endPostponements(tx: Tx, days: readonly ConsumedDay[]): Promise<void> {
  if (days.length === 0) return;
  await tx.query(
    `delete from postponed_transfer p using unnest($1::uuid[], $2::uuid[], $3::date[]) as d(institution_id, account_id, consumed_on)
     where (p.institution_id, p.account_id, p.consumed_on) = (d.institution_id, d.account_id, d.consumed_on)`,
    [days.map((of) => of.institutionId), days.map((of) => of.accountId), days.map((of) => of.day)],
  );
}
