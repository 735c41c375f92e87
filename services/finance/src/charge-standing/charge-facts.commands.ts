import { keysOf, matchingRowsSql } from '@lianguan/institution-ledger';
import type { Tx } from '@lianguan/service-kit';
import type { ChargeFacts } from './charge-standing.rules.js';

/**
 * By the institution that was named: itself and all that are merged with it. An account that took another's place answers for it, except where the
 * other's money is held or frozen. One that was closed and only pays what came back to it is closed.
 */
const FACTS = `with member as (
    select named.id as asked, d.* from institution_directory named join institution_directory d on d.root_id = named.root_id
    where named.id = any($1::uuid[])
  ), own as (
    select distinct m.asked, a.id, a.replaces_id,
      case when a.reopened_on is not null and a.state = 'REFUND_ONLY' then 'CLOSED' else a.state end as state
    from member m join lateral (${matchingRowsSql('escrow_account', keysOf('m'))}) a on true
  ), account as (
    select own.asked, own.state from own where not exists (select from own later where later.replaces_id = own.id)
    union all
    select own.asked, old.state from own join escrow_account old on old.id = own.replaces_id and old.state in ('HELD', 'FROZEN')
  )
  select asked as id,
    array(select l.reason from charge_lock l join member m on m.id = l.institution_id
          where m.asked = named.asked and l.locked order by l.re_registration_id) as locks,
    array(select s.state from license_standing s join member m on m.id = s.institution_id where m.asked = named.asked) as licenses,
    array(select account.state from account where account.asked = named.asked) as accounts
  from (select distinct asked from member) named`;

const UNKNOWN: ChargeFacts = { known: false, locks: [], licenses: [], accounts: [] };

/** In the order of the ids. */
export async function chargeFacts(tx: Tx, ids: readonly string[]): Promise<ChargeFacts[]> {
  const rows = await tx.query<ChargeFacts & { readonly id: string }>(FACTS, [ids]);
  const byId = new Map(rows.map((row) => [row.id, { ...row, known: true }]));
  return ids.map((id) => byId.get(id) ?? UNKNOWN);
}
