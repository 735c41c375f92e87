import {
  CITIZEN_NUMBER_REFUSALS,
  CREDIT_CODE_REFUSALS,
  nameKey,
  namesPerson,
  parseCitizenNumber,
  parseCreditCode,
  permit,
  refuse,
  renderRefusal,
  type CalendarDay,
  type Decision,
  type Fen,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import {
  paymentLifecycle,
  type PaymentActName,
  type PaymentFlagName,
  type PaymentPurposeName,
  type PaymentRefusal,
  type PaymentSourceName,
  type PaymentStateName,
} from './payment-lifecycle.rules.js';

/** A payment as the officer read it. The payee is a person by number or an organisation by code. */
export interface GivenPayment {
  readonly institutionId: string;
  readonly payeeCitizenNumber: string | null;
  readonly payeeCode: string | null;
  readonly payeeName: string;
  readonly amount: Fen;
  readonly paidOn: CalendarDay;
  readonly purpose: PaymentPurposeName;
  readonly source: PaymentSourceName;
  /** Number of the report or voucher. */
  readonly documentNo: string;
}

export type RelationName = Exclude<PaymentFlagName, 'DISTRIBUTION'>;

/** Someone whose interests are bound up with the institution's: known by the keyed hash of a number, by a code or by a name. */
export interface RelatedParty {
  readonly relation: RelationName;
  readonly personKey: string | null;
  readonly usccCode: string | null;
  readonly name: string | null;
}

export interface Payee {
  /** Keyed hash of the citizen number; null for an organisation. */
  readonly personKey: string | null;
  readonly usccCode: string | null;
  readonly name: string;
}

export interface PayingInstitution {
  readonly nonProfit: boolean;
  readonly parties: readonly RelatedParty[];
}

export interface CheckedPayment {
  readonly citizenNumber: string | null;
  readonly usccCode: string | null;
}

type Decided<T> = Decision<T, PaymentRefusal>;

/** What is written of a payment, before anything is known of the payee: the numbers in their one form. */
export function checkPayment(given: GivenPayment, { today }: Pick<Facts, 'today'>): Decided<CheckedPayment> {
  const { payeeName, documentNo } = given;
  const payee = payeeOf(given);
  if (!payee.ok) return payee;
  if (payee.value.usccCode !== null && payeeName.trim() === '') return refuse('PAYMENT_PAYEE_NAME_MISSING');
  if (given.amount <= 0n) return refuse('PAYMENT_AMOUNT_NOT_POSITIVE');
  if (given.paidOn > today) return refuse('PAYMENT_IN_FUTURE');
  if (documentNo.trim() === '') return refuse('PAYMENT_DOCUMENT_MISSING');
  if (namesPerson(payeeName) || namesPerson(documentNo)) return refuse('PAYMENT_TEXT_NAMES_PERSON');
  return payee;
}

function payeeOf({ payeeCitizenNumber, payeeCode }: GivenPayment): Decided<CheckedPayment> {
  const [number, code] = [payeeCitizenNumber?.trim() ?? '', payeeCode?.trim() ?? ''];
  if ((number === '') === (code === '')) return refuse('PAYMENT_PAYEE_AMBIGUOUS');
  if (code === '') {
    const person = parseCitizenNumber(number);
    if (person.ok) return permit({ citizenNumber: person.value, usccCode: null });
    return invalid(renderRefusal(CITIZEN_NUMBER_REFUSALS, person.refusal).message);
  }
  const organisation = parseCreditCode(code);
  if (organisation.ok) return permit({ citizenNumber: null, usccCode: organisation.value });
  return invalid(renderRefusal(CREDIT_CODE_REFUSALS, organisation.refusal).message);
}

const invalid = (problem: string) => refuse('PAYMENT_PAYEE_INVALID', { problem });

export interface RecordedPayment {
  readonly state: PaymentStateName;
  readonly flags: readonly PaymentFlagName[];
  readonly transition: string | null;
}

/** Feature 44: a payment that is called a share of profits, or goes to a related party, is a candidate. Nobody is blamed by the flag. */
export function decideRecorded(
  institution: PayingInstitution | undefined,
  payment: { readonly payee: Payee; readonly purpose: PaymentPurposeName; readonly onFile: boolean },
  caller: Facts['caller'],
): Decided<RecordedPayment> {
  if (!institution) return refuse('PAYMENT_INSTITUTION_UNKNOWN');
  if (!institution.nonProfit) return refuse('PAYMENT_NOT_OF_NON_PROFIT');
  if (payment.onFile) return refuse('PAYMENT_ON_FILE');
  const flags: readonly PaymentFlagName[] = [
    ...(payment.purpose === 'DIVIDEND' ? (['DISTRIBUTION'] as const) : []),
    ...relationsOf(payment.payee, institution.parties),
  ];
  if (flags.length === 0) return permit({ state: paymentLifecycle.initial, flags, transition: null });
  const flagged = paymentLifecycle.step(paymentLifecycle.initial, 'flagInstitutionPayment', caller);
  return flagged.ok ? permit({ state: flagged.value.to, flags, transition: flagged.value.text }) : flagged;
}

/** What the payee is to the institution, each once. A name binds organisations alone: two persons may share one. */
export function relationsOf(payee: Payee, parties: readonly RelatedParty[]): RelationName[] {
  const same = (party: RelatedParty): boolean =>
    (payee.personKey !== null && party.personKey === payee.personKey) ||
    (payee.usccCode !== null && party.usccCode === payee.usccCode) ||
    (payee.usccCode !== null && party.name !== null && nameKey(party.name) === nameKey(payee.name));
  return [...new Set(parties.filter(same).map(({ relation }) => relation))].sort();
}

export interface PaymentAct {
  readonly act: PaymentActName;
  readonly paymentId: string;
  readonly reason: string;
  readonly documentNo: string;
}

/** An officer's word on a payment: with the reason and the paper that shows it. */
export function decidePayment(
  known: { readonly state: PaymentStateName } | undefined,
  { act, reason, documentNo }: PaymentAct,
  caller: Facts['caller'],
): Decided<Step<PaymentStateName>> {
  if (!known) return refuse('PAYMENT_UNKNOWN');
  if (reason.trim() === '') return refuse('PAYMENT_REASON_MISSING');
  if (documentNo.trim() === '') return refuse('PAYMENT_DOCUMENT_MISSING');
  if (namesPerson(reason) || namesPerson(documentNo)) return refuse('PAYMENT_TEXT_NAMES_PERSON');
  return paymentLifecycle.step(known.state, act, caller);
}
