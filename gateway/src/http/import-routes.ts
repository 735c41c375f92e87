import { pipeline } from 'node:stream';
import type { Caller } from '@lianguan/kernel';
import { continueTrace, withSpan } from '@lianguan/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DEPARTMENTS, IMPORT_ROUTES } from '../departments.js';
import type { IdentityOptions } from '../identity.js';
import type { GatewayMetrics } from '../metrics.js';
import { ERRORS } from './coded-error.js';
import { LARGEST_FILE, sizeLimit, type DepartmentFiles } from './department-files.js';
import { sendError } from './error-answers.js';
import {
  FORM_OVERHEAD,
  passFile,
  passJson,
  receiveForm,
  signedIn,
  type FileForm,
  type Handled,
  type Http,
  type ReadForm,
} from './file-form.js';

export interface ImportRouteOptions {
  readonly identity: IdentityOptions;
  readonly files: DepartmentFiles;
  readonly metrics: GatewayMetrics;
}

const UPLOAD_LIMIT_MS = 5 * 60_000;
const DOWNLOAD_LIMIT_MS = 60_000;
const KEY = /^[\x21-\x7e]{1,200}$/;

/** POST /imports hands a ledger file to its department; GET …/corrections brings back its bad rows. */
export function addImportRoutes(app: FastifyInstance, options: ImportRouteOptions): void {
  app.post('/imports', { bodyLimit: LARGEST_FILE + FORM_OVERHEAD }, (request, reply) =>
    continueTrace(request.headers, () => withSpan('POST /imports', {}, () => receive(options, { request, reply }))),
  );
  app.get<{ Params: { department: string; jobId: string } }>(
    '/imports/:department/:jobId/corrections',
    (request, reply) =>
      continueTrace(request.headers, () =>
        withSpan('GET /imports/corrections', {}, () => corrections(options, request, reply)),
      ),
  );
}

const LEDGER_FORM: FileForm = {
  field: 'kind',
  largest: LARGEST_FILE,
  notMultipart: ERRORS.NOT_MULTIPART,
  fieldMissing: ERRORS.KIND_FIRST,
  tooLarge: ERRORS.FILE_TOO_LARGE,
};

async function receive(options: ImportRouteOptions, http: Http): Handled {
  const { request, reply } = http;
  const caller = await signedIn(options.identity, request);
  if ('status' in caller) return sendError(request, reply, caller);
  if (!KEY.test(String(request.headers['idempotency-key'] ?? ''))) return sendError(request, reply, ERRORS.KEY_MISSING);
  return receiveForm(LEDGER_FORM, http, (read) => handOver(options, { ...read, caller }, http));
}

interface Handover extends ReadForm {
  readonly caller: Caller;
}

async function handOver(options: ImportRouteOptions, { value: kind, file, caller }: Handover, http: Http): Handled {
  const { request, reply } = http;
  const route = Object.hasOwn(IMPORT_ROUTES, kind) ? IMPORT_ROUTES[kind] : undefined;
  if (!route) return sendError(request, reply, ERRORS.KIND_UNKNOWN);
  if (route.agency !== caller.agency) return sendError(request, reply, ERRORS.IMPORT_FORBIDDEN);
  const body = pipeline(file.file, sizeLimit(LARGEST_FILE, ERRORS.FILE_TOO_LARGE), () => undefined);
  const answer = await options.files.send({
    department: route.department,
    caller,
    method: 'POST',
    path: '/imports',
    headers: {
      'content-type': 'application/octet-stream',
      'x-import-kind': kind,
      'x-file-name': encodeURIComponent(file.filename),
      'idempotency-key': String(request.headers['idempotency-key']),
    },
    body,
    limitMs: UPLOAD_LIMIT_MS,
  });
  options.metrics.imported(route.department, answer.ok ? answer.response.statusCode : answer.error.status);
  return answer.ok ? passJson(answer.response, http) : sendError(request, reply, answer.error);
}

async function corrections(
  options: ImportRouteOptions,
  request: FastifyRequest<{ Params: { department: string; jobId: string } }>,
  reply: FastifyReply,
): Handled {
  const caller = await signedIn(options.identity, request);
  if ('status' in caller) return sendError(request, reply, caller);
  const { department: name, jobId } = request.params;
  const department = DEPARTMENTS.find((candidate) => candidate.name === name);
  if (!department || !/^[\w-]{1,100}$/.test(jobId)) return sendError(request, reply, ERRORS.NOT_FOUND);
  const path = `/imports/${jobId}/corrections`;
  const answer = await options.files.send({
    department: department.name,
    caller,
    method: 'GET',
    path,
    limitMs: DOWNLOAD_LIMIT_MS,
  });
  if (!answer.ok) return sendError(request, reply, answer.error);
  const { response } = answer;
  return response.statusCode === 200 ? passFile(response, { request, reply }) : passJson(response, { request, reply });
}
