import type { Tx } from '@lianguan/service-kit';
import { chargeFacts } from '../charge-standing/index.js';
import type { TeachingStanding } from './teaching.rules.js';

interface OfOrder {
  readonly id: string;
  readonly institutionId: string;
}

/** By order: what stands in the way of its lessons. */
export async function teachingStandings(
  tx: Tx,
  orders: readonly OfOrder[],
): Promise<ReadonlyMap<string, TeachingStanding>> {
  const ids = [...new Set(orders.map(({ institutionId }) => institutionId))];
  const facts = await chargeFacts(tx, ids);
  const orderIds = orders.map(({ id }) => id);
  const asked = await askedRefunds(tx, orderIds);
  const listed = await listedOrders(tx, orderIds);
  return new Map(
    orders.map(({ id, institutionId }) => {
      const { licenses, accounts } = facts[ids.indexOf(institutionId)]!;
      return [id, { licenses, accounts, listed: listed.has(id), refundAsked: asked.has(id) }];
    }),
  );
}

/** Of these orders those on the list of a mass refund. */
export async function listedOrders(tx: Tx, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(
    `select distinct c.order_id as id from mass_refund_claim c join mass_refund m on m.id = c.mass_refund_id
     where c.order_id = any($1::uuid[]) and m.state <> 'WITHDRAWN'`,
    [orderIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Of these orders those whose refund is asked for, and waits for the last word on their lessons. */
export async function askedRefunds(tx: Tx, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(
    `select order_id as id from refund where order_id = any($1::uuid[]) and state = 'REQUESTED'`,
    [orderIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A mass refund is listed and approved behind the lock of its account: of a lesson and a list that come at once, one sees the other. */
export async function lockTeachingStandings(
  tx: Tx,
  orders: readonly (OfOrder & { readonly accountId: string | null })[],
): Promise<ReadonlyMap<string, TeachingStanding>> {
  await tx.query('select from escrow_account where id = any($1::uuid[]) order by id for share', [
    orders.flatMap(({ accountId }) => accountId ?? []),
  ]);
  return teachingStandings(tx, orders);
}
