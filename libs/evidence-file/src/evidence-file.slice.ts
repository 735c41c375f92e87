import { createHash } from 'node:crypto';
import { renderRefusal, type RefusalCatalogue, type Refusal } from '@lianguan/kernel';
import {
  cleanFileName,
  decodedName,
  purposeMissing,
  runCommand,
  UUID,
  type Operation,
  type RouteAnswer,
  type RouteRequest,
  type Slice,
} from '@lianguan/service-kit';
import { keepEvidenceFile, passEvidenceFileDue } from './evidence-file.commands.js';
import { contentOf, storedFile, type StoredFile } from './evidence-file.loader.js';
import {
  decideReading,
  EVIDENCE_CONSTANTS,
  EVIDENCE_READING_REFUSALS,
  EVIDENCE_UNUSED,
  FORMATS,
  LARGEST_EVIDENCE_BYTES,
  mediaTypeOf,
  type EvidenceReadingRefusal,
} from './evidence-file.rules.js';

/** Whether the caller may read this step of the record; names the persons shown (`touchPersons`). May throw a coded error as a resolver does. */
export type EvidenceReader = (
  op: Operation,
  proven: { readonly recordId: string; readonly act: string },
) => Promise<boolean>;

/** What a department brings to its files. */
export interface EvidenceDesk {
  /** Throws a coded error for who may not hand files in. */
  requireUploader(op: Operation): void;
  /** By the type of record, as in the department's migration. */
  readonly records: Readonly<Record<string, EvidenceReader>>;
}

// One that is a little too large is told so by the rule.
const BODY_LIMIT = LARGEST_EVIDENCE_BYTES + 64 * 1024;
const STATUSES = {
  EVIDENCE_FILE_UNKNOWN: 404,
  PURPOSE_REQUIRED: 403,
} satisfies Record<EvidenceReadingRefusal, number>;

/** The slice of a department that takes files as evidence: POST /files (the file is the body) and GET /files/:id, through the gateway. */
export const evidenceFileSlice = (desk: EvidenceDesk): Slice => ({
  name: 'evidence-file',
  routes: [
    { method: 'POST', path: '/files', bodyLimit: BODY_LIMIT, answer: (op, request) => keep(desk, op, request) },
    { method: 'GET', path: '/files/:id', bodyLimit: 0, answer: (op, { params }) => read(desk, op, params['id'] ?? '') },
  ],
  deadlines: [{ name: EVIDENCE_UNUSED, command: passEvidenceFileDue, input: (fileId) => ({ fileId }) }],
  constants: EVIDENCE_CONSTANTS,
});

async function keep(desk: EvidenceDesk, op: Operation, { header, body }: RouteRequest): Promise<RouteAnswer> {
  desk.requireUploader(op);
  const sha256 = createHash('sha256').update(body).digest('hex');
  const mediaType = mediaTypeOf(body);
  const verdict = await runCommand(op, keepEvidenceFile, {
    ownerAgency: op.caller.agency,
    ownerSubject: op.caller.subject,
    name: cleanFileName(decodedName(header('x-file-name'))),
    content: body,
    sha256,
    mediaType,
  });
  if (verdict.ok) return { status: 201, body: { id: verdict.value.fileId, mediaType, sizeBytes: body.length, sha256 } };
  const { code, message, basis } = verdict.refusal;
  return { status: code === 'EVIDENCE_FILE_TOO_LARGE' ? 413 : 422, body: { error: { code, message, basis } } };
}

async function read(desk: EvidenceDesk, op: Operation, id: string): Promise<RouteAnswer> {
  const file = UUID.test(id) ? await storedFile(op, id) : undefined;
  const decided = decideReading(file, {
    caller: op.caller,
    readsRecord: file !== undefined && (await readsRecord(desk, op, file)),
    purposeMissing: purposeMissing(op.caller),
  });
  if (!decided.ok) return refused(STATUSES[decided.refusal.code], EVIDENCE_READING_REFUSALS, decided.refusal);
  const { name, mediaType } = file!;
  const { mime, extensions } = FORMATS[mediaType];
  return {
    status: 200,
    headers: {
      'content-type': mime,
      'content-disposition': `attachment; filename="file.${extensions[0]}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    },
    body: await contentOf(op, id),
  };
}

const readsRecord = async (
  { records }: EvidenceDesk,
  op: Operation,
  { recordType, recordId, act }: StoredFile,
): Promise<boolean> =>
  recordType !== null && ((await records[recordType]?.(op, { recordId: recordId!, act: act! })) ?? false);

function refused<Code extends string>(
  status: number,
  catalogue: RefusalCatalogue<Code>,
  refusal: Refusal<Code>,
): RouteAnswer {
  const { code, message, basis } = renderRefusal(catalogue, refusal);
  return { status, body: { error: { code, message, basis } } };
}
