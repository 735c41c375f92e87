import type { Tx } from './operation.js';

/** Writes the events into the consumer's inbox and returns the indexes of those that were there already. */
export async function claimEvents(
  tx: Tx,
  inbox: { readonly consumer: string; readonly ids: readonly string[] },
): Promise<Set<number>> {
  const sorted = [...new Set(inbox.ids)].sort();
  const rows = await tx.query<{ event_id: string }>(
    `insert into inbox (consumer, event_id) select $1, id from unnest($2::text[]) as event(id)
     on conflict do nothing returning event_id`,
    [inbox.consumer, sorted],
  );
  const fresh = new Set(rows.map((row) => row.event_id));
  const known = new Set<number>();
  // An event that stands twice in one batch is new once.
  inbox.ids.forEach((id, index) => {
    if (!fresh.delete(id)) known.add(index);
  });
  return known;
}
