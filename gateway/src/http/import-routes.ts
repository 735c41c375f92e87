import { pipeline } from 'node:stream';
import type { Caller } from '@lianguan/kernel';
import { continueTrace, withSpan } from '@lianguan/platform';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Dispatcher } from 'undici';
import { DEPARTMENTS, IMPORT_ROUTES } from '../departments.js';
import { identify, type IdentityOptions } from '../identity.js';
import type { GatewayMetrics } from '../metrics.js';
import { ERRORS, type CodedError } from './coded-error.js';
import { LARGEST_FILE, sizeLimit, type DepartmentFiles } from './department-files.js';
import { sendError } from './error-answers.js';

export interface ImportRouteOptions {
  readonly identity: IdentityOptions;
  readonly files: DepartmentFiles;
  readonly metrics: GatewayMetrics;
}

const UPLOAD_LIMIT_MS = 5 * 60_000;
const DOWNLOAD_LIMIT_MS = 60_000;
const FORM_OVERHEAD = 64 * 1024;
const KEY = /^[\x21-\x7e]{1,200}$/;
// Busboy cuts a file at its limit without an error, so its limit lies above ours.
const FORM_LIMITS = { files: 1, fields: 8, fieldSize: 200, parts: 10, fileSize: LARGEST_FILE + FORM_OVERHEAD };

type Handled = Promise<FastifyReply>;

/** POST /imports hands a ledger file to its department; GET …/corrections brings back its bad rows. */
export function addImportRoutes(app: FastifyInstance, options: ImportRouteOptions): void {
  app.post('/imports', { bodyLimit: LARGEST_FILE + FORM_OVERHEAD }, (request, reply) =>
    continueTrace(request.headers, () => withSpan('POST /imports', {}, () => receive(options, request, reply))),
  );
  app.get<{ Params: { department: string; jobId: string } }>(
    '/imports/:department/:jobId/corrections',
    (request, reply) =>
      continueTrace(request.headers, () =>
        withSpan('GET /imports/corrections', {}, () => corrections(options, request, reply)),
      ),
  );
}

async function signedIn({ identity }: ImportRouteOptions, request: FastifyRequest): Promise<Caller | CodedError> {
  const identified = await identify(identity, request.headers.authorization);
  if (!identified.ok) return identified.error;
  return identified.caller.agency === 'PUBLIC' ? ERRORS.SIGN_IN_FIRST : identified.caller;
}

async function receive(options: ImportRouteOptions, request: FastifyRequest, reply: FastifyReply): Handled {
  const caller = await signedIn(options, request);
  const objection = 'status' in caller ? caller : objectionTo(request);
  if (objection) return sendError(request, reply, objection);
  try {
    // Whatever the form's parser objects to is the sender's doing.
    const form = await readForm(request).catch(() => ERRORS.NOT_MULTIPART);
    return 'status' in form
      ? sendError(request, reply, form)
      : await handOver(options, { ...form, caller: caller as Caller }, { request, reply });
  } finally {
    // What the client still sends is read and dropped, so that it gets to read the answer.
    request.raw.unpipe();
    request.raw.resume();
  }
}

function objectionTo(request: FastifyRequest): CodedError | null {
  if (!KEY.test(String(request.headers['idempotency-key'] ?? ''))) return ERRORS.KEY_MISSING;
  if (!request.isMultipart()) return ERRORS.NOT_MULTIPART;
  return Number(request.headers['content-length'] ?? 0) > LARGEST_FILE + FORM_OVERHEAD ? ERRORS.FILE_TOO_LARGE : null;
}

interface Form {
  readonly kind: string;
  readonly file: MultipartFile;
}

/** Reads up to the file and no further: the file itself flows through. */
async function readForm(request: FastifyRequest): Promise<Form | CodedError> {
  let kind: string | undefined;
  for await (const part of request.parts({ limits: FORM_LIMITS, throwFileSizeLimit: false } as object)) {
    if (part.type === 'file' && part.fieldname === 'file')
      return kind === undefined ? ERRORS.KIND_FIRST : { kind, file: part };
    if (part.type === 'file') part.file.resume();
    else if (part.fieldname === 'kind') kind = String(part.value);
  }
  return ERRORS.FILE_MISSING;
}

interface Handover extends Form {
  readonly caller: Caller;
}

async function handOver(
  options: ImportRouteOptions,
  { kind, file, caller }: Handover,
  http: { request: FastifyRequest; reply: FastifyReply },
): Handled {
  const { request, reply } = http;
  const route = Object.hasOwn(IMPORT_ROUTES, kind) ? IMPORT_ROUTES[kind] : undefined;
  if (!route) return sendError(request, reply, ERRORS.KIND_UNKNOWN);
  if (route.agency !== caller.agency) return sendError(request, reply, ERRORS.IMPORT_FORBIDDEN);
  const body = pipeline(file.file, sizeLimit(), () => undefined);
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
  return answer.ok ? passJson(answer.response, request, reply) : sendError(request, reply, answer.error);
}

async function corrections(
  options: ImportRouteOptions,
  request: FastifyRequest<{ Params: { department: string; jobId: string } }>,
  reply: FastifyReply,
): Handled {
  const caller = await signedIn(options, request);
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
  if (response.statusCode !== 200) return passJson(response, request, reply);
  for (const header of ['content-type', 'content-disposition', 'content-length']) {
    const value = response.headers[header];
    if (typeof value === 'string') reply.header(header, value);
  }
  return reply.header('cache-control', 'no-store').send(response.body);
}

/** The department's verdict as it stands; what is not JSON is not a verdict. */
async function passJson(response: Dispatcher.ResponseData, request: FastifyRequest, reply: FastifyReply): Handled {
  try {
    const verdict: unknown = JSON.parse(await response.body.text());
    return await reply.code(response.statusCode).send(verdict);
  } catch {
    return sendError(request, reply, ERRORS.DEPARTMENT_UNAVAILABLE);
  }
}
