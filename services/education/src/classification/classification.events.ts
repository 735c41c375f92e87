import { create } from '@bufbuild/protobuf';
import { CompetentDepartment, CompetentDepartmentChangedSchema, NonAcademicKind } from '@lianguan/proto-events';
import type { EventDraft } from '@lianguan/service-kit';
import type { ClassFact, Routing } from './classification.rules.js';

export function competentDepartmentChanged(fact: ClassFact, { from, to }: Routing): EventDraft {
  return {
    key: fact.institutionId,
    schema: CompetentDepartmentChangedSchema,
    message: create(CompetentDepartmentChangedSchema, {
      institutionId: fact.institutionId,
      divisionCode: fact.divisionCode,
      from: CompetentDepartment[from ?? 'UNSPECIFIED'],
      to: CompetentDepartment[to],
      nonAcademicKind: NonAcademicKind[fact.kind ?? 'UNSPECIFIED'],
      version: BigInt(fact.version),
    }),
  };
}
