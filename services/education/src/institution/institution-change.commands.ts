import { create } from '@bufbuild/protobuf';
import { nameKey, schoolKey } from '@lianguan/kernel';
import { InstitutionRecordedSchema, LicenseState, NonAcademicKind, TrainingClass } from '@lianguan/proto-events';
import type { EventDraft, Tx } from '@lianguan/service-kit';
import type { LicenseStanding } from '../licensing/index.js';
import { addressKey } from './institution.rules.js';

/** What an act of education's own may change of an institution, with what tells it apart. */
export interface InstitutionStanding {
  readonly id: string;
  readonly rootId: string;
  readonly lineageId: string;
  readonly version: number;
  readonly ledgerNo: string;
  readonly divisionCode: string;
  readonly name: string;
  readonly address: string;
  readonly trainingClass: 'ACADEMIC' | 'NON_ACADEMIC';
  readonly nonAcademicKind: Exclude<keyof typeof NonAcademicKind, 'UNSPECIFIED'> | null;
  readonly usccCode: string | null;
  readonly operatorName: string;
  readonly operatorPersonId: string;
}

/** The institutions with all registrations that are part of them, locked. */
export const lockInstitutions = (tx: Tx, ids: readonly string[]): Promise<InstitutionStanding[]> =>
  tx.query<InstitutionStanding>(
    `select id, root_id as "rootId", lineage_id as "lineageId", version, ledger_no as "ledgerNo",
       division_code as "divisionCode", name, address, training_class as "trainingClass",
       non_academic_kind as "nonAcademicKind", uscc_code as "usccCode", operator_name as "operatorName",
       operator_person_id as "operatorPersonId"
     from training_institution
     where root_id in (select root_id from training_institution where id = any($1::uuid[])) order by id for update`,
    [ids],
  );

/** The ledger's row stays what it was: handed in once more it brings nothing back. */
export async function changeInstitutions(tx: Tx, institutions: readonly InstitutionStanding[]): Promise<void> {
  if (institutions.length === 0) return;
  const rows = institutions.map((institution) => ({
    id: institution.id,
    version: institution.version,
    name: institution.name,
    name_key: nameKey(institution.name),
    address: institution.address,
    address_key: addressKey(institution.address),
    school_key: schoolKey(institution.name),
    training_class: institution.trainingClass,
    non_academic_kind: institution.nonAcademicKind,
    uscc_code: institution.usccCode,
  }));
  await tx.query(
    `update training_institution t set version = r.version, name = r.name, name_key = r.name_key, address = r.address,
       address_key = r.address_key, school_key = r.school_key, training_class = r.training_class, non_academic_kind = r.non_academic_kind,
       uscc_code = r.uscc_code
     from jsonb_to_recordset($1::jsonb) as r(id uuid, version integer, name text, name_key text, address text, address_key text, school_key text,
       training_class text, non_academic_kind text, uscc_code text)
     where t.id = r.id`,
    [JSON.stringify(rows)],
  );
}

export function institutionChanged(
  institution: InstitutionStanding,
  license: Pick<LicenseStanding, 'state'> | undefined,
): EventDraft {
  return {
    key: institution.id,
    schema: InstitutionRecordedSchema,
    message: create(InstitutionRecordedSchema, {
      institutionId: institution.id,
      ledgerNo: institution.ledgerNo,
      divisionCode: institution.divisionCode,
      name: institution.name,
      address: institution.address,
      usccCode: institution.usccCode ?? '',
      trainingClass: TrainingClass[institution.trainingClass],
      nonAcademicKind: NonAcademicKind[institution.nonAcademicKind ?? 'UNSPECIFIED'],
      licenseState: LicenseState[license?.state ?? 'NONE'],
      version: BigInt(institution.version),
    }),
  };
}
