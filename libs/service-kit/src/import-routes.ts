import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Caller } from '@lianguan/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { entryOf, type AccessRecorder } from './access-record.js';
import { faultSummary } from './graph-errors.js';
import { traceIdOf } from './http.js';
import { admitImport, decodedName } from './import-accept.js';
import { admitCorrections, corrections, type Corrections, type CorrectionsWanted } from './import-corrections.js';
import { IMPORT_LIMITS } from './import-limits.js';
import { ImportRefused } from './import-problem.js';
import { sniff, SNIFF_BYTES } from './import-sniff.js';
import { Spool } from './import-spool.js';
import { acceptImport } from './job-store.js';
import type { ServiceRuntime } from './runtime.js';
import type { ImportDocument } from './slice.js';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** A client that is still sending sees no answer: up to here the rest is read and thrown away first. */
const MOST_DISCARDED_BYTES = 64 * 1024 * 1024;
const LONGEST_DISCARD_MS = 15_000;

export interface ImportRoutesOptions {
  readonly runtime: ServiceRuntime;
  readonly recorder: AccessRecorder;
  callerOf(this: void, request: FastifyRequest): Promise<Caller>;
}

/** POST /imports (the file is the body, whatever its content type) and GET /imports/:jobId/corrections. */
export function registerImportRoutes(app: FastifyInstance, options: ImportRoutesOptions): void {
  const { runtime, recorder, callerOf } = options;
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, done) => done(null, body));
    scope.setErrorHandler(async (fault, request, reply) => {
      if (!(fault instanceof ImportRefused)) throw fault;
      const read = await discardRest(request.raw);
      if (!read) void reply.header('connection', 'close');
      return reply.code(fault.status).send({ error: fault.rendered() });
    });
    scope.post('/imports', async (request, reply) => {
      const accepted = await takeFile(runtime, await callerOf(request), request);
      return reply.code(202).send(accepted);
    });
    scope.get<{ Params: { jobId: string } }>('/imports/:jobId/corrections', async (request, reply) => {
      const wanted = await admitCorrections(runtime, await callerOf(request), request.params.jobId);
      await recordAccess(recorder, wanted, traceIdOf(request));
      return sendWorkbook(reply, corrections(wanted));
    });
  });
}

/** The rows as the office handed them in name persons who have no id yet: the record names the job that keeps them. */
const CORRECTION_PERSONS = new Map([['REJECTED_ROW', new Set<string>()]]);

// What is not on record was not read: without a record the rows are withheld (G2).
async function recordAccess(recorder: AccessRecorder, wanted: CorrectionsWanted, traceId: string): Promise<void> {
  const { caller, job, runtime } = wanted;
  const shown = {
    operationName: `corrections ${job.id}`,
    persons: CORRECTION_PERSONS,
    refusals: new Set<string>(),
    traceId,
  };
  await recorder.append(entryOf(caller, shown, new Date())).catch((fault: unknown) => {
    runtime.logger.error({ fault: faultSummary(fault), traceId }, 'an access could not be recorded');
    throw new ImportRefused('ACCESS_RECORD_FAILED');
  });
}

function sendWorkbook(reply: FastifyReply, file: Corrections): FastifyReply {
  return reply
    .header('content-type', XLSX_TYPE)
    .header(
      'content-disposition',
      `attachment; filename="corrections.xlsx"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    )
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .send(file.content);
}

async function takeFile(runtime: ServiceRuntime, caller: Caller, request: FastifyRequest) {
  const wanted = admitImport(runtime, caller, {
    kind: headerOf(request, 'x-import-kind'),
    idempotencyKey: headerOf(request, 'idempotency-key'),
    fileName: decodedName(headerOf(request, 'x-file-name')),
  });
  if (Number(headerOf(request, 'content-length') ?? 0) > IMPORT_LIMITS.fileBytes) throw tooLarge();
  const content = await Spool.open();
  try {
    const hash = await receive(request.raw, content, wanted.kind.document);
    const { job, replayed } = await acceptImport(runtime, caller, { ...wanted, content, hash });
    return { jobId: job.id, department: runtime.name, replayed };
  } finally {
    await content.close();
  }
}

const tooLarge = () => new ImportRefused('FILE_TOO_LARGE', { limit: '50 MB' });

/** Spools the body to disk, so that neither memory nor a database connection waits for a slow sender; returns its sha256. */
async function receive(body: IncomingMessage, content: Spool, document?: ImportDocument): Promise<string> {
  const hash = createHash('sha256');
  let sniffed = false;
  for await (const piece of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    if (content.size + piece.length > IMPORT_LIMITS.fileBytes) throw tooLarge();
    await content.append(piece);
    hash.update(piece);
    if (sniffed || content.size < SNIFF_BYTES) continue;
    sniff(await content.slice(0, SNIFF_BYTES), document);
    sniffed = true;
  }
  if (!sniffed) sniff(await content.slice(0, SNIFF_BYTES), document);
  return hash.digest('hex');
}

/** True when the body is read to its end. */
async function discardRest(body: IncomingMessage): Promise<boolean> {
  if (body.readableEnded) return true;
  if (Number(body.headers['content-length'] ?? 0) > IMPORT_LIMITS.fileBytes + MOST_DISCARDED_BYTES) return false;
  const until = performance.now() + LONGEST_DISCARD_MS;
  let discarded = 0;
  for await (const piece of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    discarded += piece.length;
    if (discarded > MOST_DISCARDED_BYTES || performance.now() > until) return false;
  }
  return true;
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
