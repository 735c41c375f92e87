import type { LawClock } from '@lianguan/service-kit';

/** A law clock that stands still until a test turns it. */
export class TurningClock implements LawClock {
  constructor(private time: Date = new Date('2026-03-02T01:00:00Z')) {}

  now(): Date {
    return new Date(this.time);
  }

  turnTo(time: Date): void {
    this.time = new Date(time);
  }

  /** Milliseconds, forward. */
  advance(ms: number): void {
    this.time = new Date(this.time.getTime() + ms);
  }
}
