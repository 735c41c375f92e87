import { permit, refuse, renderRefusal, type Decision, type Refusal } from '@lianguan/kernel';
import {
  triedNextWorkingDay,
  type Command,
  type DeadlineDraft,
  type EventDraft,
  type Facts,
  type Tx,
} from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { bookPaidClaims, type BookedClaim, type PaidClaim } from '../bank-break/index.js';
import {
  accountKey,
  decideTransfers,
  lockBook,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type TransferRefusal,
  type TransferRequest,
} from '../escrow-ledger/index.js';
import { lessons, orderLessonRecorded, releaseDeadline, type LessonRow } from '../training-order/index.js';
import { ORDER_DUE, PAYMENT_DUE, type RefundStateName } from './refund-lifecycle.rules.js';
import type { RefundId } from './refund-opening.commands.js';
import {
  decideClaimedPayment,
  decidePaymentAnswer,
  decidePaymentExpiry,
  decidePaymentOrder,
  type PaymentAnswer,
} from './refund-payment.rules.js';
import { refunds, type RefundRow } from './refund-rows.commands.js';
import { fundsOf, moved, orderedPayment } from './refund-order.commands.js';
import { settled } from './refund-settlement.commands.js';
import { loadRefunds, refundSubject, type RefundState } from './refund.commands.js';
import { REFUND_REFUSALS, type RefundRefusal } from './refund.rules.js';

interface PaymentState extends RefundState {
  readonly book: Book;
}

type PaymentRefusal = RefundRefusal | TransferRefusal;
const REFUSALS = { ...TRANSFER_REFUSALS, ...REFUND_REFUSALS };

async function load(tx: Tx, inputs: readonly RefundId[]): Promise<PaymentState> {
  const state = await loadRefunds(tx, inputs);
  const rows = [...state.refunds.values()];
  const moves = rows.flatMap((row) => Object.values(moved(row)).map((move) => ({ ...move, amount: 0n })));
  const transfers = rows.flatMap(({ setAsideId, interestId, transferId }) =>
    [setAsideId ?? [], interestId ?? [], transferId ?? []].flat(),
  );
  return { ...state, book: await lockBook(tx, { moves, transfers }) };
}

interface Outcome {
  readonly refund: RefundRow;
  /** Null where it stays as it is, and is tried again. */
  readonly step: Step<RefundStateName> | null;
  /** The order's lessons that change with it; the last may be new. */
  readonly given: readonly LessonRow[];
  readonly deadlines: readonly DeadlineDraft[];
  /** What was recorded as given and is refunded all the same. */
  readonly told?: readonly EventDraft[];
  readonly booked?: BookedClaim;
}

// eslint-disable-next-line max-params -- a command's `apply`
async function save(
  tx: Tx,
  accepted: readonly { readonly input: RefundId; readonly outcome: Outcome | null }[],
  facts: Facts,
  { book }: PaymentState,
): Promise<RefundId[]> {
  const changed = accepted.flatMap(({ outcome }) => outcome ?? []);
  await writeTransfers(tx, book, facts);
  await refunds.save(
    tx,
    changed.map(({ refund }) => refund),
  );
  await lessons.save(
    tx,
    changed.flatMap(({ given }) => given),
  );
  await bookPaidClaims(
    tx,
    changed.flatMap(({ booked }) => booked ?? []),
  );
  return accepted.map(({ input: { refundId } }) => ({ refundId }));
}

const subjectOf = ({ refund, step }: Outcome) => {
  const said = { reason: refund.waitsFor ?? '', documentNo: refund.bankReference ?? '' };
  return step ? refundSubject(refund, step, said) : { type: 'Refund', id: refund.id, reason: said.reason };
};

export const nextTry = ({ id }: RefundRow, facts: Facts): DeadlineDraft => triedNextWorkingDay(ORDER_DUE, id, facts);

