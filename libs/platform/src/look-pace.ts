/** Looks that a reader may have at once after a rest. */
const LOOKS_AT_ONCE = 16;

export interface LookPaceOptions {
  /** Under a steady stream there is one look in each, which then finds more: it costs the same whether it finds one message or fifty. */
  readonly lookEveryMs: number;
  /** When in each period the readers of a process look, as a share of it: what they find at once can be handled together. */
  readonly turn?: () => number;
}

/** How often a reader looks: at once after a rest, at an even pace under a steady stream. */
export class LookPace {
  /** When the looks that were had are made up for by rest. */
  private restedAt = 0;

  constructor(private readonly options: LookPaceOptions) {}

  /** When a look that is wanted now may be had. It counts from now on. */
  next(now: number): number {
    const { lookEveryMs } = this.options;
    this.restedAt = Math.max(this.restedAt, now) + lookEveryMs;
    const rested = this.restedAt - LOOKS_AT_ONCE * lookEveryMs;
    return rested > now ? this.turnOf(rested, now) : now;
  }

  /** The next turn, not the first one after the rest: that may be a second one away, and whoever waits does so for two periods. */
  private turnOf(rested: number, now: number): number {
    const { lookEveryMs, turn } = this.options;
    if (!turn) return rested;
    const offset = Math.floor(turn() * lookEveryMs);
    return (Math.floor((now - offset) / lookEveryMs) + 1) * lookEveryMs + offset;
  }
}
