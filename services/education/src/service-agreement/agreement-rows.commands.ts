import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { ActStepRow } from '../school/index.js';
import type { AgreementStateName, CheckFindingName } from './agreement.rules.js';

export interface AgreementRow {
  readonly id: string;
  readonly providerId: string;
  readonly institutionId: string;
  readonly schoolId: string;
  readonly divisionCode: string;
  readonly course: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly pupils: number;
  readonly lessons: number;
  /** Fen as text: JSON has no whole numbers of that size. */
  readonly priceFen: string;
  readonly state: AgreementStateName;
  readonly steps: readonly ActStepRow[];
}

export const agreements = rowStore<AgreementRow>('service_agreement', {
  id: 'id',
  providerId: 'provider_id',
  institutionId: 'institution_id',
  schoolId: 'school_id',
  divisionCode: 'division_code',
  course: 'course',
  from: 'from_day',
  to: 'to_day',
  pupils: 'pupils',
  lessons: 'lessons',
  priceFen: 'price_fen',
  state: 'state',
  steps: 'steps',
});
const AGREEMENT = agreements.selected.replace(/(from_day|to_day|price_fen)/gu, '$1::text');

export async function lockAgreements(tx: Tx, ids: readonly string[]): Promise<Map<string, AgreementRow>> {
  const rows = await tx.query<AgreementRow>(
    `select ${AGREEMENT} from service_agreement where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export const lockAgreementsOf = (tx: Tx, providerIds: readonly string[]): Promise<AgreementRow[]> =>
  tx.query<AgreementRow>(
    `select ${AGREEMENT} from service_agreement where provider_id = any($1::uuid[]) order by id for update`,
    [providerIds],
  );

export interface CheckRow {
  readonly id: string;
  readonly agreementId: string;
  readonly providerId: string;
  readonly institutionId: string;
  readonly schoolId: string;
  readonly divisionCode: string;
  readonly checkedOn: CalendarDay;
  readonly finding: CheckFindingName;
  readonly facts: string;
  readonly documentNo: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

export const checks = rowStore<CheckRow>('service_check', {
  id: 'id',
  agreementId: 'agreement_id',
  providerId: 'provider_id',
  institutionId: 'institution_id',
  schoolId: 'school_id',
  divisionCode: 'division_code',
  checkedOn: 'checked_on',
  finding: 'finding',
  facts: 'facts',
  documentNo: 'document_no',
  recordedBy: 'recorded_by',
  recordedAt: 'recorded_at',
});

export const findingsOf = (
  tx: Tx,
  providerIds: readonly string[],
): Promise<{ readonly providerId: string; readonly finding: CheckFindingName }[]> =>
  tx.query(
    `select distinct provider_id as "providerId", finding from service_check where provider_id = any($1::uuid[])`,
    [providerIds],
  );
