import { permit } from '@lianguan/kernel';
import type { Command, DeadlineDraft, Facts, Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import {
  decidePaymentEnd,
  decidePaymentExpiry,
  lockBook,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type TransferRefusal,
} from '../escrow-ledger/index.js';
import { lessonLifecycle, releaseDeadline, settlePaidOut, type LessonStateName } from '../training-order/index.js';
import { lockPayouts, payouts, type PayoutRow } from './payout-rows.commands.js';
import {
  decideAnswer,
  decideExpiry,
  PAYOUT_ANSWER_DUE,
  PAYOUT_REFUSALS,
  type PayoutAnswer,
  type PayoutRefusal,
  type PayoutStateName,
} from './payout.rules.js';

export interface PayoutId {
  readonly payoutId: string;
}

interface PayoutState {
  readonly payouts: Map<string, PayoutRow>;
  readonly book: Book;
}

interface Answered {
  readonly payout: PayoutRow;
  readonly step: Step<PayoutStateName>;
}

async function load(tx: Tx, inputs: readonly PayoutId[]): Promise<PayoutState> {
  const ids = inputs.map(({ payoutId }) => payoutId);
  const rows = await lockPayouts(tx, ids);
  const book = await lockBook(tx, { transfers: [...rows.values()].map(({ transferId }) => transferId) });
  return { payouts: rows, book };
}

/** The payout after its step. */
function answered(
  state: PayoutState,
  {
    payout,
    step,
    said,
  }: { readonly payout: PayoutRow; readonly step: Step<PayoutStateName>; readonly said: Partial<PayoutRow> },
  facts: Facts,
): Answered {
  const row = { ...payout, ...said, state: step.to, answeredOn: facts.today };
  state.payouts.set(row.id, row);
  return { payout: row, step };
}

// eslint-disable-next-line max-params -- a command's `apply`
async function save(
  tx: Tx,
  accepted: readonly { readonly input: PayoutId; readonly outcome: Answered | null }[],
  facts: Facts,
  { book }: PayoutState,
): Promise<PayoutId[]> {
  const changed = accepted.flatMap(({ outcome }) => outcome ?? []);
  await writeTransfers(tx, book, facts);
  await payouts.save(
    tx,
    changed.map(({ payout }) => payout),
  );
  const answeredAs = (...states: readonly PayoutStateName[]) =>
    changed.map(({ payout }) => payout).filter(({ state }) => states.includes(state));
  await releasePaidOut(tx, answeredAs('PAID'), facts);
  // They wait to be paid out anew.
  await settlePaidOut(tx, answeredAs('REFUSED', 'EXPIRED'), { from: 'CONSUMED', to: 'CONSUMED' });
  return accepted.map(({ input: { payoutId } }) => ({ payoutId }));
}

/** The lessons of payouts that the bank has paid. */
export const releasePaidOut = async (tx: Tx, rows: readonly PayoutRow[], facts: Facts): Promise<void> => {
  if (rows.length > 0) await settlePaidOut(tx, rows, { from: 'CONSUMED', to: released(facts) });
};

function released({ caller }: Facts): LessonStateName {
  const step = lessonLifecycle.step('CONSUMED', 'releaseLesson', caller);
  if (!step.ok) throw new Error(`${caller.agency} does not release lessons`);
  return step.value.to;
}

const subjectOf = ({ payout, step }: Answered) => ({
  type: 'NextDayTransfer',
  id: payout.id,
  transition: step.text,
  ...(step.basis && { basis: step.basis }),
  ...(payout.reason && { reason: payout.reason }),
  ...(payout.bankReference && { documentNo: payout.bankReference }),
});

function deadlinesOf({ payout, step }: Answered, facts: Facts): DeadlineDraft[] {
  const over = { name: PAYOUT_ANSWER_DUE, subjectId: payout.id, due: null };
  if (step.to === 'PAID') return [over];
  const { institutionId, accountId, consumedOn: day, divisionCode } = payout;
  return [over, releaseDeadline({ institutionId, accountId, day }, facts.today, facts.constantsIn(divisionCode))];
}

/** The bank's word: it paid, and the ledger books it; or it did not, and the ledger gives back what it reserved. */
export const recordNextDayTransfer: Command<
  PayoutAnswer,
  PayoutState,
  Answered,
  PayoutId,
  PayoutRefusal | TransferRefusal
> = {
  name: 'recordNextDayTransfer',
  refusals: { ...TRANSFER_REFUSALS, ...PAYOUT_REFUSALS },
  load,
  decide(state, input, facts) {
    const payout = state.payouts.get(input.payoutId);
    const decided = decideAnswer(payout, input, facts);
    if (!decided.ok) return decided;
    const said = { bankReference: input.bankReference.trim() || null, reason: input.reason.trim() || null };
    const { bankReference } = said;
    const payment = { transferId: payout!.transferId, cause: payout!.id, paid: input.paid, bankReference };
    const posted = decidePaymentEnd(state.book, payment, facts);
    return posted.ok ? permit(answered(state, { payout: payout!, step: decided.value, said }, facts)) : posted;
  },
  apply: save,
  subject: (_input, outcome) => subjectOf(outcome),
  deadlines: (_input, outcome, facts) => deadlinesOf(outcome, facts),
};

/** The bank has not answered in time. */
export const expireNextDayTransfer: Command<
  PayoutId,
  PayoutState,
  Answered | null,
  PayoutId,
  PayoutRefusal | TransferRefusal
> = {
  name: 'expireNextDayTransfer',
  refusals: { ...TRANSFER_REFUSALS, ...PAYOUT_REFUSALS },
  load,
  decide(state, { payoutId }, facts) {
    const payout = state.payouts.get(payoutId);
    const decided = decideExpiry(payout, facts);
    if (!decided.ok) return decided;
    if (!decided.value) return permit(null);
    const { transferId } = payout!;
    const posted = decidePaymentExpiry(state.book, { transferId, cause: payoutId }, facts);
    return posted.ok ? permit(answered(state, { payout: payout!, step: decided.value, said: {} }, facts)) : posted;
  },
  apply: save,
  subject: ({ payoutId }, outcome) => (outcome ? subjectOf(outcome) : { type: 'NextDayTransfer', id: payoutId }),
  deadlines: (_input, outcome, facts) => (outcome ? deadlinesOf(outcome, facts) : []),
  changes: (outcome) => outcome !== null,
};
