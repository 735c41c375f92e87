import { permit, type CalendarDay } from '@lianguan/kernel';
import { rowStore, type Command, type Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { loanConfirmed } from './loan.events.js';
import {
  decideLoanFinding,
  decideLoanPayer,
  decideLoanReport,
  LOAN_REFUSALS,
  loanLifecycle,
  type LoanAct,
  type LoanActName,
  type LoanKindName,
  type LoanRefusal,
  type LoanStateName,
  type ReportTrainingLoan,
} from './loan.rules.js';

/** Fen as text. */
interface LoanRow {
  readonly id: string;
  readonly kind: LoanKindName;
  readonly institutionId: string;
  readonly divisionCode: string;
  /** Of a lender's payment: whose customer the institution is. */
  readonly bankCode: string | null;
  readonly orderId: string | null;
  readonly amountFen: string | null;
  readonly bankReference: string | null;
  /** The guardian. */
  readonly personId: string;
  readonly lenderName: string | null;
  readonly statement: string | null;
  readonly reportedOn: CalendarDay;
  readonly state: LoanStateName;
  readonly decidedOn: CalendarDay | null;
  readonly reason: string | null;
  readonly documentNo: string | null;
}

const store = rowStore<LoanRow>('training_loan_finding', {
  id: 'id',
  kind: 'kind',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  bankCode: 'bank_code',
  orderId: 'order_id',
  amountFen: 'amount_fen',
  bankReference: 'bank_reference',
  personId: 'person_id',
  lenderName: 'lender_name',
  statement: 'statement',
  reportedOn: 'reported_on',
  state: 'state',
  decidedOn: 'decided_on',
  reason: 'reason',
  documentNo: 'document_no',
});
const SELECTED = store.selected.replace(/(\w+_fen|\w+_on) as/gu, '$1::text as');

export interface LoanId {
  readonly findingId: string;
}

const REPORTED = { state: loanLifecycle.initial, decidedOn: null, reason: null, documentNo: null } as const;

interface ReportedInstitution {
  readonly id: string;
  readonly divisionCode: string;
  readonly open: readonly string[];
}

/** Feature 53: a parent says that a loan was pushed. */
export const reportTrainingLoan: Command<
  ReportTrainingLoan,
  Map<string, ReportedInstitution>,
  LoanRow,
  LoanId,
  LoanRefusal
> = {
  name: 'reportTrainingLoan',
  refusals: LOAN_REFUSALS,
  async load(tx, inputs) {
    const rows = await tx.query<ReportedInstitution & { readonly asked: string }>(
      `select asked.id as asked, root.id, root.division_code as "divisionCode",
         array(select f.lender_name from training_loan_finding f where f.institution_id = root.id and f.kind = 'ATTESTATION'
           and f.state = 'REPORTED' and f.person_id = nullif(current_setting('app.person', true), '')) as open
       from institution_directory asked join institution_directory root on root.id = asked.root_id
       where asked.id = any($1::uuid[])`,
      [inputs.map(({ institutionId }) => institutionId)],
    );
    return new Map(rows.map(({ asked, ...institution }) => [asked, institution]));
  },
  decide(institutions, input, { caller, newId, today }) {
    const institution = institutions.get(input.institutionId);
    const decided = decideLoanReport(institution, input, caller);
    if (!decided.ok) return decided;
    const { id: institutionId, divisionCode, open } = institution!;
    const lenderName = input.lenderName.trim();
    institutions.set(input.institutionId, { id: institutionId, divisionCode, open: [...open, lenderName] });
    return permit({
      ...REPORTED,
      id: newId(),
      kind: 'ATTESTATION',
      institutionId,
      divisionCode,
      bankCode: null,
      orderId: null,
      amountFen: null,
      bankReference: null,
      personId: caller.person!,
      lenderName,
      statement: input.statement.trim(),
      reportedOn: today,
    });
  },
  async apply(tx, accepted) {
    await store.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ findingId: id }));
  },
  subject: (_input, { id, state }) => ({ type: 'TrainingLoanFinding', id, transition: state }),
};

interface LenderPayment {
  readonly orderId: string;
  readonly amount: bigint;
  readonly bankReference: string;
  readonly payerName: string;
}

interface LentOrder {
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly bankCode: string;
  readonly guardianId: string;
  readonly known: readonly string[];
}

