import type { Caller } from '@lianguan/kernel';

/** What one operation carries from the HTTP request to the subgraphs. */
export interface OperationContext {
  readonly caller: Caller;
  /** The signed caller, minted once per operation. */
  readonly contextToken: string;
  /** End of the time budget, on the clock of `performance.now()`. */
  readonly deadlineAt: number;
  /** The operations that carry the same object are of one caller and begin together: what they ask of a subgraph is asked in one. */
  readonly group?: object;
}
