import { nameKey } from '@lianguan/kernel';
import {
  InstitutionRecordedSchema,
  InstitutionsMergedSchema,
  InstitutionsUnmergedSchema,
} from '@lianguan/proto-events';
import { defineConsumer, type Slice } from '@lianguan/service-kit';
import { moveInstitutionRoot, recordInstitution, type Announcement } from './directory.commands.js';
import { InstitutionReference } from './directory.entity.js';

/** The directory as a slice. `announce` returns, per institution, the events about the department's own matching rows. */
export function directorySlice(announce?: Announcement): Slice {
  return {
    name: 'institution-directory',
    entities: [InstitutionReference],
    consumers: [
      defineConsumer({
        schema: InstitutionRecordedSchema,
        command: recordInstitution(announce),
        input: (message) => ({
          id: message.institutionId,
          divisionCode: message.divisionCode,
          name: message.name,
          nameKey: nameKey(message.name),
          usccCode: message.usccCode || null,
          version: Number(message.version),
        }),
      }),
      defineConsumer({
        schema: InstitutionsMergedSchema,
        command: moveInstitutionRoot,
        input: (message) => ({ id: message.mergedId, rootId: message.survivingId }),
      }),
      defineConsumer({
        schema: InstitutionsUnmergedSchema,
        command: moveInstitutionRoot,
        input: (message) => ({ id: message.mergedId, rootId: message.mergedId }),
      }),
    ],
  };
}
