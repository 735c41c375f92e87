import { addWorkingDays, permit, renderRefusal, startOfDay } from '@lianguan/kernel';
import type { Command, DeadlineDraft, Facts } from '@lianguan/service-kit';
import {
  decideTransfers,
  lockBook,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type TransferRefusal,
} from '../escrow-ledger/index.js';
import { openClosureRefund } from '../refund/index.js';
import { claimRows, lockClaims, payableOf, type ClaimRow, type PayableClaim } from './mass-refund-rows.commands.js';
import { decideOldPayment, type OldPayment } from './mass-refund.rules.js';
import { MASS_REFUND_REFUSALS, type MassRefundRefusal } from './mass-refund.refusals.rules.js';

/** When a share is put into a refund of its order. */
export const SHARE_DUE = 'massRefund.pay';

/** What is shared out goes to the bank at once; an order of before supervision has no refund, the bank's word on it is recorded. */
export const sharesDue = (claims: readonly ClaimRow[], { now }: Pick<Facts, 'now'>): DeadlineDraft[] =>
  claims
    .filter((claim) => claim.orderId !== null && payableOf(claim) > 0n)
    .map(({ id }) => ({ name: SHARE_DUE, subjectId: id, due: now }));

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

/** Tried again the next working day: the bank has not answered an earlier part yet, or a lesson has come in between. */
interface PutOff {
  readonly claim: ClaimRow;
  readonly waitsFor: Extract<ReturnType<typeof openClosureRefund.decide>, { readonly ok: false }>['refusal'];
}

const ordered = (claim: ClaimRow): ClaimRow => ({
  ...claim,
  orderedFen: (BigInt(claim.orderedFen) + payableOf(claim)).toString(),
});

/** Opens the refund of an order's share. Fired by the sharing out; SYS only. */
export const orderMassRefundShare: Command<ClaimId, ShareState, Ordered | PutOff | null, null, never> = {
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
    const input = { ...openingOf(known.claim.orderId), amount: payableOf(claim), documentNo: approvalNo };
    if (input.amount === 0n) return permit(null);
    const opened = openClosureRefund.decide(opening, input, facts);
    if (!opened.ok) return permit({ claim, waitsFor: opened.refusal });
    return permit({ claim: ordered(claim), input, opened: opened.value });
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { opening }) {
    const done = accepted.flatMap(({ outcome }) => (outcome && 'opened' in outcome ? outcome : []));
    const refunds = done.map(({ input, opened }) => ({ input, outcome: opened }));
    await openClosureRefund.apply(tx, refunds, facts, opening);
    await claimRows.save(
      tx,
      done.map(({ claim }) => claim),
    );
    return accepted.map(() => null);
  },
  subject({ claimId }, outcome) {
    if (outcome && 'opened' in outcome) return openClosureRefund.subject!(outcome.input, outcome.opened);
    const reason = outcome ? renderRefusal(openClosureRefund.refusals, outcome.waitsFor).message : undefined;
    return { type: 'MassRefund', id: outcome?.claim.massRefundId ?? claimId, reason };
  },
  deadlines(_input, outcome, facts) {
    if (!outcome) return [];
    if ('opened' in outcome) return openClosureRefund.deadlines!(outcome.input, outcome.opened, facts);
    const { day, provisional } = addWorkingDays(facts.today, 1);
    return [{ name: SHARE_DUE, subjectId: outcome.claim.id, due: startOfDay(day), provisional }];
  },
  changes: (outcome) => outcome !== null,
};

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
