import { runtimeOf, type Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import type { EvidenceMediaTypeName, EvidenceStanding } from './evidence-file.rules.js';
import type { EvidenceFile } from './evidence-file.type.js';

/** The files that prove a record, the earlier before the later; by the record's id. */
export const evidenceFilesLoader = (op: Operation): DataLoader<string, EvidenceFile[]> =>
  op.loader(
    'evidence-files',
    (tx) =>
      new DataLoader(async (recordIds) => {
        const rows = await tx.query<EvidenceFile & { readonly recordId: string }>(
          `select id, record_id as "recordId", act, media_type as "mediaType", size_bytes as "sizeBytes", sha256,
             uploaded_at as "uploadedAt", '/files/' || $2::text || '/' || id as url
           from evidence_file where record_id = any($1::uuid[]) order by used_at, id`,
          [recordIds, runtimeOf(op).name],
        );
        return recordIds.map((id) => rows.filter(({ recordId }) => recordId === id));
      }),
  );

export interface StoredFile extends EvidenceStanding {
  readonly recordType: string | null;
  readonly act: string | null;
  readonly name: string;
  readonly mediaType: EvidenceMediaTypeName;
}

/** Without its content. */
export async function storedFile({ db }: Operation, id: string): Promise<StoredFile | undefined> {
  const [found] = await db.query<StoredFile>(
    `select owner_agency as "ownerAgency", owner_subject as "ownerSubject", sha256, record_type as "recordType",
       record_id as "recordId", act, name, media_type as "mediaType" from evidence_file where id = $1`,
    [id],
  );
  return found;
}

export async function contentOf({ db }: Operation, id: string): Promise<Buffer> {
  const [found] = await db.query<{ content: Buffer }>('select content from evidence_file where id = $1', [id]);
  if (!found) throw new Error('a file went while it was read');
  return found.content;
}
