import type { Caller } from '@lianguan/kernel';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Dispatcher } from 'undici';
import { identify, type IdentityOptions } from '../identity.js';
import { ERRORS, type CodedError } from './coded-error.js';
import { sendError } from './error-answers.js';

export type Handled = Promise<FastifyReply>;

export interface Http {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A form with one field that says where its file goes, and then the file. */
export interface FileForm {
  readonly field: string;
  readonly largest: number;
  readonly notMultipart: CodedError;
  readonly fieldMissing: CodedError;
  readonly tooLarge: CodedError;
}

export interface ReadForm {
  /** Of the field. */
  readonly value: string;
  readonly file: MultipartFile;
}

export const FORM_OVERHEAD = 64 * 1024;

export async function signedIn(
  identity: IdentityOptions,
  request: FastifyRequest,
  stated?: unknown,
): Promise<Caller | CodedError> {
  const identified = await identify(identity, request.headers.authorization, stated);
  if (!identified.ok) return identified.error;
  return identified.caller.agency === 'PUBLIC' ? ERRORS.SIGN_IN_FIRST : identified.caller;
}

export async function receiveForm(form: FileForm, http: Http, handOver: (read: ReadForm) => Handled): Handled {
  const { request, reply } = http;
  const objection = objectionTo(form, request);
  if (objection) return sendError(request, reply, objection);
  try {
    // Whatever the form's parser objects to is the sender's doing.
    const read = await readForm(form, request).catch(() => form.notMultipart);
    return 'status' in read ? sendError(request, reply, read) : await handOver(read);
  } finally {
    // What the client still sends is read and dropped, so that it gets to read the answer.
    request.raw.unpipe();
    request.raw.resume();
  }
}

function objectionTo({ notMultipart, tooLarge, largest }: FileForm, request: FastifyRequest): CodedError | null {
  if (!request.isMultipart()) return notMultipart;
  return Number(request.headers['content-length'] ?? 0) > largest + FORM_OVERHEAD ? tooLarge : null;
}

/** Reads up to the file and no further: the file itself flows through. */
async function readForm(form: FileForm, request: FastifyRequest): Promise<ReadForm | CodedError> {
  // Busboy cuts a file at its limit without an error, so its limit lies above ours.
  const limits = { files: 1, fields: 8, fieldSize: 200, parts: 10, fileSize: form.largest + FORM_OVERHEAD };
  let value: string | undefined;
  for await (const part of request.parts({ limits, throwFileSizeLimit: false } as object)) {
    if (part.type === 'file' && part.fieldname === 'file')
      return value === undefined ? form.fieldMissing : { value, file: part };
    if (part.type === 'file') part.file.resume();
    else if (part.fieldname === form.field) value = String(part.value);
  }
  return ERRORS.FILE_MISSING;
}

/** The department's verdict as it stands; what is not JSON is not a verdict. */
export async function passJson(response: Dispatcher.ResponseData, { request, reply }: Http): Handled {
  try {
    const verdict: unknown = JSON.parse(await response.body.text());
    return await reply.code(response.statusCode).send(verdict);
  } catch {
    return sendError(request, reply, ERRORS.DEPARTMENT_UNAVAILABLE);
  }
}

/** A file of a department, with the headers that say what it is. */
export function passFile(response: Dispatcher.ResponseData, { reply }: Http): FastifyReply {
  for (const header of ['content-type', 'content-disposition', 'content-length']) {
    const value = response.headers[header];
    if (typeof value === 'string') reply.header(header, value);
  }
  return reply.header('cache-control', 'no-store').send(response.body);
}