async function lockLentOrders(tx: Tx, ids: readonly string[]): Promise<Map<string, LentOrder>> {
  // Two words of one payment come one after the other.
  const rows = await tx.query<Omit<LentOrder, 'known'> & { readonly id: string }>(
    `select id, institution_id as "institutionId", division_code as "divisionCode", bank_code as "bankCode",
       guardian_id as "guardianId" from training_order where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  const known = await tx.query<{ orderId: string; reference: string }>(
    `select order_id as "orderId", bank_reference as reference from training_loan_finding where order_id = any($1::uuid[])`,
    [ids],
  );
  const referencesOf = (id: string) => known.filter(({ orderId }) => orderId === id).map(({ reference }) => reference);
  return new Map(rows.map(({ id, ...order }) => [id, { ...order, known: referencesOf(id) }]));
}

/** Feature 53: a lender's payment for an order was refused; that it came is on record. */
export const recordLoanPayer: Command<LenderPayment, Map<string, LentOrder>, LoanRow | null, null, LoanRefusal> = {
  name: 'recordLoanPayer',
  refusals: LOAN_REFUSALS,
  load: (tx, inputs) =>
    lockLentOrders(
      tx,
      inputs.map(({ orderId }) => orderId),
    ),
  decide(orders, input, { newId, today }) {
    const order = orders.get(input.orderId);
    const decided = decideLoanPayer(order, input);
    if (!decided.ok) return decided;
    if (decided.value === 'KNOWN') return permit(null);
    const { institutionId, divisionCode, bankCode, guardianId, known } = order!;
    const bankReference = input.bankReference.trim();
    orders.set(input.orderId, { ...order!, known: [...known, bankReference] });
    return permit({
      ...REPORTED,
      id: newId(),
      kind: 'LOAN_PAYER',
      institutionId,
      divisionCode,
      bankCode,
      orderId: input.orderId,
      amountFen: input.amount.toString(),
      bankReference,
      personId: guardianId,
      lenderName: input.payerName.trim() || null,
      statement: null,
      reportedOn: today,
    });
  },
  async apply(tx, accepted) {
    await store.insert(
      tx,
      accepted.flatMap(({ outcome }) => outcome ?? []),
    );
    return accepted.map(() => null);
  },
  subject: ({ orderId, bankReference }, outcome) => ({
    type: outcome ? 'TrainingLoanFinding' : 'TrainingOrder',
    id: outcome?.id ?? orderId,
    documentNo: bankReference.trim(),
    ...(outcome && { transition: outcome.state }),
  }),
  changes: (outcome) => outcome !== null,
};

interface Found {
  readonly row: LoanRow;
  readonly step: Step<LoanStateName>;
}

/** Finance's word on a clue: the two differ by name and outcome, not by procedure. */
const findingCommand = (name: LoanActName): Command<LoanAct, Map<string, LoanRow>, Found, LoanId, LoanRefusal> => ({
  name,
  refusals: LOAN_REFUSALS,
  async load(tx, inputs) {
    const rows = await tx.query<LoanRow>(
      `select ${SELECTED} from training_loan_finding where id = any($1::uuid[]) order by id for update`,
      [inputs.map(({ findingId }) => findingId)],
    );
    return new Map(rows.map((row) => [row.id, row]));
  },
  decide(rows, input, { caller, today }) {
    const known = rows.get(input.findingId);
    const decided = decideLoanFinding(known, input, caller);
    if (!decided.ok) return decided;
    const said = { reason: input.reason.trim(), documentNo: input.documentNo.trim(), decidedOn: today };
    const row = { ...known!, ...said, state: decided.value.to };
    rows.set(row.id, row);
    return permit({ row, step: decided.value });
  },
  async apply(tx, accepted) {
    await store.save(
      tx,
      accepted.map(({ outcome: { row } }) => row),
    );
    return accepted.map(({ input: { findingId } }) => ({ findingId }));
  },
  subject: (_input, { row, step }) => ({
    type: 'TrainingLoanFinding',
    id: row.id,
    transition: step.text,
    reason: row.reason!,
    documentNo: row.documentNo!,
    ...(step.basis && { basis: step.basis }),
  }),
  events: (_input, { row }) => (row.state === 'CONFIRMED' ? [loanConfirmed(row)] : []),
});

export const LOAN_COMMANDS = {
  confirmTrainingLoan: findingCommand('confirmTrainingLoan'),
  dismissTrainingLoan: findingCommand('dismissTrainingLoan'),
} satisfies Record<LoanActName, unknown>;
