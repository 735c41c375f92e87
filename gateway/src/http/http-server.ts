import type { Socket } from 'node:net';
import fastifyMultipart from '@fastify/multipart';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from '@lianguan/platform';
import type { GatewayConfig } from '../config.js';
import type { StreamServer } from '../streams/start-streams.js';
import { ERRORS } from './coded-error.js';
import { addDashboardFiles } from './dashboard-files.js';
import { addCertificateRoute } from './certificate-route.js';
import { answerErrors, sendError } from './error-answers.js';
import { addEvidenceRoutes } from './evidence-routes.js';
import { addExportRoute } from './export-route.js';
import { addGraphRoute, type GraphRouteOptions } from './graph-route.js';
import { addImportRoutes, type ImportRouteOptions } from './import-routes.js';
import { acceptJsonOnly } from './json-body.js';
import { addPaymentFileRoute } from './payment-file-route.js';
import { addResponseHeaders } from './response-headers.js';

export interface HttpServerOptions {
  readonly config: GatewayConfig;
  readonly log: Logger;
  readonly graph: GraphRouteOptions;
  readonly imports: ImportRouteOptions;
  readonly streams: Pick<StreamServer, 'attach'>;
  readonly isStopping: () => boolean;
}

const JSON_LIMIT = 1024 * 1024;
const REQUEST_TIMEOUT_MS = 5 * 60_000;

export async function createHttpServer({
  config,
  log,
  graph,
  imports,
  streams,
  isStopping,
}: HttpServerOptions): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: JSON_LIMIT, requestTimeout: REQUEST_TIMEOUT_MS, forceCloseConnections: 'idle' });
  answerErrors(app, log);
  acceptJsonOnly(app);
  addResponseHeaders(app, {
    issuer: config.OIDC_ISSUER,
    corsOrigins: config.CORS_ORIGINS,
    production: config.MODE === 'production',
  });
  // Else a connection whose last answer began before the stop stays open, idle, and holds it up.
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping()) reply.header('connection', 'close');
  });
  closeUnusedOnStop(app);
  await app.register(fastifyMultipart);
  // Neither asks a department: one that is down takes nothing but its own part from the answer.
  app.get('/livez', async () => ({ live: true }));
  app.get('/readyz', (request, reply) =>
    isStopping() ? sendError(request, reply, ERRORS.STOPPING) : reply.send({ ready: true }),
  );
  app.get('/config.json', (_request, reply) =>
    reply.header('cache-control', 'no-cache').send({
      issuer: config.OIDC_ISSUER,
      clientId: config.OIDC_CLIENT_ID,
      audience: config.OIDC_AUDIENCE,
      mode: config.MODE,
    }),
  );
  addGraphRoute(app, graph);
  streams.attach(app);
  addImportRoutes(app, imports);
  addEvidenceRoutes(app, imports);
  addExportRoute(app, { ...graph, log });
  addPaymentFileRoute(app, graph);
  addCertificateRoute(app, { ...graph, publicUrl: config.PUBLIC_URL });
  await addDashboardFiles(app, config.DASHBOARD_DIR);
  return app;
}

/** A connection that a client has opened ahead and not used yet counts as busy for node, and would hold up the stop. */
function closeUnusedOnStop(app: FastifyInstance): void {
  const open = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  app.addHook('preClose', async () => {
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  });
}
