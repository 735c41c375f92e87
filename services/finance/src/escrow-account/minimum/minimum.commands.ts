import { constantsOfAct, type Tx } from '@lianguan/service-kit';
import type { AccountStanding } from '../account-lifecycle.rules.js';
import { leastOf } from './minimum.rules.js';

interface Owing extends Pick<AccountStanding, 'id' | 'mode' | 'divisionCode'> {
  readonly stands: string | null;
  readonly owed: string;
}

/**
 * Feature 50: the minimum follows the liability, the greater of what the ledger and the bank's last report say. In an act's `load`, before accounts are judged
 * or, by `lockBook`, money leaves for the institution; until its end nobody moves money of these accounts, so that what was asked stays right.
 */
export async function followLiability(tx: Tx, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return;
  const locked = await tx.query<{ id: string }>(
    'select id from escrow_account where id = any($1::uuid[]) order by id for update',
    [accountIds],
  );
  // A statement of its own: what others have moved until the lock was had is seen.
  const rows = await tx.query<Owing>(
    `select e.id, e.mode, e.division_code as "divisionCode", e.liability_minimum_fen::text as stands, greatest(
       (select coalesce(sum(o.balance_fen), 0) from ledger_account o
        where o.escrow_account_id = e.id and o.kind in ('ORDER', 'REFUND_CLEARING')),
       (select l.liability_fen from escrow_liability_report l where l.account_id = e.id order by l.reported_on desc, l.id desc limit 1)
     )::text as owed
     from escrow_account e where e.id = any($1::uuid[])`,
    [locked.map(({ id }) => id)],
  );
  const constantsIn = await constantsOfAct(tx);
  const changed = rows
    .map(({ id, mode, divisionCode, stands, owed }) => {
      const { least } = leastOf({ mode, amount: BigInt(owed) }, constantsIn(divisionCode));
      return { id, stands, least: least.toString() };
    })
    .filter(({ stands, least }) => stands !== least);
  if (changed.length === 0) return;
  await tx.query(
    `update escrow_account e set liability_minimum_fen = c.least
     from unnest($1::uuid[], $2::bigint[]) as c(id, least) where e.id = c.id`,
    [changed.map(({ id }) => id), changed.map(({ least }) => least)],
  );
}
