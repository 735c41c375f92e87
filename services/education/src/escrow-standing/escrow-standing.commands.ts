import { newestWordCommand } from '@lianguan/institution-ledger';
import type { Tx } from '@lianguan/service-kit';

export interface EscrowStanding {
  readonly accountId: string;
  readonly institutionId: string;
  readonly state: string;
  readonly version: number;
}

const keyOf = ({ accountId, institutionId }: EscrowStanding): string => `${accountId}/${institutionId}`;

/** Keeps the newest word on each account; one that comes late or twice changes nothing. */
export const recordEscrowStanding = newestWordCommand<EscrowStanding>({
  name: 'recordEscrowStanding',
  keyOf: keyOf,
  upsert: `insert into escrow_standing (account_id, institution_id, state, version)
     select "accountId", "institutionId", state, version
     from jsonb_to_recordset($1::jsonb) as fact("accountId" uuid, "institutionId" uuid, state text, version integer)
     on conflict (account_id, institution_id) do update set state = excluded.state, version = excluded.version
     where escrow_standing.version < excluded.version`,
});

/** How many accounts each institution has that finance has not told to be closed: lifecycle 5 closes an account when nothing is owed from it. */
export async function openAccountsOf(tx: Tx, institutionIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ id: string; open: number }>(
    `select named.id, count(distinct e.account_id)::integer as open
     from training_institution named join training_institution member on member.root_id = named.root_id
       join escrow_standing e on e.institution_id = member.id
     where named.id = any($1::uuid[]) and e.state <> 'CLOSED' group by named.id`,
    [institutionIds],
  );
  return new Map(rows.map(({ id, open }) => [id, open]));
}

/** The institutions that have an account in order, be it theirs or that of a registration merged with them. */
export async function institutionsWithAccount(tx: Tx, institutionIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(
    `select distinct named.id
     from training_institution named join training_institution member on member.root_id = named.root_id
       join escrow_standing e on e.institution_id = member.id
     where named.id = any($1::uuid[]) and e.state = 'ACTIVE'`,
    [institutionIds],
  );
  return new Set(rows.map(({ id }) => id));
}
