import type { Tx } from './operation.js';

/** Events that the inputs of acts come from, in the order of the inputs. */
export interface InboxClaim {
  /** Whose effect it is; the same consumer handles an event once. */
  readonly consumer: string;
  readonly ids: readonly string[];
  /** The consumer group that reads them; a rebuild of its projection that has the floor goes first. */
  readonly group?: string;
}

/** The projection is being made anew: the message is to come again. */
export class RebuildRunning extends Error {}

// Without the lock, which a rebuild holds alone, nothing is inserted.
const CLAIM = `
  with rebuild as materialized (
      select $1::text is null or pg_try_advisory_xact_lock_shared(hashtext('lianguan-rebuild'), hashtext($1)) as free),
    fresh as (
      insert into inbox (consumer, event_id)
        select $2, event.id from rebuild, unnest($3::text[]) as event(id) where rebuild.free
      on conflict do nothing returning event_id)
  select free, array(select event_id from fresh) as fresh from rebuild`;

/** Writes the events into the consumer's inbox and returns the indexes of those that were there already. Throws `RebuildRunning`. */
export async function claimEvents(tx: Tx, { consumer, ids, group }: InboxClaim): Promise<Set<number>> {
  const sorted = [...new Set(ids)].sort();
  const [claim] = await tx.query<{ free: boolean; fresh: string[] }>(CLAIM, [group ?? null, consumer, sorted]);
  if (!claim?.free) throw new RebuildRunning(group);
  const fresh = new Set(claim.fresh);
  const known = new Set<number>();
  // An event that stands twice in one batch is new once.
  ids.forEach((id, index) => {
    if (!fresh.delete(id)) known.add(index);
  });
  return known;
}
