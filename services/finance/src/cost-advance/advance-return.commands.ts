import { permit } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import {
  decideTransfers,
  lockBook,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type TransferRefusal,
} from '../escrow-ledger/index.js';
import { lockAdvances, sharedOutAccounts, type AdvanceRow } from './advance-rows.commands.js';
import {
  ADVANCE_LAW_REFUSALS,
  advanceSubject,
  saveAdvances,
  stepped,
  type AdvanceId,
  type AdvanceStep,
} from './advance.commands.js';
import { decideAdvanceReturn, type AdvanceRefusal, type AdvanceReturn } from './advance.rules.js';

interface ReturnState {
  readonly rows: Map<string, AdvanceRow>;
  /** By the pending transfer: what booked it. */
  readonly booked: ReadonlyMap<string, string>;
  readonly sharedOut: ReadonlySet<string>;
  readonly book: Book;
}

/** The advance is booked back with what the ledger has for it: a reversal. */
export const recordCostAdvanceReturn: Command<
  AdvanceReturn,
  ReturnState,
  AdvanceStep,
  AdvanceId,
  AdvanceRefusal | TransferRefusal
> = {
  name: 'recordCostAdvanceReturn',
  refusals: { ...TRANSFER_REFUSALS, ...ADVANCE_LAW_REFUSALS },
  async load(tx, inputs) {
    const rows = await lockAdvances(
      tx,
      inputs.map(({ advanceId }) => advanceId),
    );
    const posts = await tx.query<{ id: string; resolvesId: string }>(
      `select id, resolves_id as "resolvesId" from transfer where resolves_id = any($1::uuid[]) and phase = 'POST'`,
      [[...rows.values()].flatMap(({ transferId }) => transferId ?? [])],
    );
    const booked = new Map(posts.map(({ id, resolvesId }) => [resolvesId, id]));
    const book = await lockBook(tx, { transfers: [...booked.values()] });
    // Behind the book's locks: an approval that shares out what the account holds has them too.
    return { rows, booked, book, sharedOut: await sharedOutAccounts(tx, [...rows.values()]) };
  },
  decide({ rows, booked, book, sharedOut }, input, facts) {
    const row = rows.get(input.advanceId);
    const decided = decideAdvanceReturn(
      row && { state: row.state, repaid: BigInt(row.repaidFen), sharedOut: sharedOut.has(row.accountId) },
      input,
      facts,
    );
    if (!decided.ok) return decided;
    const reversal = {
      id: facts.newId(),
      reverses: booked.get(row!.transferId!)!,
      day: facts.today,
      cause: row!.id,
      documentNo: input.documentNo.trim(),
    };
    const reversed = decideTransfers(book, [reversal], facts);
    if (!reversed.ok) return reversed;
    return permit(stepped(rows, { ...row!, reason: input.reason.trim() }, decided.value));
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { book }) {
    await writeTransfers(tx, book, facts);
    await saveAdvances(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ input: { advanceId } }) => ({ advanceId }));
  },
  subject: ({ documentNo }, outcome) => ({ ...advanceSubject(outcome), documentNo: documentNo.trim() }),
};
