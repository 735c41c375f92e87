import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Provider from 'oidc-provider';
import { keptInstitution } from './demonstration-institution.js';
import { ensureIssuerKeys } from './issuer-keys.js';
import { errorPage, signInPage, SUBMIT_SCRIPT } from './pages.js';
import { personOf } from './persons.js';
import { createProvider } from './provider.js';

export interface IssuerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  /** The issuer's name as others reach it; by default its own address. */
  readonly issuer?: string;
  /** Holds `issuer-keys.json`. */
  readonly dataDir: string;
  /** Where the dashboard is served, for example `http://127.0.0.1:4000`. */
  readonly dashboardOrigins: readonly string[];
  readonly clientId?: string;
  readonly audience?: string;
  readonly onFault?: (fault: Error) => void;
}

export interface Issuer {
  readonly url: string;
  stop(): Promise<void>;
}

const LARGEST_FORM = 10_000;
const SIGN_IN = /^\/sign-in\/([\w-]{1,64})$/;

/** The identity provider for trying out and tests: everybody may be anybody of persons.ts. Never for production. */
export async function startIssuer(options: IssuerOptions): Promise<Issuer> {
  const { host = '127.0.0.1', clientId = 'lianguan-dashboard', audience = 'lianguan' } = options;
  const keys = await ensureIssuerKeys(options.dataDir);
  const server = createServer();
  await listen(server, options.port, host);
  const url = options.issuer ?? `http://${host}:${(server.address() as AddressInfo).port}`;
  const dashboardOrigins = options.dashboardOrigins.map((address) => new URL(address).origin);
  const provider = createProvider({
    ...{ issuer: url, audience, clientId, dashboardOrigins, keys },
    institution: () => keptInstitution(options.dataDir),
  });
  provider.on('server_error', (_ctx, fault) => options.onFault?.(fault));
  const protocol = provider.callback();
  const policy = securityPolicy(dashboardOrigins);
  server.on('request', (request, response) => {
    response.setHeader('content-security-policy', policy);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    answer(provider, request, response)
      .then((answered) => (answered ? undefined : protocol(request, response)))
      .catch((fault: Error) => {
        options.onFault?.(fault);
        if (!response.headersSent) send(response, 500, errorPage('server_error'));
      });
  });
  return { url, stop: () => close(server) };
}

// Browsers hold a form's whole chain of redirects against form-action, and the chain ends at the dashboard.
const securityPolicy = (dashboardOrigins: readonly string[]): string =>
  [
    "default-src 'none'",
    // The provider adds the digest of its own script to this directive where it sends a form by itself.
    `script-src 'sha256-${createHash('sha256').update(SUBMIT_SCRIPT).digest('base64')}'`,
    "style-src 'unsafe-inline'",
    `form-action 'self' ${dashboardOrigins.join(' ')}`.trim(),
    `frame-ancestors 'self' ${dashboardOrigins.join(' ')}`.trim(),
    "base-uri 'none'",
  ].join('; ');

/** The pages that are ours; false leaves the request to the protocol. */
async function answer(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/livez') return send(response, 200, 'ok');
  const uid = SIGN_IN.exec(pathname)?.[1];
  if (!uid) return false;
  // The page belongs to the browser that began the sign-in: its cookie has to name the same one.
  const expected = await provider.interactionDetails(request, response).catch(() => undefined);
  if (expected?.uid !== uid) return send(response, 400, errorPage('session_not_found'));
  const view = { uid, search: searchParams.get('search') ?? '' };
  if (request.method !== 'POST') return send(response, 200, signInPage({ ...view, wrong: false }));
  const person = personOf((await readForm(request)).get('person'));
  if (!person) return send(response, 422, signInPage({ ...view, wrong: true }));
  await provider.interactionFinished(request, response, { login: { accountId: person.id } });
  return true;
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LARGEST_FORM) break;
  }
  return new URLSearchParams(text.slice(0, LARGEST_FORM));
}

function send(response: ServerResponse, status: number, text: string): true {
  const type = text.startsWith('<') ? 'text/html' : 'text/plain';
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(text);
  return true;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1_000).unref();
  });
}
