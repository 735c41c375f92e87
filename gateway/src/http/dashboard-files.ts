import { sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { ERRORS } from './coded-error.js';
import { sendError } from './error-answers.js';

const YEAR_SECONDS = 31_536_000;

/** The dashboard's files; a path that names none is a page of the dashboard's own router. */
export async function addDashboardFiles(app: FastifyInstance, directory: string | undefined): Promise<void> {
  if (directory) {
    await app.register(fastifyStatic, {
      root: directory,
      cacheControl: false,
      setHeaders(response, path) {
        // The bundler puts a hash of the content into the names under assets/.
        const hashed = path.includes(`${sep}assets${sep}`);
        response.setHeader('cache-control', hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const page =
      directory &&
      (request.method === 'GET' || request.method === 'HEAD') &&
      request.headers.accept?.includes('text/html');
    return page ? reply.sendFile('index.html') : sendError(request, reply, ERRORS.NOT_FOUND);
  });
}
