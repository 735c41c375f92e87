import { create } from '@bufbuild/protobuf';
import { InstitutionRecordedSchema, LicenseState, NonAcademicKind, TrainingClass } from '@lianguan/proto-events';
import type { EventDraft, Facts } from '@lianguan/service-kit';
import { stateOn } from '../licensing/index.js';
import {
  licenseOf,
  nonAcademicKindOf,
  trainingClassOf,
  type InstitutionRow,
  type RowOutcome,
} from './institution.rules.js';

/** What the other departments learn of an institution: ids, codes and states, no person. */
export function institutionRecorded(row: InstitutionRow, outcome: RowOutcome, facts: Facts): EventDraft {
  const license = licenseOf(row);
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
      licenseState: LicenseState[license ? stateOn(license, facts) : 'NONE'],
      version: BigInt(outcome.version),
    }),
  };
}
