import { permit, renderRefusal, type Decision } from '@lianguan/kernel';
import { triedNextWorkingDay, type Command, type DeadlineDraft, type Facts } from '@lianguan/service-kit';
import {
  decideTransfers,
  lockBook,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type TransferRefusal,
} from '../escrow-ledger/index.js';
import { endByClosing, openClosureRefund, type EndOfOrder } from '../refund/index.js';
import { orders } from '../training-order/index.js';
import { claimRows, lockClaims, payableOf, type ClaimRow, type PayableClaim } from './mass-refund-rows.commands.js';
import { decideOldPayment, type OldPayment } from './mass-refund.rules.js';
import { MASS_REFUND_REFUSALS, type MassRefundRefusal } from './mass-refund.refusals.rules.js';

/** When a share is put into a refund of its order. */
export const SHARE_DUE = 'massRefund.pay';

/** Of each listed order on the platform: it ends with its share, were it nothing. */
export const listDue = (claims: readonly ClaimRow[], { now }: Pick<Facts, 'now'>): DeadlineDraft[] =>
  claims.filter(({ orderId }) => orderId !== null).map(({ id }) => ({ name: SHARE_DUE, subjectId: id, due: now }));

/** What is shared out goes to the bank at once; an order of before supervision has no refund, the bank's word on it is recorded. */
export const sharesDue = (claims: readonly ClaimRow[], facts: Pick<Facts, 'now'>): DeadlineDraft[] =>
  listDue(
    claims.filter((claim) => payableOf(claim) > 0n),
    facts,
  );

export interface ClaimId {
  readonly claimId: string;
}

type OpeningState = Awaited<ReturnType<typeof openClosureRefund.load>>;
type Opened = Extract<ReturnType<typeof openClosureRefund.decide>, { readonly ok: true }>['value'];
type OpeningInput = Parameters<typeof openClosureRefund.decide>[1];

interface ShareState {
  readonly claims: Map<string, PayableClaim>;
  readonly opening: OpeningState;
}

interface Ordered {
  readonly claim: ClaimRow;
  readonly input: OpeningInput;
  readonly opened: Opened;
}

/** There is nothing to pay yet. */
interface Ended {
  readonly claim: ClaimRow;
  readonly ended: EndOfOrder;
}

/** Tried again the next working day: the bank has not answered an earlier part yet, or a lesson has come in between. */
interface PutOff {
  readonly claim: ClaimRow;
  readonly waitsFor: Extract<ReturnType<typeof openClosureRefund.decide>, { readonly ok: false }>['refusal'];
}

const ordered = (claim: ClaimRow): ClaimRow => ({
  ...claim,
  orderedFen: (BigInt(claim.orderedFen) + payableOf(claim)).toString(),
});

type Shared = Ordered | Ended | PutOff | null;

