import { permit } from '@lianguan/kernel';
import { UUID, type Tx } from '@lianguan/service-kit';
import { decideTransfers, type ReversalOwner, type ReversedTransfer } from '../escrow-ledger/index.js';
import { claimRows, lockClaims, type ClaimRow } from './mass-refund-rows.commands.js';

/** The payment of an old order's share, with what was set aside for it in the same act. */
interface BookedShare {
  readonly paymentId: string;
  readonly setAsideId: string;
  readonly claimId: string;
  readonly amount: string;
}

interface State {
  readonly shares: ReadonlyMap<string, BookedShare>;
  readonly claims: Map<string, ClaimRow>;
}

/** Both are entered by one act, one after the other: what was set aside names the order. */
const bookedShares = (tx: Tx, transfers: readonly ReversedTransfer[]): Promise<BookedShare[]> =>
  tx.query<BookedShare>(
    `select p.id as "paymentId", s.id as "setAsideId", c.id as "claimId", p.amount_fen::text as amount
     from transfer p join transfer s on s.seq = p.seq - 1 and s.code = 'REFUND' and s.phase = 'SINGLE' and s.cause = p.cause
         and s.escrow_account_id = p.escrow_account_id and s.amount_fen = p.amount_fen and s.document_no = p.document_no
       join ledger_account a on a.id = s.debit_account_id
       join mass_refund_claim c on c.mass_refund_id::text = p.cause and c.order_no = a.order_no and c.order_id is null
     where p.id = any($1::uuid[]) and p.phase = 'SINGLE' and c.mass_refund_id = any($2::uuid[])`,
    [transfers.map(({ id }) => id), transfers.map(({ cause }) => cause).filter((cause) => UUID.test(cause))],
  );

/** The share of an order of before supervision that the bank has not paid after all: it is the order's again, and payable. */
export const oldShareReversal: ReversalOwner<State, ClaimRow> = {
  codes: ['REFUND_PAYMENT'],
  refusals: {},
  async load(tx, transfers) {
    const shares = await bookedShares(tx, transfers);
    const claims = await lockClaims(
      tx,
      shares.map(({ claimId }) => claimId),
    );
    return {
      shares: new Map(shares.map((share) => [share.paymentId, share])),
      claims: new Map([...claims].map(([id, { claim }]) => [id, claim])),
    };
  },
  owns: ({ shares }, { id }) => shares.has(id),
  further: ({ shares }) => [...shares.values()].map(({ setAsideId }) => setAsideId),
  decide({ shares, claims }, { transfer, reversal, book }, facts) {
    const { setAsideId: reverses, claimId, amount } = shares.get(transfer.id)!;
    const posted = decideTransfers(book, [reversal, { ...reversal, id: facts.newId(), reverses }], facts);
    if (!posted.ok) return posted;
    const known = claims.get(claimId)!;
    const claim = { ...known, orderedFen: (BigInt(known.orderedFen) - BigInt(amount)).toString() };
    claims.set(claimId, claim);
    return permit({ transition: '', change: claim, deadlines: [] });
  },
  apply: (tx, changes) => claimRows.save(tx, [...new Map(changes.map((claim) => [claim.id, claim])).values()]),
};
