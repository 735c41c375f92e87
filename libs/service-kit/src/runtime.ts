import type { Caller } from '@lianguan/kernel';
import type { EventBus } from '@lianguan/platform';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { LawClock, Operation, Tx } from './operation.js';
import type { Slice } from './slice.js';

/** A wake-up call inside the process: whoever waits for work registers, whoever made work wakes. Lost calls are made good by polling. */
export class Signal {
  private readonly listeners = new Set<() => void>();

  onWake(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  wake(): void {
    for (const listener of this.listeners) listener();
  }
}

/** What runs inside one service process: the kit's parts find each other here. */
export interface ServiceRuntime {
  /** Service name, for example `market-regulation`. */
  readonly name: string;
  readonly mode: 'production' | 'demonstration' | 'test';
  readonly slices: readonly Slice[];
  readonly dataSource: DataSource;
  readonly bus: EventBus;
  readonly clock: LawClock;
  readonly logger: Logger;
  readonly registry: Registry;
  /** Woken after a commit that left rows in the outbox, a due deadline, or a queued job. */
  readonly outboxSignal: Signal;
  readonly deadlineSignal: Signal;
  readonly jobSignal: Signal;
  /** A read-write transaction under the caller's row security; rolled back when `work` rejects. */
  inTransaction<T>(caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Gives back the connection with which the operation reads; what it reads afterwards is read anew. */
  endRead(): Promise<void>;
  /** An operation of the service's own: agency SYSTEM, role SYS, the agency's whole jurisdiction. The caller ends it with `endOperation`. */
  systemOperation(): Operation;
}

// A property, not a WeakMap: Apollo Server hands resolvers a copy of the operation.
const RUNTIME = Symbol('runtime');

export function bindRuntime(operation: Operation, runtime: ServiceRuntime): void {
  Object.assign(operation, { [RUNTIME]: runtime });
}

export function runtimeOf(operation: Operation): ServiceRuntime {
  const runtime = (operation as { readonly [RUNTIME]?: ServiceRuntime })[RUNTIME];
  if (!runtime) throw new Error('the operation was not made by a service runtime');
  return runtime;
}
