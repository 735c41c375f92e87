import type { Signal } from './runtime.js';

/** Lets a background loop sleep until a signal wakes it, a poll is due, or it is to stop. A call between two waits is not lost. */
export class Waker {
  private called = false;
  private stopped = false;
  private resume: (() => void) | undefined;
  private readonly release: (() => void)[];

  constructor(...signals: readonly Signal[]) {
    this.release = signals.map((signal) => signal.onWake(() => this.wake()));
  }

  get running(): boolean {
    return !this.stopped;
  }

  wake(): void {
    this.called = true;
    this.resume?.();
  }

  stop(): void {
    this.stopped = true;
    for (const release of this.release) release();
    this.resume?.();
  }

  /** Resolves at a wake-up call, at `stop`, or after `limitMs`. */
  async wait(limitMs: number): Promise<void> {
    if (!this.called && !this.stopped) await this.pause(limitMs);
    this.called = false;
  }

  /** As `wait`, but calls do not cut it short: for waiting out a fault. */
  async rest(limitMs: number): Promise<void> {
    const until = performance.now() + limitMs;
    while (!this.stopped && performance.now() < until) await this.pause(until - performance.now());
  }

  private pause(limitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.resume = undefined;
        resolve();
      };
      const timer = setTimeout(end, limitMs);
      this.resume = end;
    });
  }
}

/** Doubling pauses between `firstMs` and `lastMs`; `reset` after a success. */
export class Backoff {
  private attempts = 0;

  constructor(
    private readonly firstMs: number,
    private readonly lastMs: number,
  ) {}

  next(): number {
    return Math.min(this.firstMs * 2 ** this.attempts++, this.lastMs);
  }

  reset(): void {
    this.attempts = 0;
  }
}