/** Opens the refund of an order's share, or ends the order where there is none. Fired by the sharing out; SYS only. */
export const orderMassRefundShare: Command<ClaimId, ShareState, Shared, null, never> = {
  name: 'orderMassRefundShare',
  refusals: {},
  async load(tx, inputs) {
    const claims = await lockClaims(
      tx,
      inputs.map(({ claimId }) => claimId),
    );
    const asked = [...claims.values()].flatMap(({ claim: { orderId } }) => (orderId ? [openingOf(orderId)] : []));
    return { claims, opening: await openClosureRefund.load(tx, asked) };
  },
  decide({ claims, opening }, { claimId }, facts) {
    const known = claims.get(claimId);
    if (!known?.claim.orderId) return permit(null);
    const { claim, approvalNo } = known;
    const amount = payableOf(claim);
    if (amount === 0n) return endOfOrder(opening, known, facts);
    const input = { ...openingOf(known.claim.orderId), amount, documentNo: approvalNo };
    const opened = openClosureRefund.decide(opening, input, facts);
    if (!opened.ok) return permit({ claim, waitsFor: opened.refusal });
    return permit({ claim: ordered(claim), input, opened: opened.value });
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { opening }) {
    const done = accepted.flatMap(({ outcome }) => (outcome && 'opened' in outcome ? outcome : []));
    const refunds = done.map(({ input, opened }) => ({ input, outcome: opened }));
    await openClosureRefund.apply(tx, refunds, facts, opening);
    await orders.save(
      tx,
      accepted.flatMap(({ outcome }) => (outcome && 'ended' in outcome ? outcome.ended.order : [])),
    );
    await claimRows.save(
      tx,
      done.map(({ claim }) => claim),
    );
    return accepted.map(() => null);
  },
  subject({ claimId }, outcome) {
    if (!outcome) return { type: 'MassRefund', id: claimId };
    if ('opened' in outcome) return openClosureRefund.subject!(outcome.input, outcome.opened);
    if ('ended' in outcome) {
      const { order, step } = outcome.ended;
      return { type: 'TrainingOrder', id: order.id, transition: step.text, reason: order.endReason ?? undefined };
    }
    const reason = renderRefusal(openClosureRefund.refusals, outcome.waitsFor).message;
    return { type: 'MassRefund', id: outcome.claim.massRefundId, reason };
  },
  deadlines(_input, outcome, facts) {
    if (!outcome || 'ended' in outcome) return [];
    if ('opened' in outcome) return openClosureRefund.deadlines!(outcome.input, outcome.opened, facts);
    return [triedNextWorkingDay(SHARE_DUE, outcome.claim.id, facts)];
  },
  changes: (outcome) => outcome !== null,
};

function endOfOrder(
  { files }: OpeningState,
  { claim, approvalNo }: PayableClaim,
  facts: Facts,
): Decision<Shared, never> {
  const file = files.get(claim.orderId!);
  const end = file ? endByClosing(file, approvalNo, facts) : permit(null);
  if (!end.ok) return permit({ claim, waitsFor: end.refusal });
  return permit(end.value && { claim, ended: end.value });
}

const openingOf = (orderId: string): OpeningInput => ({ orderId, amount: 0n, documentNo: '' });

interface OldState {
  readonly claims: Map<string, PayableClaim>;
  readonly book: Book;
}

const moved = ({ claim: { orderNo }, accountId: escrowAccountId }: PayableClaim) =>
  [
    { code: 'REFUND', escrowAccountId, orderNo },
    { code: 'REFUND_PAYMENT', escrowAccountId },
  ] as const;

/** The bank's word that it paid the share of an order of before supervision. */
export const recordMassRefundPayment: Command<
  OldPayment & ClaimId,
  OldState,
  ClaimRow,
  { readonly massRefundId: string },
  MassRefundRefusal | TransferRefusal
> = {
  name: 'recordMassRefundPayment',
  refusals: { ...TRANSFER_REFUSALS, ...MASS_REFUND_REFUSALS },
  async load(tx, inputs) {
    const claims = await lockClaims(
      tx,
      inputs.map(({ claimId }) => claimId),
    );
    const moves = [...claims.values()].flatMap((known) => moved(known).map((move) => ({ ...move, amount: 0n })));
    return { claims, book: await lockBook(tx, { moves }) };
  },
  decide({ claims, book }, input, facts) {
    const known = claims.get(input.claimId);
    const amount = known ? payableOf(known.claim) : 0n;
    const decided = decideOldPayment(known && { onPlatform: known.claim.orderId !== null, payable: amount }, input);
    if (!decided.ok) return decided;
    const { massRefundId: cause } = known!.claim;
    const asked = { amount, day: facts.today, cause, documentNo: input.bankReference.trim() };
    const transfers = moved(known!).map((move) => ({ ...move, ...asked, id: facts.newId() }));
    const posted = decideTransfers(book, transfers, facts);
    if (!posted.ok) return posted;
    const claim = ordered(known!.claim);
    claims.set(input.claimId, { ...known!, claim });
    return permit(claim);
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { book }) {
    await writeTransfers(tx, book, facts);
    await claimRows.save(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { massRefundId } }) => ({ massRefundId }));
  },
  subject: ({ bankReference }, { massRefundId }) => ({
    type: 'MassRefund',
    id: massRefundId,
    documentNo: bankReference.trim(),
  }),
};
