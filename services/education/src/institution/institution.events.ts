import { create } from '@bufbuild/protobuf';
import { InstitutionRecordedSchema, LicenseState, NonAcademicKind, TrainingClass } from '@lianguan/proto-events';
import type { EventDraft } from '@lianguan/service-kit';
import { stateAfter } from '../licensing/index.js';
import { nonAcademicKindOf, trainingClassOf, type InstitutionRow, type RowOutcome } from './institution.rules.js';

/** What the other departments learn of an institution: ids, codes and states, no person. */
export function institutionRecorded(row: InstitutionRow, outcome: RowOutcome): EventDraft {
  return {
    key: outcome.id,
    schema: InstitutionRecordedSchema,
    message: create(InstitutionRecordedSchema, {
      institutionId: outcome.id,
      ledgerNo: row.ledgerNo,
      divisionCode: row.divisionCode,
      name: row.name,
      address: row.address,
      usccCode: row.usccCode ?? '',
      trainingClass: TrainingClass[trainingClassOf(row.classKind)],
      nonAcademicKind: NonAcademicKind[nonAcademicKindOf(row.classKind) ?? 'UNSPECIFIED'],
      licenseState: LicenseState[stateAfter(outcome.license)],
      version: BigInt(outcome.version),
    }),
  };
}
