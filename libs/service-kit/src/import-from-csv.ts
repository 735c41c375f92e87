import { createHash } from 'node:crypto';
import { requireRole } from './authority.js';
import type { RenderedRefusal } from './command.js';
import { admitImport } from './import-accept.js';
import { IMPORT_LIMITS } from './import-limits.js';
import { ImportRefused } from './import-problem.js';
import { Spool } from './import-spool.js';
import { acceptImport } from './job-store.js';
import { jobShown, type JobType } from './job.type.js';
import type { Operation } from './operation.js';
import { runtimeOf } from './runtime.js';
import type { ImportKind } from './slice.js';

export interface CsvImport {
  readonly idempotencyKey: string;
  readonly fileName: string;
  /** At most 1 MB of UTF-8; larger files come by POST /imports. */
  readonly csv: string;
}

export interface CsvImportResult {
  readonly ok: boolean;
  readonly refusal: RenderedRefusal | null;
  readonly job: JobType | null;
}

/** The mutation's way to a job: the same job as POST /imports of the same content makes. Throws FORBIDDEN for who may not import the kind. */
export async function importFromCsv(op: Operation, kind: ImportKind, input: CsvImport): Promise<CsvImportResult> {
  requireRole(op, kind.roles, kind.agency);
  const runtime = runtimeOf(op);
  const bytes = Buffer.from(input.csv);
  const content = await Spool.of(bytes);
  try {
    const wanted = admitImport(runtime, op.caller, { ...input, kind: kind.kind });
    if (bytes.length > IMPORT_LIMITS.mutationCsvBytes) throw new ImportRefused('FILE_TOO_LARGE', { limit: '1 MB' });
    const hash = createHash('sha256').update(bytes).digest('hex');
    const { job } = await acceptImport(runtime, op.caller, { ...wanted, content, hash });
    return { ok: true, refusal: null, job: jobShown(job, runtime.name) };
  } catch (fault) {
    if (!(fault instanceof ImportRefused)) throw fault;
    return { ok: false, refusal: { ...fault.rendered(), detail: {} }, job: null };
  } finally {
    await content.close();
  }
}
