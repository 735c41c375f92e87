export type LiveStatus = 'CONNECTING' | 'CONNECTED' | 'RECONNECTING' | 'OFFLINE';

interface Placed {
  readonly cursor: string;
  /** Steps between the cursor that was asked for and this one are lost. */
  readonly gap: boolean;
}

export interface StepSink<Step> {
  opened(): void;
  step(step: Step): void;
  ended(code: string | null): void;
}

/** Opens one stream of steps; gives how to close it, after which the sink hears no more. */
export type StepSource<Step> = (after: string | null, sink: StepSink<Step>) => () => void;

export interface LiveListener<Step> {
  step(step: Step): void;
  /** Something may have happened that is told by no step: read the page anew. `gap`: it certainly has. */
  missed(gap: boolean): void;
}

export interface LiveSteps<Step> {
  readonly status: () => LiveStatus;
  readonly subscribe: (watcher: () => void) => () => void;
  follow(listener: LiveListener<Step>): () => void;
}

const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 15_000];
const OFFLINE_AFTER = 3;
const POLL_MS = 30_000;
/** A stream that ends sooner has not proved that the next will hold. */
const STEADY_MS = 10_000;

/** One stream for all pages that follow it, open while one does. A cut is gone over by the last cursor, so that no step is missed or comes twice. */
class LiveStream<Step extends Placed> implements LiveSteps<Step> {
  private readonly followers = new Set<LiveListener<Step>>();
  private readonly watchers = new Set<() => void>();
  private state: LiveStatus = 'CONNECTING';
  private after: string | null = null;
  private failures = 0;
  private openedAt: number | null = null;
  private close = (): void => undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private poll: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly source: StepSource<Step>) {}

  readonly status = (): LiveStatus => this.state;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  follow(follower: LiveListener<Step>): () => void {
    this.followers.add(follower);
    if (this.followers.size === 1) this.open();
    return () => {
      this.followers.delete(follower);
      if (this.followers.size === 0) this.stop();
    };
  }

  private open(): void {
    this.close = this.source(this.after, {
      opened: () => {
        this.openedAt = Date.now();
        this.turn('CONNECTED');
        // Between the page's reading and now nothing was told, and no cursor says what.
        if (this.after === null) this.tellMissed(false);
      },
      step: (step) => {
        this.after = step.cursor;
        if (step.gap) this.tellMissed(true);
        for (const follower of this.followers) follower.step(step);
      },
      ended: (code) => {
        this.comeBack(code);
      },
    });
  }

  private comeBack(code: string | null): void {
    if (code === 'BAD_CURSOR') this.after = null;
    if (this.openedAt !== null && Date.now() - this.openedAt >= STEADY_MS) this.failures = 0;
    this.openedAt = null;
    const wait = WAITS_MS[Math.min(this.failures, WAITS_MS.length - 1)];
    this.failures += 1;
    this.turn(this.failures >= OFFLINE_AFTER ? 'OFFLINE' : 'RECONNECTING');
    this.retry = setTimeout(() => {
      this.open();
    }, wait);
  }

  private stop(): void {
    this.close();
    clearTimeout(this.retry);
    this.after = null;
    this.failures = 0;
    this.openedAt = null;
    this.turn('CONNECTING');
  }

  private turn(next: LiveStatus): void {
    if (next !== this.state) {
      clearInterval(this.poll);
      if (next === 'OFFLINE') {
        this.poll = setInterval(() => {
          this.tellMissed(false);
        }, POLL_MS);
      }
    }
    this.state = next;
    for (const watcher of this.watchers) watcher();
  }

  private tellMissed(gap: boolean): void {
    for (const follower of this.followers) follower.missed(gap);
  }
}

export const createLiveSteps = <Step extends Placed>(source: StepSource<Step>): LiveSteps<Step> =>
  new LiveStream(source);
