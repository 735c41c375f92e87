import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Facts, type Tx } from '@lianguan/service-kit';
import type {
  PaymentActName,
  PaymentFlagName,
  PaymentPurposeName,
  PaymentSourceName,
  PaymentStateName,
} from './payment-lifecycle.rules.js';
import type { PayingInstitution, RelatedParty } from './payment.rules.js';

/** Instants as text. */
export interface PaymentStepRow {
  readonly act: PaymentActName | 'recordInstitutionPayment';
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  readonly documentNo: string;
}

export interface PaymentRow {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  /** Keyed hash of the citizen number; null for an organisation. */
  readonly payeeKey: string | null;
  readonly payeeCode: string | null;
  /** Of organisations alone. */
  readonly payeeName: string | null;
  /** Fen as text: JSON has no whole numbers of that size. */
  readonly amountFen: string;
  readonly paidOn: CalendarDay;
  readonly purpose: PaymentPurposeName;
  readonly source: PaymentSourceName;
  readonly documentNo: string;
  readonly flags: readonly PaymentFlagName[];
  readonly state: PaymentStateName;
  readonly steps: readonly PaymentStepRow[];
}

export const payments = rowStore<PaymentRow>('institution_payment', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  payeeKey: 'payee_key',
  payeeCode: 'payee_code',
  payeeName: 'payee_name',
  amountFen: 'amount_fen',
  paidOn: 'paid_on',
  purpose: 'purpose',
  source: 'source',
  documentNo: 'document_no',
  flags: 'flags',
  state: 'state',
  steps: 'steps',
});

export const stepOf = (
  step: Pick<PaymentStepRow, 'act' | 'reason' | 'documentNo'>,
  { caller, now }: Pick<Facts, 'caller' | 'now'>,
): PaymentStepRow => ({ ...step, at: now.toISOString(), by: caller.subject });

/** The same payment, whoever records it. */
export const paymentKey = (row: Omit<PaymentRow, 'id' | 'divisionCode' | 'flags' | 'state' | 'steps'>): string =>
  [row.institutionId, row.payeeKey ?? row.payeeCode, row.paidOn, row.amountFen, row.documentNo].join('/');

export interface KnownInstitution extends PayingInstitution {
  readonly divisionCode: string;
}

interface InstitutionRow {
  readonly id: string;
  readonly divisionCode: string;
  readonly nonProfit: boolean;
}

/** Those that are no part of another, locked, with everyone related to them. */
export async function lockInstitutions(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, KnownInstitution>> {
  const institutions = await tx.query<InstitutionRow>(
    `select t.id, t.division_code as "divisionCode",
       exists (select 1 from training_institution m join legal_person_paper p on p.institution_id = m.id
               where m.root_id = t.id and p.valid and p.kind = 'NON_PROFIT_REGISTRATION') as "nonProfit"
     from training_institution t where t.id = any($1::uuid[]) and t.root_id = t.id order by t.id for no key update`,
    [ids],
  );
  const parties = await tx.query<RelatedParty & { readonly institutionId: string }>(
    `select institution_id as "institutionId", relation, person_key as "personKey", uscc_code as "usccCode", name
     from related_parties($1::uuid[])`,
    [institutions.map(({ id }) => id)],
  );
  return new Map(
    institutions.map(({ id, ...institution }) => [
      id,
      { ...institution, parties: parties.filter(({ institutionId }) => institutionId === id) },
    ]),
  );
}

/** The keyed hash of each number, in the order given; of no number there is none. */
export async function keysOf(tx: Tx, numbers: readonly (string | null)[]): Promise<readonly (string | null)[]> {
  const keys = await tx.query<{ key: string | null }>('select key from operator_keys($1::text[])', [numbers]);
  return keys.map(({ key }) => key);
}

export async function keysOnFile(tx: Tx, institutionIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<PaymentRow>(
    `select ${payments.selected} from institution_payment where institution_id = any($1::uuid[])`,
    [institutionIds],
  );
  return new Set(rows.map(paymentKey));
}

export async function lockPayments(tx: Tx, ids: readonly string[]): Promise<Map<string, PaymentRow>> {
  const rows = await tx.query<PaymentRow>(
    `select ${payments.selected} from institution_payment where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
