import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import { placesOf, type ApprovedPlace } from '../approved-place/index.js';
import { lockInstitutions, type InstitutionStanding } from '../institution/index.js';
import { lockLicenses, type LicenseStanding } from '../licensing/index.js';
import { OPEN_STATES, type ChangeStateName } from './change-lifecycle.rules.js';
import type { ChangePlan, ChangingSchool, PremisesCheck } from './change.rules.js';

export interface ChangeRow extends ChangePlan {
  readonly id: string;
  readonly institutionId: string;
  readonly ledgerNo: string;
  readonly schoolName: string;
  readonly formerAddress: string;
  readonly state: ChangeStateName;
  readonly requestedAt: string;
  /** The term of the decision ran out. */
  readonly overdue: boolean;
  readonly decisionDue: Date | null;
  readonly siteCheck: PremisesCheck | null;
  readonly documentNo: string | null;
  readonly reason: string | null;
  readonly decidedOn: CalendarDay | null;
}

export const changes = rowStore<ChangeRow>('premises_change', {
  id: 'id',
  institutionId: 'institution_id',
  ledgerNo: 'ledger_no',
  schoolName: 'school_name',
  formerAddress: 'former_address',
  kind: 'kind',
  divisionCode: 'division_code',
  address: 'address',
  stages: 'stages',
  premises: 'premises',
  papers: 'papers',
  state: 'state',
  requestedAt: 'requested_at',
  overdue: 'overdue',
  decisionDue: 'decision_due',
  siteCheck: 'site_check',
  documentNo: 'document_no',
  reason: 'reason',
  decidedOn: 'decided_on',
});

export async function lockChanges(tx: Tx, ids: readonly string[]): Promise<Map<string, ChangeRow>> {
  const rows = await tx.query<ChangeRow>(
    `select ${changes.selected} from premises_change where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** An institution with all that a change of its places is judged by. */
export interface SchoolFile extends ChangingSchool {
  readonly institution: InstitutionStanding;
  readonly license: LicenseStanding | undefined;
  /** Those that have ended too. */
  readonly places: readonly ApprovedPlace[];
}

/** The institutions, locked: of two that ask or decide at once, the second sees the first. */
export async function lockSchools(tx: Tx, ids: readonly string[]): Promise<Map<string, SchoolFile>> {
  const named = [...new Set(ids)].sort();
  const institutions = await lockInstitutions(tx, named);
  const licenses = await lockLicenses(tx, 'institution_id = any($1::uuid[])', [named]);
  const places = await placesOf(tx, named);
  const open = await tx.query<{ institutionId: string }>(
    `select institution_id as "institutionId" from premises_change
     where institution_id = any($1::uuid[]) and state = any($2::text[])`,
    [named, OPEN_STATES],
  );
  return new Map(
    institutions
      .filter(({ id }) => named.includes(id))
      .map((institution) => {
        const { id, divisionCode, trainingClass, nonAcademicKind, address } = institution;
        const license = licenses.find(({ institutionId }) => institutionId === id);
        const own = places.filter(({ institutionId }) => institutionId === id);
        const current = own.filter(({ validTo }) => validTo === null);
        const file: SchoolFile = {
          institution,
          license,
          places: own,
          divisionCode,
          trainingClass,
          nonAcademicKind,
          licenseState: license?.state ?? null,
          addresses: [address, ...current.map((place) => place.address)],
          changeOpen: open.some(({ institutionId }) => institutionId === id),
        };
        return [id, file];
      }),
  );
}
