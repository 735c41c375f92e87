import { pipeline } from 'node:stream';
import type { Caller } from '@lianguan/kernel';
import { continueTrace, withSpan } from '@lianguan/platform';
import type { FastifyInstance } from 'fastify';
import { EVIDENCE_DEPARTMENTS } from '../departments.js';
import type { IdentityOptions } from '../identity.js';
import { ERRORS } from './coded-error.js';
import { sizeLimit, type DepartmentFiles } from './department-files.js';
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

export interface EvidenceRouteOptions {
  readonly identity: IdentityOptions;
  readonly files: DepartmentFiles;
}

interface Named {
  readonly Params: { readonly department: string; readonly id: string };
}

const LARGEST = 8 * 1024 * 1024;
const UPLOAD_LIMIT_MS = 2 * 60_000;
const DOWNLOAD_LIMIT_MS = 60_000;

const FORM: FileForm = {
  field: 'department',
  largest: LARGEST,
  notMultipart: ERRORS.EVIDENCE_MULTIPART,
  fieldMissing: ERRORS.DEPARTMENT_UNKNOWN,
  tooLarge: ERRORS.EVIDENCE_TOO_LARGE,
};

/**
 * POST /files (`department`, then `file`) hands a photo or a scan to the department whose act will take it up; GET /files/:department/:id brings it
 * back, for the purpose that the query states. Who may do either is the department's to say.
 */
export function addEvidenceRoutes(app: FastifyInstance, options: EvidenceRouteOptions): void {
  app.post('/files', { bodyLimit: LARGEST + FORM_OVERHEAD }, (request, reply) =>
    continueTrace(request.headers, () => withSpan('POST /files', {}, () => receive(options, { request, reply }))),
  );
  app.get<Named>('/files/:department/:id', (request, reply) =>
    continueTrace(request.headers, () =>
      withSpan('GET /files', {}, () => bring(options, request.params, { request, reply })),
    ),
  );
}

const departmentOf = (name: string) => EVIDENCE_DEPARTMENTS.find((department) => department === name);

async function receive(options: EvidenceRouteOptions, http: Http): Handled {
  const { request, reply } = http;
  const caller = await signedIn(options.identity, request);
  if ('status' in caller) return sendError(request, reply, caller);
  return receiveForm(FORM, http, (read) => handOver(options, { ...read, caller }, http));
}

async function handOver(
  { files }: EvidenceRouteOptions,
  { value, file, caller }: ReadForm & { readonly caller: Caller },
  http: Http,
): Handled {
  const department = departmentOf(value);
  if (!department) return sendError(http.request, http.reply, ERRORS.DEPARTMENT_UNKNOWN);
  const answer = await files.send({
    department,
    caller,
    method: 'POST',
    path: '/files',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.filename) },
    body: pipeline(file.file, sizeLimit(LARGEST, ERRORS.EVIDENCE_TOO_LARGE), () => undefined),
    limitMs: UPLOAD_LIMIT_MS,
  });
  return answer.ok ? passJson(answer.response, http) : sendError(http.request, http.reply, answer.error);
}

async function bring({ identity, files }: EvidenceRouteOptions, named: Named['Params'], http: Http): Handled {
  const { request, reply } = http;
  const caller = await signedIn(identity, request, request.query);
  if ('status' in caller) return sendError(request, reply, caller);
  const department = departmentOf(named.department);
  if (!department || !/^[\da-f-]{36}$/i.test(named.id)) return sendError(request, reply, ERRORS.NOT_FOUND);
  const asked = { department, caller, method: 'GET', path: `/files/${named.id}`, limitMs: DOWNLOAD_LIMIT_MS } as const;
  const answer = await files.send(asked);
  if (!answer.ok) return sendError(request, reply, answer.error);
  if (answer.response.statusCode !== 200) return passJson(answer.response, http);
  // Whoever made the file, no browser shows it as a page of this origin.
  reply.headers({
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
  });
  return passFile(answer.response, http);
}
