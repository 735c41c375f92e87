import { rowStore, type Tx } from '@lianguan/service-kit';
import type { CompetentDepartmentName, NonAcademicKindName } from '../classification/index.js';
import { OPEN_STATES, type AcceptanceStateName } from './acceptance-lifecycle.rules.js';
import type { ApplyForResumption, SiteAcceptance, Suspended } from './acceptance.rules.js';
import type { AcceptancePaper } from './lifting.rules.js';

/** What one of the two found, as the file keeps it. Instants as text. */
export interface AcceptancePartRow extends Omit<SiteAcceptance, 'note'> {
  readonly passed: boolean;
  readonly note: string | null;
  readonly at: string;
  readonly by: string;
}

export interface AcceptanceRow extends ApplyForResumption {
  readonly id: string;
  readonly ledgerNo: string;
  readonly schoolName: string;
  readonly address: string;
  readonly competentDepartment: CompetentDepartmentName;
  readonly state: AcceptanceStateName;
  readonly appliedAt: string;
  readonly appliedBy: string;
  readonly townshipPart: AcceptancePartRow | null;
  readonly competentPart: AcceptancePartRow | null;
  /** Of the acceptance as a whole: that of the competent department's paper. */
  readonly documentNo: string | null;
  readonly acceptedAt: string | null;
}

export const acceptances = rowStore<AcceptanceRow>('resumption_acceptance', {
  id: 'id',
  institutionId: 'institution_id',
  ledgerNo: 'ledger_no',
  schoolName: 'school_name',
  address: 'address',
  townshipCode: 'township_code',
  competentDepartment: 'competent_department',
  rectification: 'rectification',
  scale: 'scale',
  plan: 'plan',
  state: 'state',
  appliedAt: 'applied_at',
  appliedBy: 'applied_by',
  townshipPart: 'township_part',
  competentPart: 'competent_part',
  documentNo: 'document_no',
  acceptedAt: 'accepted_at',
});

export async function lockAcceptances(tx: Tx, ids: readonly string[]): Promise<Map<string, AcceptanceRow>> {
  const rows = await tx.query<AcceptanceRow>(
    `select ${acceptances.selected} from resumption_acceptance where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export interface SuspendedSchool extends Suspended {
  readonly ledgerNo: string;
  readonly name: string;
  readonly address: string;
  readonly nonAcademicKind: NonAcademicKindName | null;
}

/** The institutions, locked: of two that apply at once, the second sees the first. A license of a merged registration is theirs too. */
export async function lockSuspended(tx: Tx, ids: readonly string[]): Promise<Map<string, SuspendedSchool>> {
  await tx.query('select 1 from training_institution where id = any($1::uuid[]) order by id for update', [ids]);
  const rows = await tx.query<SuspendedSchool & { readonly id: string }>(
    `select t.id, t.ledger_no as "ledgerNo", t.name, t.address, t.division_code as "divisionCode",
       t.non_academic_kind as "nonAcademicKind",
       exists (select from training_institution member join license l on l.institution_id = member.id
         where member.root_id = t.root_id and l.state = 'SUSPENDED') as suspended,
       exists (select from resumption_acceptance a
         where a.institution_id = t.id and a.state = any($2::text[])) as "acceptanceOpen"
     from training_institution t where t.id = any($1::uuid[])`,
    [ids, OPEN_STATES],
  );
  return new Map(rows.map(({ id, ...school }) => [id, school]));
}

/** The papers on which these institutions, or registrations merged with them, may open again. */
export async function acceptancePapers(
  tx: Tx,
  institutionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AcceptancePaper[]>> {
  const rows = await tx.query<AcceptancePaper & { readonly id: string }>(
    `select named.id, a.document_no as "documentNo",
       to_char(a.applied_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "appliedAt"
     from training_institution named join training_institution member on member.root_id = named.root_id
       join resumption_acceptance a on a.institution_id = member.id
     where named.id = any($1::uuid[]) and a.state = 'ACCEPTED'`,
    [institutionIds],
  );
  return new Map(institutionIds.map((id) => [id, rows.filter((row) => row.id === id)]));
}
