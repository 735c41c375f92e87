import { permit, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { DeadlineDraft, Facts, Tx } from '@lianguan/service-kit';
import type { TransferCode } from './chart.rules.js';
import { decideTransfers, type Book } from './escrow-ledger.rules.js';
import type { Reversal, TransferRefusal } from './transfer.rules.js';

/** A booked transfer that is to be booked back. */
export interface ReversedTransfer {
  readonly id: string;
  readonly code: TransferCode;
  readonly cause: string;
  /** The pending transfer that it posted. */
  readonly resolves: string | null;
}

export interface AskedReversal {
  readonly transfer: ReversedTransfer;
  readonly reversal: Reversal;
  readonly book: Book;
}

/** What becomes of the row that the transfer was booked for. */
export interface Reverted<Change> {
  /** Steps of its lifecycle, for the audit row. */
  readonly transition: string;
  readonly change: Change;
  readonly deadlines: readonly DeadlineDraft[];
}

/** The slice that books transfers of these codes, and so knows what is undone with one. */
export interface ReversalOwner<State = unknown, Change = unknown> {
  readonly codes: readonly TransferCode[];
  readonly refusals: RefusalCatalogue<string>;
  /** Its rows, locked before the book is. */
  load(tx: Tx, transfers: readonly ReversedTransfer[]): Promise<State>;
  /** Where several book a code, whether the row is its own; the last of them has what is nobody's. */
  owns?(state: State, transfer: ReversedTransfer): boolean;
  /** What else goes back with these transfers. */
  further?(state: State): readonly string[];
  /** Enters the reversal into the book, if its row can follow. A later reversal of the same set sees the row as it is then. */
  decide(state: State, asked: AskedReversal, facts: Facts): Decision<Reverted<Change>, string>;
  apply(tx: Tx, changes: readonly Change[]): Promise<void>;
}

/** Books it back where nothing else goes with it. */
export function bookedBack({ reversal, book }: AskedReversal, facts: Facts): Decision<Reverted<null>, TransferRefusal> {
  const decided = decideTransfers(book, [reversal], facts);
  return decided.ok ? permit({ transition: '', change: null, deadlines: [] }) : decided;
}
