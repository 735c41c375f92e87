import type { ExecutionResult, GraphQLError } from 'graphql';
import { streamError } from './stream-error.js';

type Item = IteratorResult<ExecutionResult, undefined>;

export interface EventStreamOptions {
  /** Ends soon after the signal. */
  readonly source: (signal: AbortSignal) => AsyncGenerator<ExecutionResult>;
  /** How long a transport may take over one result before its client counts as not reading. */
  readonly stallMs: number;
  /** A coded error as a last result, for a transport that has no other way to say it. */
  readonly lastWord: 'error' | 'result';
  /** Once; without an error where the client ended it. */
  readonly onEnd: (error: GraphQLError | undefined, fault: unknown) => void;
}

/**
 * What a transport pulls from, one result at a time: it is asked for the next when the one before is on its way. An async generator alone would
 * not do: its `return` waits for the event it waits for.
 */
export class EventStream implements AsyncGenerator<ExecutionResult, undefined> {
  private readonly stopped = new AbortController();
  private readonly source: AsyncGenerator<ExecutionResult>;
  private settle: (() => void) | undefined;
  private stalled: NodeJS.Timeout | undefined;
  private over = false;
  /** Still to be said before the end. */
  private last: GraphQLError | undefined;

  constructor(private readonly options: EventStreamOptions) {
    this.source = options.source(this.stopped.signal);
  }

  /** Ends it whatever it is doing; with an error, that is the last the client hears. */
  end(error?: GraphQLError, fault?: unknown): void {
    if (this.over) return;
    this.over = true;
    clearTimeout(this.stalled);
    this.last = error;
    this.options.onEnd(error, fault);
    this.stopped.abort();
    void this.source.return(undefined).catch(() => undefined);
    this.settle?.();
  }

  next(): Promise<Item> {
    clearTimeout(this.stalled);
    if (this.over) return this.ending();
    return new Promise<Item>((resolve, reject) => {
      const settle = (): void => void this.ending().then(resolve, reject);
      this.settle = settle;
      this.source.next().then(
        (item) => {
          if (this.over) return;
          this.settle = undefined;
          if (item.done) {
            this.end();
            return settle();
          }
          this.stalled = setTimeout(() => this.end(streamError('SLOW_CONSUMER')), this.options.stallMs);
          return resolve({ done: false, value: item.value });
        },
        (fault: unknown) => {
          const error = isCoded(fault) ? fault : streamError('INTERNAL');
          this.end(error, error === fault ? undefined : fault);
        },
      );
    });
  }

  return(): Promise<Item> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  throw(): Promise<Item> {
    return this.return();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private async ending(): Promise<Item> {
    const error = this.last;
    this.last = undefined;
    if (!error) return { done: true, value: undefined };
    if (this.options.lastWord === 'error') throw error;
    return { done: false, value: { errors: [error] } };
  }
}

const isCoded = (fault: unknown): fault is GraphQLError =>
  fault instanceof Error && typeof (fault as GraphQLError).extensions?.['code'] === 'string';
