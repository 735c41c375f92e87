/** What of a message matters for the order in which it may be handled. */
interface Ordered {
  readonly key: string;
  readonly type: string;
}

/** Messages of one type that can be handled as one set. */
export interface EventRun<M extends Ordered> {
  readonly type: string;
  readonly messages: readonly M[];
}

/**
 * Few sets of one type each, such that the messages of one key stay in order when the sets are handled one after the other.
 * A message joins the first set of its type that no later set with its key precedes; messages of different keys may change places.
 */
export function planRuns<M extends Ordered>(messages: readonly M[]): EventRun<M>[] {
  const runs: { type: string; messages: M[] }[] = [];
  const lastRunOfKey = new Map<string, number>();
  for (const message of messages) {
    const earliest = lastRunOfKey.get(message.key) ?? 0;
    let place = runs.findIndex((run, index) => index >= earliest && run.type === message.type);
    if (place < 0) place = runs.push({ type: message.type, messages: [] }) - 1;
    runs[place]!.messages.push(message);
    lastRunOfKey.set(message.key, place);
  }
  return runs;
}
