import { Readable } from 'node:stream';
import type { Caller } from '@lianguan/kernel';
import { continueTrace, withSpan } from '@lianguan/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { identify, type IdentityOptions } from '../identity.js';
import { ERRORS } from './coded-error.js';
import { sendError } from './error-answers.js';
import { askAsCaller, statusOf, type GraphOptions, type GraphReply } from './graph-as-caller.js';

export interface PaymentFileRouteOptions extends GraphOptions {
  readonly identity: IdentityOptions;
}

interface Named {
  readonly Params: { readonly batchId: string; readonly file: string };
}

const FILES: Readonly<Record<string, { readonly format: string; readonly type: string }>> = {
  'payments.xml': { format: 'PAIN_001', type: 'application/xml; charset=utf-8' },
  'payments.csv': { format: 'CSV', type: 'text/csv; charset=utf-8' },
};

const QUERY = `query ($batchId: ID!, $format: PaymentFileFormat!, $after: Int!) {
  paymentBatchFile(batchId: $batchId, format: $format, after: $after) { text next } }`;

interface Part {
  readonly text: string;
  readonly next: number | null;
}

/**
 * GET /payment-batches/:batchId/payments.xml (pain.001) or payments.csv: what a bank is to pay. Each part is an operation of the caller like any other;
 * one that does not come ends the download with an error, so that no bank takes half a batch for the whole.
 */
export function addPaymentFileRoute(app: FastifyInstance, options: PaymentFileRouteOptions): void {
  app.get<Named>('/payment-batches/:batchId/:file', (request, reply) =>
    continueTrace(request.headers, () => withSpan('GET /payment-batches', {}, () => answer(options, request, reply))),
  );
}

async function answer(
  options: PaymentFileRouteOptions,
  request: FastifyRequest<Named>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const identified = await identify(options.identity, request.headers.authorization);
  if (!identified.ok) return sendError(request, reply, identified.error);
  if (identified.caller.agency === 'PUBLIC') return sendError(request, reply, ERRORS.SIGN_IN_FIRST);
  const { batchId, file } = request.params;
  const wanted = Object.hasOwn(FILES, file) ? FILES[file] : undefined;
  if (!wanted) return sendError(request, reply, ERRORS.NOT_FOUND);
  const ask = asker(options, identified.caller, { batchId, format: wanted.format });
  const first = await ask(0);
  if (first.errors.length > 0) return reply.code(statusOf(first.errors)).send({ errors: first.errors });
  const part = partOf(first);
  if (!part) return sendError(request, reply, ERRORS.NOT_FOUND);
  return reply
    .header('content-type', wanted.type)
    .header('content-disposition', 'attachment')
    .header('cache-control', 'no-store')
    .send(Readable.from(textsFrom(part, ask)));
}

type Ask = (after: number) => Promise<GraphReply>;

const asker =
  (options: GraphOptions, caller: Caller, named: { readonly batchId: string; readonly format: string }): Ask =>
  (after) =>
    askAsCaller(options, caller, { query: QUERY, variables: { ...named, after } });

function partOf({ data }: GraphReply): Part | null {
  const { text, next = null } = (data?.['paymentBatchFile'] ?? {}) as Partial<Part>;
  return typeof text === 'string' ? { text, next } : null;
}

async function* textsFrom(first: Part, ask: Ask): AsyncGenerator<string> {
  for (let part = first; ;) {
    yield part.text;
    if (part.next === null) return;
    const following = partOf(await ask(part.next));
    if (!following) throw new Error('a part of a payment file did not come');
    part = following;
  }
}
