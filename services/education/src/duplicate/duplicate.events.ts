import { create } from '@bufbuild/protobuf';
import {
  InstitutionRecordedSchema,
  InstitutionsMergedSchema,
  InstitutionsUnmergedSchema,
} from '@lianguan/proto-events';
import { defineConsumer, type EventDraft } from '@lianguan/service-kit';
import type { RootMove } from './duplicate.rules.js';
import { findDuplicates } from './find.commands.js';

/** One event per registration whose institution changed, under its own key: later events of it come after. */
export function rootMoved({ id, rootId, version }: RootMove): EventDraft {
  if (id === rootId) {
    const message = create(InstitutionsUnmergedSchema, { mergedId: id, version: BigInt(version) });
    return { key: id, schema: InstitutionsUnmergedSchema, message };
  }
  const message = create(InstitutionsMergedSchema, { mergedId: id, survivingId: rootId, version: BigInt(version) });
  return { key: id, schema: InstitutionsMergedSchema, message };
}

/** The finder follows the ledger by education's own events: an import is not slowed by it. */
export const finderConsumer = defineConsumer({
  schema: InstitutionRecordedSchema,
  command: findDuplicates,
  input: (message) => ({ institutionId: message.institutionId }),
});
