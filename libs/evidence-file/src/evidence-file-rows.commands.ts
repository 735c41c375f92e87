import { addToAct, type Tx } from '@lianguan/service-kit';
import {
  EVIDENCE_UNUSED,
  type EvidenceMediaTypeName,
  type EvidenceOwner,
  type EvidenceStanding,
} from './evidence-file.rules.js';

export interface EvidenceFileRow extends EvidenceOwner {
  readonly id: string;
  readonly name: string;
  readonly mediaType: EvidenceMediaTypeName;
  readonly sha256: string;
  readonly content: Buffer;
  readonly uploadedAt: Date;
}

const STANDING = `id, owner_agency as "ownerAgency", owner_subject as "ownerSubject", sha256, record_id as "recordId"`;

/** Those that the caller may see at all. */
export async function lockEvidenceFiles(tx: Tx, ids: readonly string[]): Promise<Map<string, EvidenceStanding>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<EvidenceStanding & { readonly id: string }>(
    `select ${STANDING} from evidence_file where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Of one owner, whose uploads come one after the other: the same bytes at once are one file. */
export async function lockOwnFiles(tx: Tx, { ownerAgency, ownerSubject }: EvidenceOwner) {
  await tx.query(`select pg_advisory_xact_lock(hashtext('evidence_file'), hashtext($1))`, [
    `${ownerAgency} ${ownerSubject}`,
  ]);
  return tx.query<EvidenceStanding & { readonly id: string }>(
    `select ${STANDING} from evidence_file where owner_agency = $1 and owner_subject = $2`,
    [ownerAgency, ownerSubject],
  );
}

/** Bytes go as they are, and so one file at a time. */
export async function insertEvidenceFile(tx: Tx, row: EvidenceFileRow): Promise<void> {
  const { id, ownerAgency, ownerSubject, name, mediaType, sha256, content, uploadedAt } = row;
  await tx.query(
    `insert into evidence_file (id, owner_agency, owner_subject, name, media_type, size_bytes, sha256, content, uploaded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, ownerAgency, ownerSubject, name, mediaType, content.length, sha256, content, uploadedAt.toISOString()],
  );
}

export async function removeEvidenceFiles(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query('delete from evidence_file where id = any($1::uuid[])', [ids]);
}

/** Files that prove one step of a record. */
interface EvidenceUse {
  readonly act: string;
  readonly fileIds: readonly string[];
  readonly recordId: string;
}

/** In the transaction of the act that takes them up, which has asked `takingFault`. */
export async function takeUpEvidenceFiles(
  tx: Tx,
  { recordType, uses, now }: { readonly recordType: string; readonly uses: readonly EvidenceUse[]; readonly now: Date },
): Promise<void> {
  const rows = uses.flatMap(({ fileIds, ...use }) => [...new Set(fileIds)].map((fileId) => ({ fileId, ...use })));
  if (rows.length === 0) return;
  await tx.query(
    `update evidence_file f set record_type = $2, record_id = u."recordId", act = u.act, used_at = $3
     from jsonb_to_recordset($1::jsonb) as u("fileId" uuid, "recordId" uuid, act text) where f.id = u."fileId"`,
    [JSON.stringify(rows), recordType, now.toISOString()],
  );
  addToAct(tx, { deadlines: rows.map(({ fileId }) => ({ name: EVIDENCE_UNUSED, subjectId: fileId, due: null })) });
}
