import { permit } from '@lianguan/kernel';
import type { Tx } from '@lianguan/service-kit';
import { decideTransfers, type ReversalOwner } from '../escrow-ledger/index.js';
import { releaseDeadline, unsettlePaidOut } from '../training-order/index.js';
import { lockPayoutsOf, payouts, type PayoutRow } from './payout-rows.commands.js';
import { decidePayoutReversal, PAYOUT_REFUSALS } from './payout.rules.js';

/** By the pending transfer. */
type State = Map<string, PayoutRow>;

/** A payout that is booked back: its lessons are paid out anew, with the next settlement. */
export const payoutReversal: ReversalOwner<State, PayoutRow | null> = {
  codes: ['PAYOUT'],
  refusals: PAYOUT_REFUSALS,
  load: (tx, transfers) =>
    lockPayoutsOf(
      tx,
      transfers.flatMap(({ resolves }) => resolves ?? []),
    ),
  decide(rows, { transfer: { resolves }, reversal, book }, facts) {
    const payout = rows.get(resolves ?? '');
    const step = payout ? decidePayoutReversal(payout, facts) : permit(null);
    if (!step.ok) return step;
    const posted = decideTransfers(book, [reversal], facts);
    if (!posted.ok) return posted;
    if (!payout || !step.value) return permit({ transition: '', change: null, deadlines: [] });
    const { institutionId, accountId, consumedOn: day, divisionCode } = payout;
    const change = { ...payout, state: step.value.to };
    rows.set(payout.transferId, change);
    return permit({
      transition: step.value.text,
      change,
      deadlines: [releaseDeadline({ institutionId, accountId, day }, facts.today, facts.constantsIn(divisionCode))],
    });
  },
  async apply(tx: Tx, changes) {
    const rows = changes.flatMap((change) => change ?? []);
    await payouts.save(tx, rows);
    await unsettlePaidOut(tx, rows);
  },
};
