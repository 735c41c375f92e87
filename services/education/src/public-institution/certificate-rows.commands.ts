import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Facts, type Tx } from '@lianguan/service-kit';
import type { CertificateStateName, PublicCertificateAct } from './certificate-lifecycle.rules.js';
import type { GivenCertificate, Holder } from './certificate.rules.js';

/** Instants as text. */
export interface PublicCertificateStepRow {
  readonly act: PublicCertificateAct;
  readonly at: string;
  readonly by: string;
  readonly validTo: CalendarDay;
  readonly documentNo: string | null;
}

export interface CertificateRow extends GivenCertificate {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly state: CertificateStateName;
  readonly version: number;
  readonly steps: readonly PublicCertificateStepRow[];
}

export const certificates = rowStore<CertificateRow>('public_institution_certificate', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  usccCode: 'uscc_code',
  unitName: 'unit_name',
  organiser: 'organiser',
  registrar: 'registrar',
  validFrom: 'valid_from',
  validTo: 'valid_to',
  source: 'source',
  seenOn: 'seen_on',
  state: 'state',
  version: 'version',
  steps: 'steps',
});

export interface CertificateId {
  readonly certificateId: string;
}

export interface KnownHolder extends Holder {
  readonly divisionCode: string;
}

export const stepOf = (
  act: PublicCertificateAct,
  { validTo, documentNo }: { readonly validTo: CalendarDay; readonly documentNo: string | null },
  { caller, now }: Pick<Facts, 'caller' | 'now'>,
): PublicCertificateStepRow => ({ act, at: now.toISOString(), by: caller.subject, validTo, documentNo });

export type Rows = Map<string, CertificateRow>;

/** Locked before their certificates are read: of two who record one at once the second sees the first. */
export async function lockHolders(tx: Tx, ids: readonly string[]): Promise<Map<string, KnownHolder>> {
  const holders = await tx.query<Omit<KnownHolder, 'onFileTo'> & { readonly id: string }>(
    `select id, division_code as "divisionCode", uscc_code as "usccCode" from training_institution
     where id = any($1::uuid[]) and root_id = id order by id for no key update`,
    [ids],
  );
  const onFile = await tx.query<{ readonly id: string; readonly validTo: CalendarDay }>(
    `select institution_id as id, valid_to as "validTo" from public_institution_certificate
     where institution_id = any($1::uuid[]) and state <> 'CANCELLED'`,
    [ids],
  );
  const lastDays = new Map(onFile.map(({ id, validTo }) => [id, validTo]));
  return new Map(holders.map(({ id, ...holder }) => [id, { ...holder, onFileTo: lastDays.get(id) ?? null }]));
}

export async function lockCertificates(tx: Tx, inputs: readonly CertificateId[]): Promise<Rows> {
  const rows = await tx.query<CertificateRow>(
    `select ${certificates.selected} from public_institution_certificate where id = any($1::uuid[]) order by id for update`,
    [inputs.map(({ certificateId }) => certificateId)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
