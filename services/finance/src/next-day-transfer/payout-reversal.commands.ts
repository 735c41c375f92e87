import { permit } from '@lianguan/kernel';
import type { Tx } from '@lianguan/service-kit';
import { bookedBack, type ReversalOwner } from '../escrow-ledger/index.js';
import { releaseDeadline, settlePaidOut } from '../training-order/index.js';
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
  decide(rows, asked, facts) {
    const payout = rows.get(asked.transfer.resolves ?? '');
    if (!payout) return bookedBack(asked, facts);
    const step = decidePayoutReversal(payout, facts);
    if (!step.ok) return step;
    const posted = bookedBack(asked, facts);
    if (!posted.ok) return posted;
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
    await settlePaidOut(tx, rows, { from: 'RELEASED', to: 'CONSUMED' });
  },
};