/** What the commands of a payment have in common; a later input of the same set sees the refund as it is now. */
const paymentCommand = <Input extends RefundId>(
  name: string,
  decide: (state: PaymentState, input: Input, facts: Facts) => Decision<Outcome | null, PaymentRefusal>,
): Command<Input, PaymentState, Outcome | null, RefundId, PaymentRefusal> => ({
  name,
  refusals: REFUSALS,
  load,
  decide(state, input, facts) {
    const decided = decide(state, input, facts);
    if (decided.ok && decided.value) state.refunds.set(input.refundId, decided.value.refund);
    return decided;
  },
  apply: save,
  subject: ({ refundId }, outcome) => (outcome ? subjectOf(outcome) : { type: 'Refund', id: refundId }),
  events: (_input, outcome) => outcome?.told ?? [],
  deadlines: (_input, outcome) => outcome?.deadlines ?? [],
  changes: (outcome) => outcome !== null,
});

/** Sets the money aside and has the bank pay it; put off while the account is frozen or has too little. Fired with the approval; SYS only. */
export const orderRefundPayment = paymentCommand<RefundId>('orderRefundPayment', (state, { refundId }, facts) => {
  const refund = state.refunds.get(refundId);
  const bank = refund && state.book.accounts.get(accountKey(refund.accountId, 'SUPERVISED_BANK', ''));
  if (!refund || !bank) return refuse('REFUND_UNKNOWN');
  const claim = state.claims.get(refundId);
  if (claim) return claimed(state, { refund, claim }, facts);
  const { needed, available } = fundsOf(refund, state.book, bank);
  const decided = decidePaymentOrder({ state: refund.state, needed }, { state: bank.state, available }, facts);
  if (!decided.ok) return decided;
  if (!decided.value) return permit(null);
  const { step, waitsFor } = decided.value;
  if (waitsFor) return permit(putOff(refund, { step, waitsFor }, facts));
  const { transfers, pendingUntil, ordered } = orderedPayment(refund, state, facts);
  const posted = decideTransfers(state.book, transfers, facts);
  if (!posted.ok) return permit(putOff(refund, { step: null, waitsFor: posted.refusal }, facts));
  const deadlines = [{ name: PAYMENT_DUE, subjectId: refund.id, due: pendingUntil }];
  return permit({ refund: { ...ordered, state: step!.to }, step, given: [], deadlines });
});

function putOff(
  refund: RefundRow,
  { step, waitsFor }: { readonly step: Step<RefundStateName> | null; readonly waitsFor: Refusal<PaymentRefusal> },
  facts: Facts,
): Outcome {
  const row = { ...refund, state: step?.to ?? refund.state, waitsFor: renderRefusal(REFUSALS, waitsFor).message };
  return { refund: row, step, given: [], deadlines: [nextTry(refund, facts)] };
}

/** What the bank says it has paid already: put off until two officers have found whether it has, then ordered and booked in one. */
function claimed(
  state: PaymentState,
  { refund, claim }: { readonly refund: RefundRow; readonly claim: PaidClaim },
  facts: Facts,
): Decision<Outcome | null, PaymentRefusal> {
  const decided = decideClaimedPayment(refund, claim, facts);
  if (!decided.ok) return decided;
  if (!decided.value) return permit(null);
  const { step, waitsFor } = decided.value;
  if (waitsFor) return permit(putOff(refund, { step, waitsFor }, facts));
  const { transfers, ordered } = orderedPayment(refund, state, facts);
  const posted = decideTransfers(state.book, transfers, facts);
  if (!posted.ok) return permit(putOff(refund, { step: null, waitsFor: posted.refusal }, facts));
  const done = paid(state, { refund: ordered, step: step!, bankReference: claim.bankReference }, facts);
  if (!done.ok) throw new Error(`refund ${refund.id} is ordered and not booked: ${done.refusal.code}`);
  return permit({ ...done.value, booked: { breakId: claim.breakId, transferId: ordered.transferId! } });
}

/** The booking back of what was set aside is the ledger's own: it goes with the bank's word that nothing was paid. */
const asLedger = (facts: Facts): Facts => ({
  ...facts,
  caller: { ...facts.caller, roles: [...facts.caller.roles, 'SYS'] },
});

