import { permit, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { Command, DeadlineDraft, Facts, Tx } from '@lianguan/service-kit';
import {
  decideTransfers,
  lockBook,
  readTransfers,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type ReversalOwner,
  type ReversedTransfer,
  type Reverted,
} from '../escrow-ledger/index.js';
import { decideReversing, RECORDING_REFUSALS, type ReverseTransfer } from './recording.rules.js';
import { REVERSAL_OWNERS, reversalOwnerOf } from './reversal-owners.js';

interface State {
  readonly book: Book;
  readonly transfers: ReadonlyMap<string, ReversedTransfer>;
  /** What each owner has loaded. */
  readonly owned: ReadonlyMap<ReversalOwner, unknown>;
}

interface Outcome {
  readonly accountId: string;
  readonly owner: ReversalOwner | null;
  readonly reverted: Reverted<unknown>;
}

/** Owners lock their rows before the book is locked. */
async function load(tx: Tx, inputs: readonly ReverseTransfer[]): Promise<State> {
  const ids = inputs.map(({ transferId }) => transferId);
  const transfers = new Map((await readTransfers(tx, ids)).map((row) => [row.id, reversedOf(row)]));
  const owned = new Map<ReversalOwner, unknown>();
  for (const owner of REVERSAL_OWNERS) {
    const own = [...transfers.values()].filter(({ code }) => owner.codes.includes(code));
    if (own.length > 0) owned.set(owner, await owner.load(tx, own));
  }
  return { transfers, owned, book: await lockBook(tx, { transfers: ids }) };
}

const reversedOf = ({ id, code, cause, resolvesId: resolves }: Awaited<ReturnType<typeof readTransfers>>[number]) => ({
  id,
  code,
  cause,
  resolves,
});

/** What was booked wrongly is booked back: the only correction there is. What it was booked for goes back with it. */
export const reverseTransfer: Command<ReverseTransfer, State, Outcome, { readonly accountId: string }> = {
  name: 'reverseEscrowTransfer',
  refusals: Object.assign(
    {},
    ...REVERSAL_OWNERS.map(({ refusals }) => refusals),
    TRANSFER_REFUSALS,
    RECORDING_REFUSALS,
  ) as RefusalCatalogue<string>,
  load,
  decide(state, input, facts): Decision<Outcome> {
    const transfer = state.transfers.get(input.transferId);
    const reversal = decideReversing(transfer?.code, input, facts);
    if (!reversal.ok) return reversal;
    const owner = transfer && reversalOwnerOf(transfer.code);
    const asked = { transfer: transfer!, reversal: reversal.value, book: state.book };
    const reverted = owner ? owner.decide(state.owned.get(owner), asked, facts) : booked(asked, facts);
    if (!reverted.ok) return reverted;
    const { escrowAccountId: accountId } = state.book.transfers.get(input.transferId)!.moved;
    return permit({ accountId, owner: owner ?? null, reverted: reverted.value });
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { book, owned }) {
    await writeTransfers(tx, book, facts);
    for (const owner of owned.keys()) {
      const own = accepted.filter(({ outcome }) => outcome.owner === owner);
      await owner.apply(
        tx,
        own.map(({ outcome: { reverted } }) => reverted.change),
      );
    }
    return accepted.map(({ outcome: { accountId } }) => ({ accountId }));
  },
  subject: ({ transferId, reason, documentNo }, { reverted: { transition } }) => ({
    type: 'EscrowTransfer',
    id: transferId,
    basis: '会计法 第十五条',
    reason: reason.trim(),
    documentNo: documentNo.trim(),
    transition: ['POSTED -reverse-> REVERSED', transition].filter(Boolean).join('; '),
  }),
  deadlines: (_input, { reverted: { deadlines } }): readonly DeadlineDraft[] => deadlines,
};

/** Nothing but the ledger follows. */
function booked(
  { reversal, book }: Parameters<ReversalOwner['decide']>[1],
  facts: Facts,
): Decision<Reverted<null>, string> {
  const decided = decideTransfers(book, [reversal], facts);
  return decided.ok ? permit({ transition: '', change: null, deadlines: [] }) : decided;
}
