import { isTransient } from './faults.js';
import type { Tx } from './operation.js';

/** Events that the inputs of acts come from, in the order of the inputs. */
export interface InboxClaim {
  /** Whose effect it is; the same consumer handles an event once. */
  readonly consumer: string;
  readonly ids: readonly string[];
  /** The consumer groups that read them; a rebuild of one's projection that has the floor goes first. */
  readonly groups?: readonly string[];
  /** Of the events: where one of them is parked in one of the groups, nothing is claimed. */
  readonly keys?: readonly string[];
}

/** What stands behind a parked key has to wait with it. */
export class KeyParked extends Error {}

/** The projection is being made anew: the message is to come again. */
export class RebuildRunning extends Error {}

/** Nothing is wrong with the message: it is to come again, or to stand behind another one. */
export const mustWait = (fault: unknown): boolean =>
  isTransient(fault) || fault instanceof RebuildRunning || fault instanceof KeyParked;

// Without the lock, which a rebuild holds alone, nothing is inserted.
const CLAIM = `
  with rebuild as materialized (
      select coalesce(bool_and(pg_try_advisory_xact_lock_shared(hashtext('lianguan-rebuild'), hashtext(name))), true) as free
        from unnest($1::text[]) as groups(name)),
    parked as materialized (
      select exists (select from parked_key where consumer_group = any($1) and key = any($4::text[])) as found),
    fresh as (
      insert into inbox (consumer, event_id)
        select $2, event.id from rebuild, parked, unnest($3::text[]) as event(id) where rebuild.free and not parked.found
      on conflict do nothing returning event_id)
  select free, found, array(select event_id from fresh) as fresh from rebuild, parked`;

interface Claimed {
  readonly free: boolean;
  readonly found: boolean;
  readonly fresh: readonly string[];
}

/** Writes the events into the consumer's inbox and returns the indexes of those that were there already. Throws `RebuildRunning`, `KeyParked`. */
export async function claimEvents(tx: Tx, { consumer, ids, groups = [], keys = [] }: InboxClaim): Promise<Set<number>> {
  const sorted = [...new Set(ids)].sort();
  const [claim] = await tx.query<Claimed>(CLAIM, [groups, consumer, sorted, keys]);
  if (!claim?.free) throw new RebuildRunning(groups.join(', '));
  if (claim.found) throw new KeyParked(groups.join(', '));
  const fresh = new Set(claim.fresh);
  const known = new Set<number>();
  // An event that stands twice in one batch is new once.
  ids.forEach((id, index) => {
    if (!fresh.delete(id)) known.add(index);
  });
  return known;
}
