import { permit, refuse, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { Command, Tx } from '@lianguan/service-kit';
import {
  bookedBack,
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
const loader =
  (owners: readonly ReversalOwner[]) =>
  async (tx: Tx, inputs: readonly ReverseTransfer[]): Promise<State> => {
    const ids = inputs.map(({ transferId }) => transferId);
    const transfers = (await readTransfers(tx, ids)).map(reversedOf);
    const owned = new Map<ReversalOwner, unknown>();
    for (const owner of owners) {
      const own = transfers.filter(({ code }) => owner.codes.includes(code));
      if (own.length > 0) owned.set(owner, await owner.load(tx, own));
    }
    const further = [...owned].flatMap(([owner, state]) => owner.further?.(state) ?? []);
    const book = await lockBook(tx, { transfers: [...ids, ...further] });
    return { transfers: new Map(transfers.map((row) => [row.id, row])), owned, book };
  };

const reversedOf = ({ id, code, cause, resolvesId: resolves }: Awaited<ReturnType<typeof readTransfers>>[number]) => ({
  id,
  code,
  cause,
  resolves,
});

/** What was booked wrongly is booked back: the only correction there is. What it was booked for goes back with it. */
export const reversalCommand = (
  owners: readonly ReversalOwner[],
): Command<ReverseTransfer, State, Outcome, { readonly accountId: string }> => ({
  name: 'reverseEscrowTransfer',
  refusals: Object.assign(
    {},
    ...owners.map(({ refusals }) => refusals),
    TRANSFER_REFUSALS,
    RECORDING_REFUSALS,
  ) as RefusalCatalogue<string>,
  load: loader(owners),
  decide({ transfers, owned, book }, input, facts): Decision<Outcome> {
    const transfer = transfers.get(input.transferId);
    const reversal = decideReversing(transfer?.code, input, facts);
    if (!reversal.ok) return reversal;
    if (!transfer) return refuse('TRANSFER_UNKNOWN');
    const isOwn = (one: ReversalOwner) => one.owns?.(owned.get(one), transfer) ?? true;
    const owner = owners.find((one) => one.codes.includes(transfer.code) && isOwn(one)) ?? null;
    const asked = { transfer, reversal: reversal.value, book };
    const reverted = owner ? owner.decide(owned.get(owner), asked, facts) : bookedBack(asked, facts);
    if (!reverted.ok) return reverted;
    const { escrowAccountId: accountId } = book.transfers.get(transfer.id)!.moved;
    return permit({ accountId, owner, reverted: reverted.value });
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
  deadlines: (_input, { reverted: { deadlines } }) => deadlines,
});
