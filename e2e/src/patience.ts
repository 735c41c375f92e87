import { setTimeout as pause } from 'node:timers/promises';
import type { System } from './harness.js';

/** How people take it that the system does not answer. */
export interface Patience {
  /** How long they ask the same again, an act under its one idempotency key. */
  readonly limitMs: number;
  /** Told of each answer that was none. */
  readonly onFault: (fault: unknown) => void;
}

const AGAIN_MS = 300;
// As long as a token may live: nobody signs in again while the system is being killed.
export const TOKEN_SECONDS = 3_600;

interface Question {
  readonly token: string | null;
  readonly query: string;
  readonly variables: object;
}

/** Asks until there is an answer without errors, or for as long as the patience lasts. */
export async function askPatiently<Data>(
  system: System,
  { token, query, variables }: Question,
  patience?: Patience,
): Promise<Data> {
  const until = Date.now() + (patience?.limitMs ?? 0);
  for (;;) {
    try {
      const { data, errors } = await system.graphql<Data>(token, query, { variables });
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return data!;
    } catch (fault) {
      if (Date.now() >= until) throw fault;
      patience?.onFault(fault);
      await pause(AGAIN_MS);
    }
  }
}

/** Counts what came instead of answers, by its code. */
export class Unanswered {
  readonly counts: Record<string, number> = {};

  readonly note = (fault: unknown): void => {
    const code = /"code":"(\w+)"/.exec(String(fault))?.[1] ?? 'NO_ANSWER';
    this.counts[code] = (this.counts[code] ?? 0) + 1;
  };
}