/** The bank's word: it paid; or it did not, and until the next try the order has its money back, or what came back stays set aside. */
export const recordRefundPayment = paymentCommand<PaymentAnswer>('recordRefundPayment', (state, input, facts) => {
  const refund = state.refunds.get(input.refundId);
  const decided = decidePaymentAnswer(refund && orderedOf(refund), input, facts);
  if (!decided.ok) return decided;
  return input.paid
    ? paid(state, { refund: refund!, step: decided.value, bankReference: input.bankReference.trim() }, facts)
    : unpaid(state, { refund: refund!, step: decided.value, as: 'VOID', waitsFor: input.reason.trim() }, facts);
});

/** The bank has not answered in its term. The ledger's own term ends with this one, whichever is fired first. */
export const expireRefundPayment = paymentCommand<RefundId>('expireRefundPayment', (state, { refundId }, facts) => {
  const refund = state.refunds.get(refundId);
  const decided = decidePaymentExpiry(refund && orderedOf(refund), facts);
  if (!decided.ok) return decided;
  if (!decided.value) return permit(null);
  return unpaid(state, { refund: refund!, step: decided.value, as: 'EXPIRE', waitsFor: '银行逾期未答复' }, facts);
});

const orderedOf = ({ state, settledOn }: RefundRow) => ({ state, settled: settledOn !== null });

interface Unpaid {
  readonly refund: RefundRow;
  readonly step: Step<RefundStateName>;
  readonly as: 'VOID' | 'EXPIRE';
  readonly waitsFor: string;
}

function unpaid(
  { book }: PaymentState,
  { refund, step, as, waitsFor }: Unpaid,
  facts: Facts,
): Decision<Outcome, PaymentRefusal> {
  const asked = { day: facts.today, cause: refund.id };
  const isOver = book.transfers.get(refund.transferId!)?.resolution === 'EXPIRE';
  const ended = { ...asked, id: facts.newId(), resolves: refund.transferId!, as } as const;
  const isFirst = refund.settledOn === null;
  const setAsides = isFirst ? [refund.setAsideId!, refund.interestId ?? []].flat() : [];
  const reversals = setAsides.map((reverses) => ({ ...asked, id: facts.newId(), reverses }));
  const posted = decideTransfers(book, [...(isOver ? [] : [ended]), ...reversals], asLedger(facts));
  if (!posted.ok) return posted;
  const ids = { transferId: null, ...(isFirst && { setAsideId: null, interestId: null }) };
  const row = { ...refund, ...ids, state: step.to, waitsFor };
  return permit({ refund: row, step, given: [], deadlines: [paymentOver(refund), nextTry(refund, facts)] });
}

const paymentOver = ({ id }: RefundRow): DeadlineDraft => ({ name: PAYMENT_DUE, subjectId: id, due: null });

interface Paid {
  readonly refund: RefundRow;
  readonly step: Step<RefundStateName>;
  readonly bankReference: string;
}

function paid(
  { book, files }: PaymentState,
  { refund, step, bankReference }: Paid,
  facts: Facts,
): Decision<Outcome, PaymentRefusal> {
  const isFirst = refund.settledOn === null;
  const file = files.get(refund.orderId)!;
  const { given, rest } = isFirst ? settled(refund, file, facts) : { given: [], rest: 0n };
  const asked = { day: facts.today, cause: refund.id, documentNo: bankReference };
  const transfers: TransferRequest[] = [
    { ...asked, id: facts.newId(), resolves: refund.transferId!, as: 'POST' },
    ...(rest > 0n ? [{ ...moved(refund).rest, ...asked, id: facts.newId(), amount: rest }] : []),
  ];
  const posted = decideTransfers(book, transfers, facts);
  if (!posted.ok) return posted;
  const { institutionId, accountId, divisionCode } = refund;
  const release = releaseDeadline(
    { institutionId, accountId, day: facts.today },
    facts.today,
    facts.constantsIn(divisionCode),
  );
  return permit({
    refund: {
      ...refund,
      state: step.to,
      bankReference,
      paidOn: facts.today,
      settledOn: refund.settledOn ?? facts.today,
    },
    step,
    given,
    told: given.flatMap((lesson) => (lesson.day === null ? [] : orderLessonRecorded(lesson, file.order))),
    deadlines: [paymentOver(refund), ...(rest > 0n ? [release] : [])],
  });
}
