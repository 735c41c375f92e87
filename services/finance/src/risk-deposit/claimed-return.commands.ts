import { permit, renderRefusal, type Refusal } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import { bookPaidClaims, CLAIM_FOUND, claimTry, type PaidClaim } from '../bank-break/index.js';
import { followLiability } from '../escrow-account/index.js';
import { decidePaidOrder, lockBook, writeTransfers, type Book } from '../escrow-ledger/index.js';
import { lockDepositReturns, readReturnClaims, type DepositReturnRow } from './deposit-rows.commands.js';
import { DEPOSIT_LAW_REFUSALS, depositMove, type DepositLawRefusal } from './deposit.commands.js';
import { decideClaimedReturn } from './deposit.rules.js';
import {
  orderedRow,
  orderOf,
  returnSubject,
  saveReturns,
  stepped,
  type DepositReturnId,
  type ReturnStep,
} from './return.commands.js';

interface ClaimState {
  readonly rows: Map<string, DepositReturnRow>;
  readonly book: Book;
  readonly claims: ReadonlyMap<string, PaidClaim>;
}

interface Booked extends ReturnStep {
  readonly claim: PaidClaim;
}

type Waits = Refusal<DepositLawRefusal>;

const isBooked = (outcome: Booked | Waits | null): outcome is Booked => outcome !== null && 'claim' in outcome;

/** What two officers have found that the bank paid is ordered and booked in one, once the ledger lets it. SYS only. */
export const bookClaimedReturn: Command<
  DepositReturnId,
  ClaimState,
  Booked | Waits | null,
  DepositReturnId,
  DepositLawRefusal
> = {
  name: 'bookClaimedReturn',
  refusals: DEPOSIT_LAW_REFUSALS,
  async load(tx, inputs) {
    const rows = await lockDepositReturns(
      tx,
      inputs.map(({ returnId }) => returnId),
    );
    const accountIds = [...rows.values()].map(({ accountId }) => accountId);
    await followLiability(tx, accountIds);
    const book = await lockBook(tx, { moves: accountIds.map((id) => depositMove('RISK_DEPOSIT_RETURN', id, 0n)) });
    return { rows, book, claims: await readReturnClaims(tx, accountIds) };
  },
  decide({ rows, book, claims }, { returnId }, facts) {
    const row = rows.get(returnId);
    const decided = decideClaimedReturn(row, facts);
    const claim = claims.get(returnId);
    if (!decided.ok) return decided;
    if (!decided.value || !claim) return permit(null);
    if (!claim.confirmed) return permit({ code: 'DEPOSIT_BANK_SAYS_PAID' });
    const { bankReference } = claim;
    const ordered = orderedRow(row!, facts);
    const posted = decidePaidOrder(book, { order: orderOf(ordered, facts), bankReference }, facts);
    if (!posted.ok) return permit(posted.refusal);
    const paid = { ...ordered, bankReference, answeredOn: facts.today, endReason: null };
    return permit({ ...stepped(rows, paid, decided.value), claim });
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { book }) {
    const booked = accepted.flatMap(({ outcome }) => (isBooked(outcome) ? outcome : []));
    await writeTransfers(tx, book, facts);
    await saveReturns(tx, booked);
    await bookPaidClaims(
      tx,
      booked.map(({ row, claim: { breakId } }) => ({ breakId, transferId: row.transferId! })),
    );
    return accepted.map(({ input: { returnId } }) => ({ returnId }));
  },
  subject: ({ returnId: id }, outcome) =>
    isBooked(outcome)
      ? returnSubject(outcome)
      : { type: 'RiskDepositReturn', id, ...(outcome && { reason: messageOf(outcome) }) },
  deadlines: ({ returnId }, outcome, facts) =>
    outcome && !isBooked(outcome) ? [claimTry(CLAIM_FOUND.RISK_DEPOSIT_RETURN, returnId, facts)] : [],
  changes: (outcome) => outcome !== null,
};

const messageOf = (waits: Waits): string => renderRefusal(DEPOSIT_LAW_REFUSALS, waits).message;
