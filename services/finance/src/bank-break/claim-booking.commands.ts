import { permit, renderRefusal, type Decision, type Refusal, type RefusalCatalogue } from '@lianguan/kernel';
import { triedNextWorkingDay, type ActSubject, type Command, type Facts, type Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { followLiability } from '../escrow-account/index.js';
import {
  decideTransfers,
  lockBook,
  paidOrder,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type Moved,
  type Movement,
} from '../escrow-ledger/index.js';
import { CLAIM_FOUND } from './break.rules.js';
import { bookPaidClaims, readEndedClaims, type EndedPayments, type PaidClaim } from './paid-claim.commands.js';

interface PaymentRow {
  readonly id: string;
  readonly accountId: string;
  readonly transferId: string | null;
}

interface Taken<Row, State extends string> {
  readonly row: Row;
  readonly step: Step<State>;
}

/** Whose payments these are: how a row is ordered under a new transfer, and what it is once it is paid. */
interface PaymentOwner<Row extends PaymentRow, State extends string, Code extends string> {
  readonly name: string;
  readonly payments: EndedPayments;
  readonly subjectType: string;
  readonly refusals: RefusalCatalogue<Code>;
  /** Why it waits while nothing is found yet. */
  readonly bankSaysPaid: Code;
  lock(tx: Tx, ids: readonly string[]): Promise<Map<string, Row>>;
  moveOf(row: Row): Moved;
  /** Null where it is booked already. */
  decide(row: Row | undefined, facts: Facts): Decision<Step<State> | null, Code>;
  ordered(row: Row, facts: Facts): { readonly row: Row; readonly order: Movement };
  paid(row: Row, bankReference: string, facts: Facts): Row;
  stepped(rows: Map<string, Row>, row: Row, step: Step<State>): Taken<Row, State>;
  subject(taken: Taken<Row, State>): ActSubject;
  save(tx: Tx, taken: readonly Taken<Row, State>[]): Promise<unknown>;
}

interface ClaimState<Row> {
  readonly rows: Map<string, Row>;
  readonly book: Book;
  readonly claims: ReadonlyMap<string, PaidClaim>;
}

interface Booked<Of> {
  readonly taken: Of;
  readonly claim: PaidClaim;
}

type Outcome<Of> = Booked<Of> | Refusal<string> | null;

const isBooked = <Of>(outcome: Outcome<Of>): outcome is Booked<Of> => outcome !== null && 'claim' in outcome;

/** What two officers have found that the bank paid is ordered and booked in one, once the ledger lets it. SYS only. */
export const claimBooking = <Row extends PaymentRow, State extends string, Code extends string>(
  owner: PaymentOwner<Row, State, Code>,
): Command<{ readonly paymentId: string }, ClaimState<Row>, Outcome<Taken<Row, State>>, null, Code> => ({
  name: owner.name,
  refusals: owner.refusals,
  async load(tx, inputs) {
    const rows = await owner.lock(
      tx,
      inputs.map(({ paymentId }) => paymentId),
    );
    const accountIds = [...rows.values()].map(({ accountId }) => accountId);
    await followLiability(tx, accountIds);
    const book = await lockBook(tx, { moves: [...rows.values()].map(owner.moveOf) });
    return { rows, book, claims: await readEndedClaims(tx, owner.payments, accountIds) };
  },
  decide({ rows, book, claims }, { paymentId }, facts) {
    const row = rows.get(paymentId);
    const decided = owner.decide(row, facts);
    const claim = claims.get(paymentId);
    if (!decided.ok) return decided;
    if (!decided.value || !claim) return permit(null);
    if (!claim.confirmed) return permit({ code: owner.bankSaysPaid });
    const { bankReference } = claim;
    const { row: ordered, order } = owner.ordered(row!, facts);
    const posted = decideTransfers(book, paidOrder(order, bankReference, facts), facts);
    if (!posted.ok) return permit(posted.refusal);
    return permit({ taken: owner.stepped(rows, owner.paid(ordered, bankReference, facts), decided.value), claim });
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { book }) {
    const booked = accepted.flatMap(({ outcome }) => (isBooked(outcome) ? outcome : []));
    await writeTransfers(tx, book, facts);
    await owner.save(
      tx,
      booked.map(({ taken }) => taken),
    );
    await bookPaidClaims(
      tx,
      booked.map(({ taken: { row }, claim: { breakId } }) => ({ breakId, transferId: row.transferId! })),
    );
    return accepted.map(() => null);
  },
  subject({ paymentId: id }, outcome) {
    if (isBooked(outcome)) return owner.subject(outcome.taken);
    const refusals: RefusalCatalogue<string> = { ...TRANSFER_REFUSALS, ...owner.refusals };
    return { type: owner.subjectType, id, ...(outcome && { reason: renderRefusal(refusals, outcome).message }) };
  },
  deadlines: ({ paymentId }, outcome, facts) =>
    outcome && !isBooked(outcome) ? [triedNextWorkingDay(CLAIM_FOUND[owner.payments.code], paymentId, facts)] : [],
  changes: (outcome) => outcome !== null,
});
