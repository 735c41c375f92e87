import { InstitutionRecordedSchema, NonAcademicKind } from '@lianguan/proto-events';
import { defineConsumer } from '@lianguan/service-kit';
import { routeInstitution } from './classification.commands.js';
import type { ClassFact, NonAcademicKindName } from './classification.rules.js';

const kindOf = (kind: NonAcademicKind): NonAcademicKindName | null =>
  kind === NonAcademicKind.UNSPECIFIED ? null : (NonAcademicKind[kind] as NonAcademicKindName);

/** The record follows the ledger by education's own events: an import is not slowed by it. */
export const classConsumer = defineConsumer({
  schema: InstitutionRecordedSchema,
  command: routeInstitution,
  input: (message): ClassFact => ({
    institutionId: message.institutionId,
    divisionCode: message.divisionCode,
    kind: kindOf(message.nonAcademicKind),
    version: Number(message.version),
  }),
});
