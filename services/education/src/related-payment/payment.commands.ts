import { permit } from '@lianguan/kernel';
import type { Command, Facts } from '@lianguan/service-kit';
import {
  PAYMENT_REFUSALS,
  RELATED_BASIS,
  type PaymentActName,
  type PaymentRefusal,
} from './payment-lifecycle.rules.js';
import {
  keysOf,
  keysOnFile,
  lockInstitutions,
  lockPayments,
  paymentKey,
  payments,
  stepOf,
  type KnownInstitution,
  type PaymentRow,
} from './payment-rows.commands.js';
import {
  checkPayment,
  decidePayment,
  decideRecorded,
  type CheckedPayment,
  type GivenPayment,
  type PaymentAct,
} from './payment.rules.js';

export interface PaymentId {
  readonly paymentId: string;
}

interface RecordState {
  readonly institutions: ReadonlyMap<string, KnownInstitution>;
  readonly personKeys: ReadonlyMap<GivenPayment, string | null>;
  readonly onFile: Set<string>;
}

interface Outcome {
  readonly row: PaymentRow;
  readonly basis: string | null;
  readonly transition: string | null;
}

/** Feature 44: a payment of a non-profit, from a report or a voucher, held against all who are related to it. */
export const recordInstitutionPayment: Command<GivenPayment, RecordState, Outcome, PaymentId, PaymentRefusal> = {
  name: 'recordInstitutionPayment',
  refusals: PAYMENT_REFUSALS,
  async load(tx, inputs) {
    const ids = inputs.map(({ institutionId }) => institutionId);
    const institutions = await lockInstitutions(tx, ids);
    const numbers = inputs.map(({ payeeCitizenNumber }) => payeeCitizenNumber?.trim().toUpperCase() || null);
    const keys = await keysOf(tx, numbers);
    const personKeys = new Map(inputs.map((input, place) => [input, keys[place] ?? null]));
    return { institutions, personKeys, onFile: await keysOnFile(tx, ids) };
  },
  decide({ institutions, personKeys, onFile }, input, facts) {
    const checked = checkPayment(input, facts);
    if (!checked.ok) return checked;
    const institution = institutions.get(input.institutionId);
    const written = rowOf(input, checked.value, personKeys.get(input)!);
    const { payeeKey: personKey, payeeCode: usccCode } = written;
    const key = paymentKey(written);
    const payee = { personKey, usccCode, name: input.payeeName };
    const payment = { payee, purpose: input.purpose, onFile: onFile.has(key) };
    const decided = decideRecorded(institution, payment, facts.caller);
    if (!decided.ok) return decided;
    onFile.add(key);
    const { state, flags, transition } = decided.value;
    const step = { act: 'recordInstitutionPayment', reason: null, documentNo: written.documentNo } as const;
    const { divisionCode } = institution!;
    const row = { ...written, id: facts.newId(), divisionCode, state, flags, steps: [stepOf(step, facts)] };
    return permit({ row, basis: RELATED_BASIS, transition });
  },
  async apply(tx, accepted) {
    await payments.insert(
      tx,
      accepted.map(({ outcome }) => outcome.row),
    );
    return accepted.map(({ outcome: { row } }) => ({ paymentId: row.id }));
  },
  subject: (_input, outcome) => subjectOf(outcome),
};

/** The payee's number goes no further than here. */
const rowOf = (
  { institutionId, payeeName, amount, paidOn, purpose, source, documentNo }: GivenPayment,
  { usccCode }: CheckedPayment,
  personKey: string | null,
) => ({
  institutionId,
  payeeKey: personKey,
  payeeCode: usccCode,
  payeeName: usccCode === null ? null : payeeName.trim(),
  amountFen: amount.toString(),
  paidOn,
  purpose,
  source,
  documentNo: documentNo.trim(),
});

const subjectOf = ({ row, basis, transition }: Outcome) => ({
  type: 'InstitutionPayment',
  id: row.id,
  documentNo: row.steps.at(-1)!.documentNo,
  ...(basis && { basis }),
  ...(transition && { transition }),
});

/** The acts differ by name and outcome, not by procedure. */
const paymentCommand = (
  name: PaymentActName,
): Command<PaymentAct, Map<string, PaymentRow>, Outcome, PaymentId, PaymentRefusal> => ({
  name,
  refusals: PAYMENT_REFUSALS,
  load: (tx, inputs) =>
    lockPayments(
      tx,
      inputs.map(({ paymentId }) => paymentId),
    ),
  decide(rows, input, facts) {
    const known = rows.get(input.paymentId);
    const decided = decidePayment(known, input, facts.caller);
    if (!decided.ok) return decided;
    const { to: state, basis, text: transition } = decided.value;
    const row = { ...known!, state, steps: [...known!.steps, actStep(input, facts)] };
    rows.set(row.id, row);
    return permit({ row, basis, transition });
  },
  async apply(tx, accepted) {
    const last = new Map(accepted.map(({ outcome: { row } }) => [row.id, row]));
    await payments.save(tx, [...last.values()]);
    return accepted.map(({ input: { paymentId } }) => ({ paymentId }));
  },
  subject: ({ reason }, outcome) => ({ ...subjectOf(outcome), reason: reason.trim() }),
});

const actStep = ({ act, reason, documentNo }: PaymentAct, facts: Pick<Facts, 'caller' | 'now'>) =>
  stepOf({ act, reason: reason.trim(), documentNo: documentNo.trim() }, facts);

export const PAYMENT_COMMANDS = {
  flagInstitutionPayment: paymentCommand('flagInstitutionPayment'),
  clearInstitutionPayment: paymentCommand('clearInstitutionPayment'),
  confirmProfitDistribution: paymentCommand('confirmProfitDistribution'),
  recordPaymentReturn: paymentCommand('recordPaymentReturn'),
  reopenInstitutionPayment: paymentCommand('reopenInstitutionPayment'),
} satisfies Record<PaymentActName, unknown>;
