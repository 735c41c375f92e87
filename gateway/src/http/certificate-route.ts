import { continueTrace, withSpan } from '@lianguan/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CharacterMissing } from '../certificates/certificate-fonts.js';
import { CERTIFICATE_KINDS, type CertificateKind } from '../certificates/certificate-kinds.js';
import { certificatePdf, type Certificate } from '../certificates/certificate-pdf.js';
import { identify, type IdentityOptions } from '../identity.js';
import { ERRORS } from './coded-error.js';
import { sendError } from './error-answers.js';
import { askAsCaller, statusOf, type GraphOptions } from './graph-as-caller.js';

export interface CertificateRouteOptions extends GraphOptions {
  readonly identity: IdentityOptions;
  /** Where the system is reached from outside; without it, where this request reached it. */
  readonly publicUrl: string | undefined;
}

interface Named {
  readonly Params: { readonly kind: string; readonly institutionId: string };
}

/** GET /certificates/:kind/:institutionId: a certificate as PDF, of what the caller reads in the graph. */
export function addCertificateRoute(app: FastifyInstance, options: CertificateRouteOptions): void {
  app.get<Named>('/certificates/:kind/:institutionId', (request, reply) =>
    continueTrace(request.headers, () => withSpan('GET /certificates', {}, () => answer(options, request, reply))),
  );
}

async function answer(
  options: CertificateRouteOptions,
  request: FastifyRequest<Named>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const identified = await identify(options.identity, request.headers.authorization);
  if (!identified.ok) return sendError(request, reply, identified.error);
  if (identified.caller.agency === 'PUBLIC') return sendError(request, reply, ERRORS.SIGN_IN_FIRST);
  const kind = Object.hasOwn(CERTIFICATE_KINDS, request.params.kind)
    ? CERTIFICATE_KINDS[request.params.kind]
    : undefined;
  if (!kind) return sendError(request, reply, ERRORS.NOT_FOUND);
  const variables = { id: request.params.institutionId };
  const { data, errors } = await askAsCaller(options, identified.caller, { query: kind.query, variables });
  if (errors.length > 0) return reply.code(statusOf(errors)).send({ errors });
  const certificate = certificateIn(data?.['institution'], kind);
  if (!certificate) return sendError(request, reply, ERRORS.NO_CERTIFICATE);
  const pdf = await printed(certificate, options.publicUrl ?? `${request.protocol}://${request.host}`);
  if (!pdf) return sendError(request, reply, ERRORS.CERTIFICATE_CHARACTER);
  return reply
    .header('content-type', 'application/pdf')
    .header(
      'content-disposition',
      `attachment; filename="certificate.pdf"; filename*=UTF-8''${encodeURIComponent(kind.title)}.pdf`,
    )
    .header('cache-control', 'no-store')
    .send(pdf);
}

type Facts = Readonly<Record<string, unknown>>;

function certificateIn(institution: unknown, kind: CertificateKind): Certificate | null {
  const facts = (institution as Facts | null | undefined)?.[kind.field] as Facts | null | undefined;
  const code = facts?.['certificateCode'];
  if (!facts || typeof code !== 'string') return null;
  return { title: kind.title, lines: kind.lines(facts, institution as Facts), code };
}

/** Null where a character cannot be printed: a certificate with a hole in its name is none. */
async function printed(certificate: Certificate, site: string): Promise<Buffer | null> {
  try {
    return await certificatePdf(certificate, site.replace(/\/$/u, ''));
  } catch (fault) {
    if (fault instanceof CharacterMissing) return null;
    throw fault;
  }
}
