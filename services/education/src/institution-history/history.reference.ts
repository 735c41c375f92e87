import type { Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { fileRecordsOf, type FileRecord } from '../file-record/index.js';
import { InstitutionLineage } from './history.type.js';

/** By institution, what was told of it and of the registrations merged into it. */
export const recordLoader = (op: Operation): DataLoader<string, FileRecord[]> =>
  op.loader(
    'file-records',
    (tx) =>
      new DataLoader(async (rootIds) => {
        const members = await membersOf(op, rootIds);
        const records = await fileRecordsOf(tx, [...members.keys()]);
        return rootIds.map((rootId) => records.filter(({ institutionId }) => members.get(institutionId) === rootId));
      }),
  );

/** By institution, the links in which it, or a registration merged into it, is before or after. */
export const lineageLoader = (op: Operation): DataLoader<string, InstitutionLineage[]> =>
  op.loader(
    'institution-lineage',
    (tx) =>
      new DataLoader(async (rootIds) => {
        const members = await membersOf(op, rootIds);
        const ids = In([...members.keys()]);
        const links = await tx.manager.find(InstitutionLineage, {
          where: [{ predecessorId: ids }, { successorId: ids }],
          order: { validFrom: 'ASC', id: 'ASC' },
        });
        return rootIds.map((rootId) =>
          links.filter(({ kind, predecessorId, successorId }) => {
            const ends = [predecessorId, successorId].map((id) => members.get(id) === rootId);
            // A merge that was undone joins nothing any more.
            return kind === 'MERGE' ? ends.every(Boolean) : ends.some(Boolean);
          }),
        );
      }),
  );

/** Root by member. */
async function membersOf(op: Operation, rootIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const members = await op.db.query<{ id: string; rootId: string }>(
    'select id, root_id as "rootId" from training_institution where root_id = any($1::uuid[])',
    [rootIds],
  );
  return new Map(members.map(({ id, rootId }) => [id, rootId]));
}
