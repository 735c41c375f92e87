import { permit, renderRefusal, type Refusal } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import { bookPaidClaims, CLAIM_FOUND, claimTry, type PaidClaim } from '../bank-break/index.js';
import { followLiability } from '../escrow-account/index.js';
import {
  decidePaidOrder,
  lockBook,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type TransferRefusal,
} from '../escrow-ledger/index.js';
import { readAdvanceClaims } from './advance-facts.commands.js';
import { lockAdvances, type AdvanceRow } from './advance-rows.commands.js';
import {
  ADVANCE_LAW_REFUSALS,
  advanceSubject,
  moveOf,
  orderedRow,
  orderOf,
  saveAdvances,
  stepped,
  type AdvanceId,
  type AdvanceStep,
} from './advance.commands.js';
import { decideClaimedAdvance, type AdvanceRefusal } from './advance.rules.js';

interface ClaimState {
  readonly rows: Map<string, AdvanceRow>;
  readonly book: Book;
  readonly claims: ReadonlyMap<string, PaidClaim>;
}

interface Booked extends AdvanceStep {
  readonly claim: PaidClaim;
}

type Waits = Refusal<TransferRefusal | AdvanceRefusal>;

const isBooked = (outcome: Booked | Waits | null): outcome is Booked => outcome !== null && 'claim' in outcome;

/** What two officers have found that the bank paid is ordered and booked in one, once the ledger lets it. SYS only. */
export const bookClaimedAdvance: Command<AdvanceId, ClaimState, Booked | Waits | null, AdvanceId, AdvanceRefusal> = {
  name: 'bookClaimedAdvance',
  refusals: ADVANCE_LAW_REFUSALS,
  async load(tx, inputs) {
    const rows = await lockAdvances(
      tx,
      inputs.map(({ advanceId }) => advanceId),
    );
    const accountIds = [...rows.values()].map(({ accountId }) => accountId);
    await followLiability(tx, accountIds);
    const book = await lockBook(tx, { moves: [...rows.values()].map(moveOf) });
    return { rows, book, claims: await readAdvanceClaims(tx, accountIds) };
  },
  decide({ rows, book, claims }, { advanceId }, facts) {
    const row = rows.get(advanceId);
    const decided = decideClaimedAdvance(row, facts);
    const claim = claims.get(advanceId);
    if (!decided.ok) return decided;
    if (!decided.value || !claim) return permit(null);
    if (!claim.confirmed) return permit({ code: 'ADVANCE_BANK_SAYS_PAID' });
    const { bankReference } = claim;
    const ordered = orderedRow(row!, facts);
    const posted = decidePaidOrder(book, { order: orderOf(ordered, facts), bankReference }, facts);
    if (!posted.ok) return permit(posted.refusal);
    const paid = { ...ordered, bankReference, answeredOn: facts.today, reason: null };
    return permit({ ...stepped(rows, paid, decided.value), claim });
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { book }) {
    const booked = accepted.flatMap(({ outcome }) => (isBooked(outcome) ? outcome : []));
    await writeTransfers(tx, book, facts);
    await saveAdvances(tx, booked);
    await bookPaidClaims(
      tx,
      booked.map(({ row, claim: { breakId } }) => ({ breakId, transferId: row.transferId! })),
    );
    return accepted.map(({ input: { advanceId } }) => ({ advanceId }));
  },
  subject: ({ advanceId: id }, outcome) =>
    isBooked(outcome)
      ? advanceSubject(outcome)
      : { type: 'CostAdvance', id, ...(outcome && { reason: messageOf(outcome) }) },
  deadlines: ({ advanceId }, outcome, facts) =>
    outcome && !isBooked(outcome) ? [claimTry(CLAIM_FOUND.COST_ADVANCE, advanceId, facts)] : [],
  changes: (outcome) => outcome !== null,
};

const messageOf = (waits: Waits): string =>
  renderRefusal({ ...TRANSFER_REFUSALS, ...ADVANCE_LAW_REFUSALS }, waits).message;
