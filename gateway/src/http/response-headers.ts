import type { FastifyInstance } from 'fastify';

export interface HeaderOptions {
  readonly issuer: string;
  readonly corsOrigins: readonly string[];
  readonly production: boolean;
}

const CORS_MAX_AGE = '600';

/** Security headers on every answer, and CORS for the origins named. */
export function addResponseHeaders(app: FastifyInstance, { issuer, corsOrigins, production }: HeaderOptions): void {
  const headers = {
    'content-security-policy': contentSecurityPolicy(new URL(issuer).origin),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    ...(production ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
  const allowed = new Set(corsOrigins);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    const { origin } = request.headers;
    if (allowed.size > 0) reply.header('vary', 'origin');
    if (!origin || !allowed.has(origin)) return;
    reply.header('access-control-allow-origin', origin);
    if (request.method !== 'OPTIONS') return;
    await reply
      .headers({
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': 'authorization, content-type, idempotency-key, traceparent',
        'access-control-max-age': CORS_MAX_AGE,
      })
      .code(204)
      .send();
  });
}

// antd writes its styles into the page; the sign-in goes to the issuer by redirect, by fetch and in a frame.
function contentSecurityPolicy(issuer: string): string {
  const directives = {
    'default-src': "'self'",
    'script-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self' data:",
    'connect-src': `'self' ${issuer}`,
    'form-action': `'self' ${issuer}`,
    'frame-src': `'self' ${issuer}`,
    'frame-ancestors': "'self'",
    'base-uri': "'self'",
    'object-src': "'none'",
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
